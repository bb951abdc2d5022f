/** Signal: how much of the question stands in the headings and title above the sentence. */
import { coverageOf, type Signal } from "./signal.js";

export const headings: Signal = {
  name: "headings",
  meaning: "the question's words stand in its headings or title",
  score: (evidence) => coverageOf(evidence, evidence.inHeadings),
};
