/** A list of words is searched as it lies in its bytes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasWordFrom, lineOf } from "../../src/language/word-list.js";

const listOf = (lines: readonly string[]): Buffer =>
  Buffer.from(lines.map((line) => `${line}\n`).join(""));

describe("lineOf", () => {
  it("gives what stands behind a word, of the first and the last too", () => {
    const list = listOf(["ant\t1", "bee\ttwo words", "cat\t3"]);

    expect(["ant", "bee", "cat"].map((word) => lineOf(list, word))).toEqual([
      "1",
      "two words",
      "3",
    ]);
  });

  it("finds the words of a long list, and those next to them not", () => {
    const words = Array.from({ length: 5000 }, (_, at) => `word${String(10_000 + at)}`);
    const list = listOf(words.map((word) => `${word}\t${word.slice(4)} ${"x".repeat(20)}`));

    expect(words.filter((word) => !lineOf(list, word)?.startsWith(word.slice(4)))).toEqual([]);
    expect(words.filter((word) => lineOf(list, `${word}a`) !== undefined)).toEqual([]);
    expect([lineOf(list, "a"), lineOf(list, "z")]).toEqual([undefined, undefined]);
  });

  it("knows only whole words", () => {
    const list = listOf(["ant\t1", "bee\t2"]);

    expect(["", "an", "ants", "b", "zoo", "1"].map((word) => lineOf(list, word))).toEqual(
      Array(6).fill(undefined),
    );
    expect(lineOf(Buffer.alloc(0), "ant")).toBeUndefined();
  });

  it("finds every word of any list", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 40 }), (words) => {
        const sorted = words.toSorted();
        const list = listOf(sorted.map((entry) => `${entry}\t${entry.length}`));
        expect(sorted.map((entry) => lineOf(list, entry))).toEqual(
          sorted.map(({ length }) => String(length)),
        );
      }),
    );
  });
});

describe("hasWordFrom", () => {
  it("tells whether any word begins so", () => {
    const list = listOf(["ant\t1", "ant_hill\t2", "bee\t3"]);

    expect(
      ["", "a", "ant", "ant_", "ant_hill", "be"].map((word) => hasWordFrom(list, word)),
    ).toEqual(Array(6).fill(true));
    expect(["ant_hills", "aa", "bee_", "c", "1"].map((word) => hasWordFrom(list, word))).toEqual(
      Array(5).fill(false),
    );
    expect(hasWordFrom(Buffer.alloc(0), "a")).toBe(false);
  });

  it("tells it of any list as a look at every word does", () => {
    const word = fc.stringMatching(/^[a-c_]{1,6}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (words, beginning) => {
        const list = listOf(words.toSorted().map((entry) => `${entry}\t${"x".repeat(2000)}`));
        expect(hasWordFrom(list, beginning)).toBe(
          words.some((entry) => entry.startsWith(beginning)),
        );
      }),
    );
  });
});
