/** A sentence that names a thing of the asked kind speaks for itself. */
import { expect, it } from "vitest";
import { expectedKind } from "../../../src/rank/signals/expected-kind.js";
import { evidenceOn, libraryOf } from "../../support/library-of.js";

const COUNTS = "The drills involved 7,000 troops.";
const OTHER = "The drills cost 300 million roubles.";
const NAMES = "Anna Weber led the drills.";
const library = await libraryOf({ "a.txt": `${COUNTS}\n\n${OTHER}\n\n${NAMES}\n` });

const scoreOf = (question: string, text: string): number =>
  expectedKind.score(evidenceOn(library, question, text));

it("is highest for a number of the very thing asked for", () => {
  const question = "How many troops did the drills involve?";

  expect(scoreOf(question, COUNTS)).toBe(1);
  expect(scoreOf(question, OTHER)).toBeCloseTo(0.4, 9);
  expect(scoreOf(question, NAMES)).toBe(0);
});

it("knows a person from a number", () => {
  expect(scoreOf("Who led the drills?", NAMES)).toBeGreaterThan(0);
  expect(scoreOf("When were the drills?", NAMES)).toBe(0);
});

it("is 0 for a question of no kind that shows outwardly", () => {
  expect(scoreOf("drills", COUNTS)).toBe(0);
});
