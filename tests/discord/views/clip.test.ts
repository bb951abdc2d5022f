/** Long texts are divided where a reader would, and lose nothing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipLabel, divide } from "../../../src/discord/views/clip.js";
import { hostileText } from "../../support/hostile-text.js";

const byLength = ({ start, end }: { start: number; end: number }): number => end - start;

function pieces(text: string, room: number): string[] {
  return divide(text, room, byLength).map(({ start, end }) => text.slice(start, end));
}

describe("divide", () => {
  it("leaves a text that fits in one stretch", () => {
    expect(pieces(" All of it. ", 100)).toEqual(["All of it."]);
  });

  it("divides at the end of a sentence", () => {
    const text = `${"The first sentence is rather long, as sentences go here. ".repeat(2)}And the rest of it.`;

    expect(pieces(text, 80)).toEqual([
      "The first sentence is rather long, as sentences go here.",
      "The first sentence is rather long, as sentences go here. And the rest of it.",
    ]);
  });

  it("divides between words where a sentence is too long", () => {
    const text = "word ".repeat(30).trim();

    expect(pieces(text, 64).map((piece) => piece.length)).toEqual([64, 64, 19]);
    expect(new Set(pieces(text, 64).join(" ").split(" "))).toEqual(new Set(["word"]));
  });

  it("divides Japanese between words", () => {
    const text = "東京都は日本の首都です".repeat(10);

    expect(pieces(text, 64).join("")).toBe(text);
    expect(pieces(text, 64)[0]?.endsWith("東")).toBe(false);
  });

  it("keeps a family of emoji together", () => {
    const family = "👩‍👩‍👧‍👦";
    const text = family.repeat(20);

    for (const piece of pieces(text, 64)) expect(piece.length % family.length).toBe(0);
  });

  it("counts what a stretch costs and not its length", () => {
    const text = "* ".repeat(100).trim();
    const cost = ({ start, end }: { start: number; end: number }) =>
      text.slice(start, end).replaceAll("*", "\\*").length;

    for (const span of divide(text, 64, cost)) expect(cost(span)).toBeLessThanOrEqual(64);
  });

  it("has no stretch for a blank text", () => {
    expect(pieces(" \n ", 64)).toEqual([]);
  });

  it("loses nothing of any text and cuts no code point", () => {
    fc.assert(
      fc.property(hostileText(60), fc.integer({ min: 64, max: 300 }), (text, room) => {
        const spans = divide(text, room, byLength);

        expect(spans.every((span) => byLength(span) <= room && byLength(span) > 0)).toBe(true);
        expect(
          spans
            .map(({ start, end }) => text.slice(start, end))
            .join("")
            .replace(/\s/gu, ""),
        ).toBe(text.replace(/\s/gu, ""));
        for (const { end } of spans)
          expect(/[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(end - 1, end + 1))).toBe(false);
      }),
    );
  });

  it("divides a long text without white space in moments", () => {
    const started = performance.now();

    expect(pieces("x".repeat(1e5), 1500)).toHaveLength(67);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("clipLabel", () => {
  it("leaves a label that fits, on one line", () => {
    expect(clipLabel(" a\n b ", 10)).toBe("a b");
  });

  it("cuts at a word's end and says so", () => {
    expect(clipLabel("Russia and Belarus launch drills", 20)).toBe("Russia and Belarus…");
  });

  it("cuts a long word between characters", () => {
    expect(clipLabel("👩‍👩‍👧".repeat(20), 20)).toBe(`${"👩‍👩‍👧".repeat(2)}…`);
  });

  it("never goes beyond its room", () => {
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 2, max: 100 }), (text, room) => {
        expect(clipLabel(text, room).length).toBeLessThanOrEqual(room);
      }),
    );
  });
});
