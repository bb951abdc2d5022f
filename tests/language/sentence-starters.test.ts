/** Which words count as a sentence's beginning. */
import { describe, expect, it } from "vitest";
import { continuesTime, isStarter } from "../../src/language/sentence-starters.js";

describe("isStarter", () => {
  it("knows function words with a capital", () => {
    expect(["The", "However", "Did", "I"].map(isStarter)).toEqual([true, true, true, true]);
  });

  it("refuses names, nouns and words in small letters", () => {
    expect(["Will", "May", "Under", "Army", "the", ""].map(isStarter)).toEqual(
      Array.from({ length: 6 }, () => false),
    );
  });
});

describe("continuesTime", () => {
  it("knows zones, days and months", () => {
    expect(["EST", "Monday", "Feb", "He"].map(continuesTime)).toEqual([true, true, true, false]);
  });
});
