/** The questions that one message holds, each to be answered by itself. */
import { readQuestion } from "./question.js";

/** Questions of one message that are answered; more is a list and no message. */
const MOST_PARTS = 3;
/** Where a question ends: at its mark, with what closes it, before more text. */
const END = /(?<=[?？؟]["”’)]*)\s+(?=\S)/u;
/** Words that stand for something said before. */
const POINTS_BACK =
  /\b(?:it|its|they|them|their|theirs|he|him|his|she|her|hers|this|that|these|those|there|then)\b/i;
/** Things that a question speaks of, at least, to be one of its own: not "why?" and "really?". */
const LEAST_CONCEPTS = 2;

/**
 * The questions of a text, in order: the text itself where it holds one. A later question that
 * points back ("when did they start?") brings the names of the ones before along.
 */
export function questionParts(text: string): readonly string[] {
  const parts = text.split(END).filter((part) => part.trim() !== "");
  if (parts.length < 2 || parts.length > MOST_PARTS || !parts.every(isQuestion)) return [text];
  const names: string[] = [];
  return parts.map((part) => {
    const own = readQuestion(part).concepts.filter(({ isName }) => isName);
    const asked = POINTS_BACK.test(part) && own.length === 0 ? [part, ...names].join(" ") : part;
    names.push(...own.map(({ typed }) => typed));
    return asked;
  });
}

function isQuestion(part: string): boolean {
  return /[?？؟]["”’)]*\s*$/u.test(part) && readQuestion(part).concepts.length >= LEAST_CONCEPTS;
}
