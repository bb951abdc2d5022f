/** Signal: MiniSearch's score of the passage that led to it against the best candidate's. */
import type { Signal } from "./signal.js";

export const passage: Signal = {
  name: "passage",
  meaning: "its passage has many rare words of the question",
  score: ({ passageScore, bestPassageScore }) => Math.min(1, passageScore / bestPassageScore),
};
