/**
 * winkNLP's reading of a text as tokens and sentence ends, each found again in the text itself:
 * winkNLP's own output drops some characters (zero-width, rare line breaks, long runs of spaces),
 * so nothing that it returns as text is ever shown.
 */
import model from "wink-eng-lite-web-model";
import winkNLP, { type ItsFunction } from "wink-nlp";
import type { Span } from "../model.js";

/** winkNLP's kinds of token. */
export type TokenType =
  | "word"
  | "number"
  | "punctuation"
  | "symbol"
  | "currency"
  | "email"
  | "url"
  | "unk"
  | (string & {});

/** A word, number or mark of a text. */
export interface Token extends Span {
  /** As it stands in the text. */
  readonly value: string;
  /** Lower case, contractions resolved ("n't" is "not"). */
  readonly normal: string;
  /** Porter's stem; trust it for words of letters only (winkNLP garbles digits). */
  readonly stem: string;
  readonly type: TokenType;
  /** True for words such as "the" or "of". */
  readonly isStopWord: boolean;
}

/** What winkNLP makes of a text. */
export interface Reading {
  readonly tokens: readonly Token[];
  /** For each sentence, in order, the index of the first token after it. */
  readonly sentenceEnds: readonly number[];
}

/**
 * UTF-16 units without white space after which winkNLP is shown a break. Its time is quadratic in
 * the length of such a run: 16,000 characters of base64 take 1.5 s, 256 well under 1 ms.
 */
const LONGEST_RUN = 256;
const LONG_RUN = new RegExp(`\\S{${LONGEST_RUN}}(?=\\S)`, "gu");

/** What winkNLP drops between tokens, in runs of any length. */
const DROPPED = /[\s\p{Cc}\p{Cf}]*/uy;

/** How far ahead a token is looked for after that: winkNLP drops other marks, never whole words. */
const LOOK_AHEAD = 4096;

const nlp = winkNLP(model, ["sbd"]);
const { its } = nlp;

/** The tokens and sentence ends of a text; empty for blank text. Linear in the text's length. */
export function read(text: string): Reading {
  if (text.trim() === "") return { tokens: [], sentenceEnds: [] };
  const doc = nlp.readDoc(text.replace(LONG_RUN, "$& "));
  const all = doc.tokens();
  const values = all.out();
  const normals = all.out(its.normal);
  const stems = all.out(its.stem as ItsFunction<string>);
  const types = all.out(its.type);
  const stopFlags = all.out(its.stopWordFlag) as unknown as boolean[];
  const tokens: Token[] = [];
  const tokensBefore: number[] = [0]; // tokens found among winkNLP's first n
  let cursor = 0;
  for (const [index, value] of values.entries()) {
    const start = find(text, value, cursor);
    if (start !== undefined) {
      cursor = start + value.length;
      tokens.push({
        start,
        end: cursor,
        value,
        normal: normals[index] ?? value,
        stem: stems[index] ?? value,
        type: types[index] ?? "unk",
        isStopWord: stopFlags[index] ?? false,
      });
    }
    tokensBefore.push(tokens.length);
  }
  const sentences = doc.sentences().out(its.span) as unknown as (readonly [number, number])[];
  return { tokens, sentenceEnds: sentences.map(([, last]) => tokensBefore[last + 1] ?? 0) };
}

/** Whether winkNLP's lexicon (87,000 English words) has the lower-case word, in this very form. */
export function isEnglish(word: string): boolean {
  return !lexicon.isOOV(word);
}

const lexicon = nlp.readDoc("");

function find(text: string, value: string, cursor: number): number | undefined {
  if (text.startsWith(value, cursor)) return cursor;
  DROPPED.lastIndex = cursor;
  const from = DROPPED.test(text) ? DROPPED.lastIndex : cursor;
  if (text.startsWith(value, from)) return from;
  const offset = text.slice(cursor, from + LOOK_AHEAD).indexOf(value);
  return offset < 0 ? undefined : cursor + offset;
}
