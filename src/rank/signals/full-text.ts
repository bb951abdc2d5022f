/** Signal: the sentence's score by MiniSearch's formula against the best candidate's. */
import type { Signal } from "./signal.js";

export const fullText: Signal = {
  name: "full text",
  meaning: "rare words of the question stand in it and around it",
  score: ({ fullTextScore, bestFullTextScore }) => Math.min(1, fullTextScore / bestFullTextScore),
};
