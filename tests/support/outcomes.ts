/** What questions got, as tests of the evaluation need it. */
import type { GoldQuestion } from "../../src/evaluate/questions.js";
import type { Outcome } from "../../src/evaluate/score.js";
import { citedIn, foundWith, sourceOf } from "./answers.js";

const SOURCE = sourceOf("The ferry is white.\nThe ferry is old.\n");

/** Quotes of one source. */
export const FERRY = {
  white: citedIn(SOURCE, "The ferry is white.", { marked: ["white"] }),
  old: citedIn(SOURCE, "The ferry is old.", { marked: ["old"] }),
};

/** A question that "The ferry is old." answers, and what it got: that, unless told otherwise. */
export function outcomeOf(gold: Partial<GoldQuestion>, got: Partial<Outcome> = {}): Outcome {
  const right = foundWith([FERRY.old]);
  return {
    gold: {
      id: "g1",
      question: "How is the ferry?",
      answerable: true,
      sentences: [{ doc: "drills.txt", sentence: "The ferry is old." }],
      ranges: [],
      ...gold,
    },
    shipped: right,
    open: right,
    kind: "thing",
    answers: [],
    ms: 1,
    quotes: 0,
    verbatimQuotes: 0,
    ...got,
  };
}
