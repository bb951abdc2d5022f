/** A sentence before a list is quoted with it, and so answers more. */
import { expect, it } from "vitest";
import { leadIn } from "../../../src/rank/signals/lead-in.js";
import { evidenceOn, libraryOf } from "../../support/library-of.js";

const library = await libraryOf({
  "a.md":
    "There are rules. The rules are:\n\n- One owner.\n- One boat.\n\nHe said this:\n\nNothing more.\n",
});

const scoreOf = (text: string): number => leadIn.score(evidenceOn(library, "rules", text));

it("speaks for the sentence that leads in to a list", () => {
  expect(scoreOf("The rules are:")).toBe(1);
});

it("does not speak for other sentences, nor for one that leads in to a paragraph", () => {
  expect(scoreOf("There are rules.")).toBe(0);
  expect(scoreOf("One owner.")).toBe(0);
  expect(scoreOf("He said this:")).toBe(0);
});
