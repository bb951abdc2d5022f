/** The questions that one message holds, each to be answered by itself. */
import { partRead, readQuestion, type Question } from "./question.js";

/** Questions of one message that are answered; more is a list and no message. */
const MOST_PARTS = 3;
/** UTF-16 units of a message of several questions, as of any on Discord: three long ones take three times as long as one. */
const LONGEST_MESSAGE = 2000;
/** Where a question ends: at its mark, with what closes it, before more text. */
const END = /(?=\s)(?<=[?？؟]["”’)]*)\s+(?=\S)/u;
/** Words that stand for something said before. */
const POINTS_BACK =
  /\b(?:it|its|they|them|their|theirs|he|him|his|she|her|hers|this|that|these|those|there|then)\b/i;
/** Things that a question speaks of, at least, to be one of its own: not "why?" and "really?". */
const LEAST_CONCEPTS = 2;

/**
 * The questions of a text, in order: the text itself where it holds one. A later question that
 * points back ("when did they start?") brings the names of the ones before along.
 */
export function questionParts(text: string): readonly Question[] {
  const parts = partRead(text)
    .split(END)
    .filter((part) => part.trim() !== "");
  const isOne =
    text.length > LONGEST_MESSAGE ||
    parts.length < 2 ||
    parts.length > MOST_PARTS ||
    !parts.every(isMarked);
  const read = isOne ? [] : parts.map(readQuestion);
  if (isOne || read.some(({ concepts }) => concepts.length < LEAST_CONCEPTS)) {
    return [readQuestion(text)];
  }
  const names: string[] = [];
  return read.map((question) => {
    const own = question.concepts.filter(({ isName }) => isName);
    const pointsBack = POINTS_BACK.test(question.text) && own.length === 0 && names.length > 0;
    const asked = pointsBack ? readQuestion([question.text, ...names].join(" ")) : question;
    names.push(...own.map(({ typed }) => typed));
    return asked;
  });
}

function isMarked(part: string): boolean {
  return /[?？؟]["”’)]*\s*$/u.test(part);
}
