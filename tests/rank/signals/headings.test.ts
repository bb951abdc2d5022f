/** The question's words count in the headings above a sentence and in its source's title. */
import { expect, it } from "vitest";
import { headings } from "../../../src/rank/signals/headings.js";
import { evidenceOn, libraryOf } from "../../support/library-of.js";

const library = await libraryOf({
  "a.md":
    "# Ferry guide\n\n## Winter\n\nBoats leave at noon.\n\n## Summer\n\nBoats leave at nine.\n",
});

const scoreOf = (question: string, text: string): number =>
  headings.score(evidenceOn(library, question, text));

it("is 1 where the headings above hold all words", () => {
  expect(scoreOf("ferry in winter", "Boats leave at noon.")).toBe(1);
});

it("is lower below another heading", () => {
  expect(scoreOf("ferry in winter", "Boats leave at nine.")).toBeLessThan(1);
  expect(scoreOf("ferry in winter", "Boats leave at nine.")).toBeGreaterThan(0);
});

it("takes no word from the sentence itself", () => {
  expect(scoreOf("boats at noon", "Boats leave at noon.")).toBe(0);
});
