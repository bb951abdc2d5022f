/** Signal: the sentence tells what to do. */
import type { Signal } from "./signal.js";

/** A sentence's first words, behind list marks and quote marks. */
const OPENING =
  /^[^\p{L}\p{N}]*(?:(?:First|Then|Next|Finally|Instead|Otherwise|Now),? )?(?:To [a-z]|If you(?:’d|'d)? (?:want|need|have|use|like|prefer|wish)\b|(?:When|Whenever) you (?:want|need)\b|You (?:can|should|must|need|have to|may)\b|(?:Run|Use|Open|Set|Add|Install|Type|Enter|Call|Create|Press|Click|Choose|Select|Go|Edit|Change|Make|Put|Start|Stop|Remove|Delete|Update|Check|Enable|Disable|Download|Copy|Turn|Try|Write|Pass|Give|Keep|Avoid|Return|Wrap|Replace|Visit|Apply|Ask|Bring|Call|Send|Sign|Log|Fill|Contact|Submit)\b)/u;

export const instructive: Signal = {
  name: "instruction",
  meaning: "it tells what to do",
  score: ({ text }) => (OPENING.test(text) ? 1 : 0),
};
