/** Signal: how much of the question stands in the sentence itself. */
import { coverageOf, type Signal } from "./signal.js";

export const sentenceCoverage: Signal = {
  name: "coverage",
  meaning: "the question's words stand in the sentence",
  score: (evidence) => coverageOf(evidence, evidence.inSentence),
};
