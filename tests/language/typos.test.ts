/** Which word of the corpus a mistyped word is read as. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slipCost } from "../../src/language/slips.js";
import {
  editDistance,
  repairTypo,
  wordsOfLetters,
  type WordCounts,
} from "../../src/language/typos.js";

/** Words with how many sentences hold them. */
function wordsOf(counts: Readonly<Record<string, number>>): WordCounts {
  const terms = Object.keys(counts);
  return { terms: () => terms, sentencesWith: (word) => counts[word] ?? 0 };
}

describe("repairTypo", () => {
  it.each([
    ["soldeirs", "soldiers"],
    ["solders", "soldiers"],
    ["soldierrs", "soldiers"],
    ["sodliesr", "soldiers"],
    ["bred", "bread"],
  ])("reads %s as %s", (typed, word) => {
    expect(repairTypo(typed, wordsOf({ soldiers: 3, bread: 1 }))?.word).toBe(word);
  });

  it.each(["brd", "brxyd", "sldrs", "", "7000", "soldiers7", "бред", "a b c d"])(
    "guesses nothing for %j",
    (typed) => {
      expect(repairTypo(typed, wordsOf({ soldiers: 3, bread: 1 }))).toBeUndefined();
    },
  );

  it("says what the slips cost", () => {
    expect(repairTypo("soldeirs", wordsOf({ soldiers: 3 }))).toEqual({
      word: "soldiers",
      cost: slipCost("soldeirs", "soldiers"),
    });
  });

  it.each([
    ["lanterm", { banter: 9, lantern: 1 }, "lantern"], // the nearest
    ["meat", { heat: 9, meal: 1 }, "meal"], // the same first letter
    ["statoned", { seasoned: 9, stationed: 1 }, "stationed"], // a letter left out
    ["bown", { bowl: 2, born: 5 }, "born"], // the more frequent
    ["bown", { bowl: 2, born: 2 }, "born"], // the same length, then the alphabet
  ])("reads %s among %j as %s", (typed, counts, word) => {
    expect(repairTypo(typed, wordsOf(counts))?.word).toBe(word);
  });

  it("gives the same word whatever the order of the corpus' words", () => {
    const counts = { bowl: 2, born: 2, down: 2, gown: 4, brown: 1 };
    const entries = fc.shuffledSubarray(Object.entries(counts), { minLength: 5 });

    fc.assert(
      fc.property(entries, (shuffled) => {
        expect(repairTypo("bown", wordsOf(Object.fromEntries(shuffled)))?.word).toBe("brown");
      }),
    );
  });
});

describe("editDistance", () => {
  it.each([
    ["soldier", "soldier", 0],
    ["solder", "soldier", 1],
    ["soldeir", "soldier", 1],
    ["soldiar", "soldier", 1],
    ["", "ab", 2],
    ["kitten", "sitting", 3],
    ["abcdef", "uvwxyz", 4],
  ])("from %j to %j is %i, and 4 for more than 3", (a, b, slips) => {
    expect(editDistance(a, b, 3)).toBe(slips);
  });

  it("is the same both ways", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });

    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 10)).toBe(editDistance(b, a, 10));
      }),
    );
  });
});

describe("wordsOfLetters", () => {
  it("keeps every word that an ending brings within two slips", () => {
    const word = fc.stringMatching(/^[a-z]{4,9}$/);
    const words = fc.array(fc.stringMatching(/^[a-e]{3,9}$/), { maxLength: 20 });
    fc.assert(
      fc.property(fc.oneof(word, fc.stringMatching(/^[a-e]{4,9}$/)), words, (typed, entries) => {
        const kept = wordsOfLetters(typed, entries, { most: 2, endings: "ing" });
        const near = entries.filter((entry) =>
          [entry, `${entry}ing`].some((form) => editDistance(typed, form, 2) <= 2),
        );
        expect(near.filter((entry) => !kept.includes(entry))).toEqual([]);
      }),
    );
  });

  it("leaves out words of other letters", () => {
    const words = ["bridge", "abrupt", "cabinet"];

    expect(wordsOfLetters("brigde", words, { most: 1, endings: "" })).toEqual(["bridge"]);
  });
});
