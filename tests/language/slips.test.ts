/** Which slips are likelier than which. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHEAPEST_SLIP, slipCost } from "../../src/language/slips.js";

describe("slipCost", () => {
  it.each([
    ["a doubled letter", "soldierrs", "soldiers"],
    ["a letter not doubled", "excelent", "excellent"],
  ])("is lowest for %s", (_, typed, word) => {
    expect(slipCost(typed, word)).toBe(CHEAPEST_SLIP);
  });

  it.each([
    ["two letters swapped", ["soldeir", "soldier"], "a wrong letter", ["solwier", "soldier"]],
    ["a letter left out", ["solier", "soldier"], "a wrong letter", ["solwier", "soldier"]],
    ["a wrong vowel", ["soldior", "soldier"], "a wrong consonant", ["solmier", "soldier"]],
    ["the key beside", ["rockwts", "rockets"], "one far off", ["rockmts", "rockets"]],
    ["a slip within", ["rpckets", "rockets"], "one at the start", ["pockets", "rockets"]],
    ["one slip", ["statoned", "stationed"], "two", ["statoned", "seasoned"]],
  ] as const)("is lower for %s (%j) than for %s (%j)", (_, [typed, word], __, [other, meant]) => {
    expect(slipCost(typed, word)).toBeLessThan(slipCost(other, meant));
  });

  it("is 0 for the word itself, and above for any other", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "é", "z"), maxLength: 6 });

    fc.assert(
      fc.property(word, word, (typed, meant) => {
        expect(slipCost(typed, meant) === 0).toBe(typed === meant);
      }),
    );
  });
});
