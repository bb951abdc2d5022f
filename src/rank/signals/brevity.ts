/** Signal: the sentence says little besides, but is no fragment. */
import type { Signal } from "./signal.js";

/** Terms, stop words left out, from which a sentence is as long as any. */
const LONG = 40;
/** Terms below which it is a fragment. */
const FRAGMENT = 3;

export const brevity: Signal = {
  name: "brevity",
  meaning: "it is short and to the point, and no fragment",
  score: ({ length }) => (length < FRAGMENT ? 0 : 1 - Math.min(1, length / LONG)),
};
