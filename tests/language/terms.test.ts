/** The forms in which words of questions and documents meet. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, termsOf } from "../../src/language/terms.js";
import { read } from "../../src/language/wink.js";

function terms(text: string): string[] {
  return termsOf(read(text).tokens).map(({ term }) => term);
}

describe("termsOf", () => {
  it.each<[string, string[]]>([
    ["The exercises exercised", ["exercis", "exercis"]],
    ["the of and", []],
    ["WHO in the US", ["who", "us"]],
    ["first part", ["first", "part"]],
    ["13,000 and 7k and 7 K", ["13000", "7000", "7", "k"]],
    ["3.14", ["3.14"]],
    ["a hut close to the border, closed due to snow", ["hut", "border", "close", "snow"]],
    ["thanks to him, close by", ["close"]],
    ["fourteen soldiers", ["14", "soldier"]],
    ["the 19th century", ["19", "centuri"]],
    ["the U.S.A.", ["usa"]],
    ["café École", ["cafe", "ecol"]],
    ["HashMap", ["hashmap", "hash", "map"]],
    ["E0382", ["e0382"]],
    ["Poland's border", ["poland", "border"]],
    ["🙂 — … ?!", []],
    ["a\u200d\u0301 -\uff9e", []],
    ["", []],
  ])("reads %j as %j", (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it("leaves out runs of letters that are data and no words", () => {
    expect(terms(`key ${"a".repeat(65)} end`)).toEqual(["key", "end"]);
  });

  it("tells where a term stands, and whether it is a name, a number or a piece", () => {
    const text = "try HashMap 13,000 times";

    expect(
      termsOf(read(text).tokens).map(({ start, end, isName, isNumber, isPart }) => [
        text.slice(start, end),
        isName,
        isNumber,
        isPart,
      ]),
    ).toEqual([
      ["try", false, false, false],
      ["HashMap", true, false, false],
      ["Hash", true, false, true],
      ["Map", true, false, true],
      ["13,000", true, true, false],
      ["times", false, false, false],
    ]);
  });

  it("gives places inside any text, none empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        for (const { start, end, term } of termsOf(read(text).tokens)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(term).not.toBe("");
        }
      }),
    );
  });
});

describe("fold", () => {
  it.each([
    ["ÉCOLE", "ecole"],
    ["Straße", "straße"],
    ["ﬁne", "fine"],
    ["𝘼𝘽", "ab"],
    ["z\u0301a\u0302l\u0303go", "zalgo"],
    ["plain 7", "plain 7"],
  ])("reads %s as %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("folds what is folded no further", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 50 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
