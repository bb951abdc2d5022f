/** Signal: how much of the question stands in the sentence, its headings or the sentence before. */
import { coverage, type Signal } from "./signal.js";

/** A word beside the sentence speaks for it less than one in it. */
const BESIDE = 0.8;

export const wideCoverage: Signal = {
  name: "wide coverage",
  meaning: "the question's words stand in the sentence, its headings or the sentence before",
  score: (evidence) =>
    coverage(evidence, (which) =>
      Math.max(
        evidence.inSentence[which]!,
        evidence.byRelatives[which]!,
        BESIDE * evidence.inHeadings[which]!,
        BESIDE * evidence.inSentenceBefore[which]!,
      ),
    ),
};
