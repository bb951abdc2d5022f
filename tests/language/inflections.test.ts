/** The forms under which a dictionary's word is typed. */
import { describe, expect, it } from "vitest";
import { ENDING_LETTERS, LONGEST_ENDING, regularForms } from "../../src/language/inflections.js";

describe("regularForms", () => {
  it.each([
    ["rocket", ["rocket", "rockets", "rocketed", "rocketing"]],
    ["box", ["boxes", "boxed", "boxing"]],
    ["station", ["stations", "stationed"]],
    ["stop", ["stopped", "stopping"]],
    ["invade", ["invades", "invaded", "invading"]],
    ["deny", ["denies", "denied", "denying"]],
  ])("of %s are among others %j", (word, forms) => {
    expect(regularForms(word)).toEqual(expect.arrayContaining(forms));
  });

  it("add no letters but those of endings and their own", () => {
    for (const word of ["stop", "deny", "invade", "box"]) {
      const letters = new Set(word + ENDING_LETTERS);
      expect(
        regularForms(word).filter((form) => Array.from(form).some((a) => !letters.has(a))),
      ).toEqual([]);
    }
  });

  it("add at most so many letters, and a doubled one", () => {
    for (const word of ["stop", "deny", "invade", "box"]) {
      for (const form of regularForms(word)) {
        expect(form.length).toBeLessThanOrEqual(word.length + LONGEST_ENDING + 1);
      }
    }
  });
});
