/** Signal: how much of the question stands in the sentence's paragraph. */
import { coverageOf, type Signal } from "./signal.js";

export const context: Signal = {
  name: "paragraph",
  meaning: "the question's words stand in its paragraph",
  score: (evidence) => coverageOf(evidence, evidence.inParagraph),
};
