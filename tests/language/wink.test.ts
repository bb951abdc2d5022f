/** What winkNLP's tokens and sentence ends are as places in the text, whatever the text. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReader, isEnglish, read, type Reading } from "../../src/language/wink.js";
import { hostileProse } from "../support/hostile-prose.js";

const values = (text: string): string[] => read(text).tokens.map((token) => token.value);

/** The text between the tokens, which should hold nothing that a reader sees. */
function leftOut(text: string, { tokens }: Reading): string {
  const starts = [...tokens.map((token) => token.start), text.length];
  const ends = [0, ...tokens.map((token) => token.end)];
  return ends.map((end, index) => text.slice(end, starts[index])).join("");
}

describe("read", () => {
  it("gives each token with its place, stem and kind", () => {
    expect(read("The soldiers don't pay €5.").tokens.slice(0, 4)).toEqual([
      {
        start: 0,
        end: 3,
        value: "The",
        normal: "the",
        stem: "the",
        type: "word",
        isStopWord: true,
      },
      {
        start: 4,
        end: 12,
        value: "soldiers",
        normal: "soldiers",
        stem: "soldier",
        type: "word",
        isStopWord: false,
      },
      { start: 13, end: 15, value: "do", normal: "do", stem: "do", type: "word", isStopWord: true },
      {
        start: 15,
        end: 18,
        value: "n't",
        normal: "not",
        stem: "n't",
        type: "word",
        isStopWord: true,
      },
    ]);
  });

  it("gives the index of the first token after each sentence", () => {
    expect(read("It rains. We stay.").sentenceEnds).toEqual([3, 6]);
  });

  it("gives nothing for blank text", () => {
    const blank = { tokens: [], sentenceEnds: [] };

    expect(["", " \n", "\u3000\u2028\uFEFF"].map(read)).toEqual([blank, blank, blank]);
  });

  it("finds tokens again past characters that winkNLP drops", () => {
    expect(values("a\u200Bb\u2028c\u3000d\u000Be")).toEqual(
      expect.arrayContaining(["c", "d", "e"]),
    );
    expect(values(`one${" ".repeat(5000)}two`)).toEqual(["one", "two"]);
  });

  it("gives tokens that are slices of the text, in order, and leaves no word out", () => {
    fc.assert(
      fc.property(hostileProse(), (text) => {
        const reading = read(text);
        let end = 0;
        for (const token of reading.tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.value).toBe(text.slice(token.start, token.end));
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(leftOut(text, reading)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 100 },
    );
  });

  it("gives sentence ends in order, the last after the last token", () => {
    fc.assert(
      fc.property(hostileProse(), (text) => {
        const { tokens, sentenceEnds } = read(text);
        expect(sentenceEnds).toEqual(sentenceEnds.toSorted((a, b) => a - b));
        expect(sentenceEnds.at(-1) ?? 0).toBe(tokens.length);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["exclamation marks", "!".repeat(100_000)],
    ["dashes", "-".repeat(100_000)],
    ["letters", "a".repeat(100_000)],
    ["base64", Buffer.from("Verbatim keeps to the letter.".repeat(2600)).toString("base64")],
    ["a path", "/home/a.b".repeat(11_000)],
    ["zero-width spaces", "\u200B".repeat(100_000)],
  ])("is done soon with a long run of %s", (_, text) => {
    const began = performance.now();
    const { tokens } = read(text);

    expect(performance.now() - began).toBeLessThan(3000);
    expect(tokens.reduce((sum, { value }) => sum + value.length, 0)).toBeGreaterThan(0);
  });
});

describe("isEnglish", () => {
  it.each([
    ["soldiers", true],
    ["soldeirs", false],
    ["__proto__", false],
    ["constructor", true],
    ["", false],
  ])("tells whether %j is in the lexicon: %s", (word, expected) => {
    expect(isEnglish(word)).toBe(expected);
  });

  it("takes no word for English because it has been read", () => {
    read("The blorptang is here.");

    expect(isEnglish("blorptang")).toBe(false);
  });
});

describe("a reader that forgets", () => {
  it("reads each text as one that remembers, however often it has forgotten", () => {
    const forgetful = createReader(0);
    const texts = Array.from({ length: 24 }, (_, n) => `Blorptang${n}x don't pay €${n}. Zork!`);

    expect(texts.map(forgetful.read)).toEqual(texts.map(read));
    expect(["soldiers", "soldeirs", "blorptang7x"].map(forgetful.isEnglish)).toEqual([
      true,
      false,
      false,
    ]);
  }, 20_000);

  it("does not grow with the words it has met", () => {
    const forgetful = createReader(5000);
    const meet = (from: number, to: number): void => {
      for (let at = from; at < to; at += 500) {
        forgetful.read(
          Array.from({ length: 500 }, (_, n) => `Unheardofblorptang${at + n}`).join(" "),
        );
      }
    };
    meet(0, 500);
    const before = heapInUse();

    meet(500, 20_000); // 5 MB if all were kept

    expect(heapInUse() - before).toBeLessThan(4_000_000);
  }, 20_000);
});

/** Bytes in use after a full collection. */
function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}
