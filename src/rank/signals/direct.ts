/** Signal: the sentence says something itself, and does not only point to another place. */
import type { Signal } from "./signal.js";

/** How references open, behind list marks and quote marks: "See X", "For more on X, see Y". */
const OPENING =
  /^[^\p{L}\p{N}]*(?:(?:please |also,? )?(?:see|refer to|read|check out|consult|visit|head (?:over )?to)\b|(?:for|to (?:learn|find out|read|see|know|get)) (?:more|further|additional|full|details?|information|an? (?:list|example|explanation))\b|(?:more|further|additional|full) (?:details?|information|examples?|documentation|explanations?)\b|the (?:following|next|previous) (?:section|chapter|page|table|example)s?\b)/iu;

export const direct: Signal = {
  name: "direct",
  meaning: "it says it itself, and doesn't only point to another place",
  score: ({ text }) => (OPENING.test(text) ? 0 : 1),
};
