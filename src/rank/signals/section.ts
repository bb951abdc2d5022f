/** Signal: how much of the question stands in the sentence's section, headings included. */
import { coverage, type Signal } from "./signal.js";

export const section: Signal = {
  name: "section",
  meaning: "the question's words stand in its section",
  score: (evidence) =>
    coverage(evidence, (which) =>
      Math.max(evidence.inSection[which]!, evidence.inHeadings[which]!),
    ),
};
