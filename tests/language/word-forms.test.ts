/** Forms and spellings that no ending tells. */
import { describe, expect, it } from "vitest";
import { isShortForm, lemmaOf, spellingsOf } from "../../src/language/word-forms.js";

describe("lemmaOf", () => {
  it.each([
    ["built", "build"],
    ["began", "begin"],
    ["children", "child"],
    ["criteria", "criterion"],
  ])("gives for %s %s", (form, lemma) => {
    expect(lemmaOf(form)).toBe(lemma);
  });

  it.each(["build", "left", "walked", "x", "", "constructor"])("leaves %j as it is", (word) => {
    expect(lemmaOf(word)).toBe(word);
  });
});

describe("spellingsOf", () => {
  it.each([
    ["docs", "documentation"],
    ["documentation", "docs"],
    ["uk", "britain"],
    ["colour", "color"],
    ["color", "colour"],
    ["organised", "organized"],
    ["theater", "theatre"],
    ["travelled", "traveled"],
  ])("of %s has %s", (word, other) => {
    expect(spellingsOf(word)).toContain(other);
  });

  it("has nothing for a word that is spelt one way", () => {
    expect(spellingsOf("boat")).toEqual([]);
    expect(spellingsOf("hasOwnProperty")).toEqual([]);
  });

  it("never gives the word itself", () => {
    for (const word of ["docs", "us", "colour", "programme"]) {
      expect(spellingsOf(word)).not.toContain(word);
    }
  });
});

describe("isShortForm", () => {
  it("knows short forms, so that they are no slips", () => {
    expect([isShortForm("docs"), isShortForm("ints"), isShortForm("boat")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
