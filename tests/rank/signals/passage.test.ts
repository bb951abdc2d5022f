/** MiniSearch's score of a candidate's passage against the best one's. */
import { expect, it } from "vitest";
import { passage } from "../../../src/rank/signals/passage.js";
import { libraryOf, rankedFor } from "../../support/library-of.js";

const library = await libraryOf({
  "a.txt":
    "The ferry leaves at nine. It is white.\n\nThe ferry is old.\n\nA boat is on the water.\n",
});

function scores(question: string): number[] {
  return rankedFor(library, question)
    .toSorted((a, b) => a.sentence.index - b.sentence.index)
    .map(({ evidence }) => passage.score(evidence));
}

it("is the same for the sentences of a passage, 1 for those of the best", () => {
  const [first, second, other] = scores("white ferry");

  expect([first, second]).toEqual([1, 1]);
  expect(other).toBeGreaterThan(0);
  expect(other).toBeLessThan(1);
});

it("is 0 where only a related word led to the passage", () => {
  expect(scores("ferry").at(-1)).toBe(0);
});
