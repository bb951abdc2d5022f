/** Signal: how much of the question stands in the sentence in the very form that was typed. */
import { coverageOf, type Signal } from "./signal.js";

export const surface: Signal = {
  name: "as typed",
  meaning: "the question's words stand in it just as typed",
  score: (evidence) => coverageOf(evidence, evidence.asTyped),
};
