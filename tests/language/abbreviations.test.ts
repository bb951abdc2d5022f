/** Which abbreviations are known, and in which casing. */
import { describe, expect, it } from "vitest";
import { abbreviationGroup, isExclaimedName } from "../../src/language/abbreviations.js";

describe("abbreviationGroup", () => {
  it.each([
    ["Mr", "never"],
    ["e.g", "never"],
    ["Gen", "never"],
    ["No", "number"],
    ["Feb", "date"],
    ["Inc", "maybe"],
    ["U.S", "maybe"],
    ["Ph.D", "maybe"],
    ["a.m", "time"],
    ["etc", "closing"],
  ])("gives the group of %s", (word, group) => {
    expect(abbreviationGroup(word)).toBe(group);
  });

  it("knows small-letter abbreviations with a capital and in capitals", () => {
    expect(["vs", "Vs", "VS"].map(abbreviationGroup)).toEqual(["never", "never", "never"]);
  });

  it("leaves words alone that are abbreviations only with a capital", () => {
    expect(["sat", "rep", "wash", "gen", "max"].map(abbreviationGroup)).toEqual(
      Array.from({ length: 5 }),
    );
  });

  it("knows no other words", () => {
    expect(
      ["", "house", "Node.js", "3.5", "__proto__", "constructor"].map(abbreviationGroup),
    ).toEqual(Array.from({ length: 6 }));
  });
});

describe("isExclaimedName", () => {
  it("tells names written with an exclamation mark", () => {
    expect(["Yahoo", "yahoo", "Help"].map(isExclaimedName)).toEqual([true, false, false]);
  });
});
