/** The question's words count wherever they stand in the paragraph. */
import { expect, it } from "vitest";
import { context } from "../../../src/rank/signals/context.js";
import { evidenceOn, libraryOf } from "../../support/library-of.js";

const library = await libraryOf({
  "a.txt": "The ferry is white. It sails at nine.\n\nTickets are sold ashore.\n",
});

it("is 1 where the paragraph's sentences hold all words between them", () => {
  expect(context.score(evidenceOn(library, "white ferry", "It sails at nine."))).toBe(1);
});

it("is between 0 and 1 where they hold some", () => {
  const score = context.score(evidenceOn(library, "white tickets", "It sails at nine."));

  expect(score).toBeGreaterThan(0);
  expect(score).toBeLessThan(1);
});

it("looks into no other paragraph", () => {
  expect(context.score(evidenceOn(library, "white ferry", "Tickets are sold ashore."))).toBe(0);
});
