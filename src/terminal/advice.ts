/** What a person can do when the sources don't answer: plain sentences beside the engine's reasons. */
import type { Source } from "../model.js";
import { emptyCorpus } from "./views/sources.js";

/** Characters past which a question is a text: its words are too many to say what is looked for. */
const LONG_QUESTION = 300;
/** Words below which a question hardly names what is asked. */
const FEW_WORDS = 2;

/** Scripts other than Latin that a question can be in while no source is. */
const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Han}/u,
  /\p{Script=Hiragana}|\p{Script=Katakana}/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Thai}/u,
];

/**
 * What to try next, one sentence or two.
 * @param corpusDir The folder to name when there is nothing to quote from.
 */
export function adviceOn(
  question: string,
  sources: readonly Source[],
  corpusDir: string,
): readonly string[] {
  if (sources.length === 0) return [emptyCorpus(corpusDir)];
  if (!/[\p{L}\p{N}]/u.test(question)) {
    return ["Ask in words: who, what, when, where or how many, and about what."];
  }
  if (isInForeignScript(question, sources)) {
    return ["Ask in the language of the sources: only their own words are searched."];
  }
  if (question.length > LONG_QUESTION) {
    return ["Shorten the question to one sentence that names what you look for."];
  }
  if (wordsIn(question) < FEW_WORDS) {
    return ["Ask a whole question that names the thing, for example who took part in it."];
  }
  return ["Try the words the documents would use, or look at the list of sources."];
}

function isInForeignScript(question: string, sources: readonly Source[]): boolean {
  return SCRIPTS.filter((script) => script.test(question)).some(
    (script) => !sources.some(({ text }) => script.test(text)),
  );
}

function wordsIn(question: string): number {
  return question.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "").length;
}
