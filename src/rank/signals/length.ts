/** Signal: the sentence is neither a fragment nor endless. */
import type { Signal } from "./signal.js";

/** Terms, stop words left out, that make a full sentence. */
const FULL = 5;

export const length: Signal = {
  name: "length",
  meaning: "it is a full sentence and no fragment",
  score: ({ length: terms }) => Math.min(1, terms / FULL),
};
