/** Which boxes state a title, and how far they reach. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seenOf } from "../../../src/documents/formats/markdown-unseen.js";

/** The boxes of a text: each title, and the words of the box below the line that states it. */
function boxesIn(text: string): [string, string][] {
  return seenOf(text).boxes.map(({ start, end, title }) => {
    const body = text.slice(start, end).replace(/^.*\n?/, "");
    return [text.slice(title.start, title.end), body.trim()];
  });
}

describe("boxesOf", () => {
  it.each([
    ":::tip Pay early",
    "::: tip Pay early",
    ":::tip[Pay early]",
    ':::tip{.a title="Pay early"}',
    ":::{tip} Pay early",
    "::: tip Pay early {#id}",
  ])("reads the title of %s", (line) => {
    expect(boxesIn(`Before.\n\n${line}\n\nText.\n\n:::\n\nAfter.`)).toEqual([
      ["Pay early", "Text."],
    ]);
  });

  it.each(['!!! note "Pay early"', '???+ note inline end "Pay early"', '=== "Pay early"'])(
    "reads the title of %s",
    (line) => {
      expect(boxesIn(`${line}\n\n    Text.\n\nAfter.`)).toEqual([["Pay early", "Text."]]);
    },
  );

  it.each([
    ":::tip\nText.\n:::",
    '!!! note ""\n    Text.',
    "!!! note\n    Text.",
    "::: --- \nText.",
  ])("finds no title in %j", (text) => {
    expect(boxesIn(text)).toEqual([]);
  });

  it("tells boxes in boxes apart by their colons", () => {
    const text = "::::a Outer\nOne.\n:::b Inner\nTwo.\n:::\nThree.\n::::\nFour.";

    expect(boxesIn(text)).toEqual([
      ["Outer", "One.\n:::b Inner\nTwo.\n:::\nThree."],
      ["Inner", "Two."],
    ]);
  });

  it("lets a box without an end reach to a blank line", () => {
    expect(boxesIn(":::tip Title\nText.\n\nAfter.")).toEqual([["Title", "Text."]]);
  });

  it("gives titles within their boxes, in order, whatever the text", () => {
    const unit = fc.constantFrom(
      ...'::: |::::|:::a b\n|a|[b]|\n|\n\n|    |!!! a "b"|=== "c"|"|{title="d"}|```|> '.split("|"),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const { boxes } = seenOf(text);

        for (const [at, { start, end, title }] of boxes.entries()) {
          expect(start).toBeGreaterThanOrEqual(boxes[at - 1]?.start ?? 0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(title.start).toBeGreaterThan(start);
          expect(text.slice(title.start, title.end)).toMatch(/^\S(?:.*\S)?$/);
        }
      }),
    );
  });

  it("takes no long time for boxes without ends", () => {
    const text = `${"::::a b\n".repeat(50_000)}${":::\n".repeat(50_000)}`;

    expect(seenOf(text).boxes).toHaveLength(50_000);
  });
});
