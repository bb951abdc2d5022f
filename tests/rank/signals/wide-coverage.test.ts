/** The question's words count in the sentence, and nearly as much right beside it. */
import { expect, it } from "vitest";
import { wideCoverage } from "../../../src/rank/signals/wide-coverage.js";
import { evidenceOn, libraryOf } from "../../support/library-of.js";

const library = await libraryOf({
  "a.md": "# Harbour\n\nThe ferry is white. It sails at nine. Tickets are sold ashore.\n",
});

const scoreOf = (question: string, text: string): number =>
  wideCoverage.score(evidenceOn(library, question, text));

it("is 1 where the sentence holds every word in any of its forms", () => {
  expect(scoreOf("ticket selling ashore", "Tickets are sold ashore.")).toBe(1);
  expect(scoreOf("tickets sold ashore", "Tickets are sold ashore.")).toBe(1);
  expect(scoreOf("ticket ashore", "Tickets are sold ashore.")).toBe(1);
});

it("counts a word in the headings or the sentence before for four fifths", () => {
  expect(scoreOf("harbour", "It sails at nine.")).toBeCloseTo(0.8, 9);
  expect(scoreOf("ferry", "It sails at nine.")).toBeCloseTo(0.8, 9);
});

it("counts a related word for less than the word", () => {
  const related = scoreOf("boat", "The ferry is white.");

  expect(related).toBeGreaterThan(0);
  expect(related).toBeLessThan(0.8);
});

it("does not look two sentences back or one ahead", () => {
  expect(scoreOf("white", "Tickets are sold ashore.")).toBe(0);
  expect(scoreOf("tickets", "It sails at nine.")).toBe(0);
});
