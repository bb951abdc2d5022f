/** A candidate's full-text score against the best one's. */
import { expect, it } from "vitest";
import { fullText } from "../../../src/rank/signals/full-text.js";
import { libraryOf, rankedFor } from "../../support/library-of.js";

const library = await libraryOf({
  "a.txt": "The white ferry leaves at nine.\n\nThe ferry is old.\n\nTickets are sold ashore.\n",
});

it("is 1 for the best candidate and less for the others", () => {
  const ranked = rankedFor(library, "white ferry");
  const scores = ranked.map(({ evidence }) => fullText.score(evidence));

  expect(scores).toHaveLength(2);
  expect(scores[0]).toBe(1);
  expect(scores[1]).toBeGreaterThan(0);
  expect(scores[1]).toBeLessThan(1);
});

it("is 0 for a sentence that full-text search did not find", () => {
  const { evidence } = rankedFor(library, "white ferry")[0]!;

  expect(fullText.score({ ...evidence, fullTextScore: 0 })).toBe(0);
});
