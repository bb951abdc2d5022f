/**
 * winkNLP's reading of a text as tokens and sentence ends, each found again in the text itself:
 * winkNLP's own output drops some characters (zero-width, rare line breaks, long runs of spaces),
 * so nothing that it returns as text is ever shown.
 */
import winkNLP, { type Document, type ItsFunction, type WinkMethods } from "wink-nlp";
import type { Span } from "../model.js";
import { openModel } from "./wink-model.js";

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

/**
 * Different words that are remembered before all of them are forgotten. winkNLP keeps every word
 * that is not in its lexicon for ever, 110 to 240 bytes each: a bot that reads questions for months
 * would run out of memory. This many take about 25 MB; forgetting them takes 0.15 s.
 */
const WORDS_KEPT = 100_000;

/** Reads texts, remembering the words. */
export interface Reader {
  /** The tokens and sentence ends of a text; empty for blank text. Linear in the text's length. */
  readonly read: (text: string) => Reading;
  /** Whether winkNLP's lexicon (87,000 English words) has the lower-case word, in this very form. */
  readonly isEnglish: (word: string) => boolean;
  /** Porter's stem of a lower-case word of letters. */
  readonly stem: (word: string) => string;
}

/** A winkNLP of its own, the stems of the words read so far, and the lexicon. */
interface Memory {
  readonly nlp: WinkMethods;
  readonly stems: Map<string, string>;
  readonly lexicon: Document;
}

function freshMemory(): Memory {
  const nlp = winkNLP(openModel(), ["sbd"]);
  return { nlp, stems: new Map(), lexicon: nlp.readDoc("") };
}

/**
 * A reader that forgets all words once it has met so many different ones. What it makes of a text
 * does not depend on what it read before.
 */
export function createReader(wordsKept: number): Reader {
  let memory = freshMemory();
  return {
    read: (text) => {
      if (memory.stems.size > wordsKept) memory = freshMemory();
      return readWith(memory, text);
    },
    isEnglish: (word) => !memory.lexicon.isOOV(word),
    stem: (word) => {
      if (memory.stems.size > wordsKept) memory = freshMemory();
      return remembered(memory.stems, word, () => stemWith(memory, word));
    },
  };
}

/** The reader that all share. */
export const { read, isEnglish, stem } = createReader(WORDS_KEPT);

function readWith({ nlp, stems }: Memory, text: string): Reading {
  if (text.trim() === "") return { tokens: [], sentenceEnds: [] };
  const { its } = nlp;
  const document = nlp.readDoc(text.replace(LONG_RUN, "$& "));
  const all = document.tokens();
  const values = all.out();
  const normals = all.out(its.normal);
  const types = all.out(its.type);
  const stopFlags = all.out(its.stopWordFlag) as unknown as boolean[];
  const stemOf = (index: number): string => all.itemAt(index).out(its.stem as ItsFunction<string>);
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
        stem: remembered(stems, value, () => stemOf(index)),
        type: types[index] ?? "unk",
        isStopWord: stopFlags[index] ?? false,
      });
    }
    tokensBefore.push(tokens.length);
  }
  const sentences = document.sentences().out(its.span) as unknown as (readonly [number, number])[];
  return { tokens, sentenceEnds: sentences.map(([, last]) => tokensBefore[last + 1] ?? 0) };
}

function stemWith({ nlp }: Memory, word: string): string {
  const stems = nlp
    .readDoc(word)
    .tokens()
    .out(nlp.its.stem as ItsFunction<string>);
  return stems.join("");
}

/** Stemming is most of the work, and depends on nothing but the word. */
function remembered(stems: Map<string, string>, value: string, stem: () => string): string {
  const known = stems.get(value);
  if (known !== undefined) return known;
  const found = stem();
  stems.set(value, found);
  return found;
}

function find(text: string, value: string, cursor: number): number | undefined {
  if (text.startsWith(value, cursor)) return cursor;
  DROPPED.lastIndex = cursor;
  const from = DROPPED.test(text) ? DROPPED.lastIndex : cursor;
  if (text.startsWith(value, from)) return from;
  const offset = text.slice(cursor, from + LOOK_AHEAD).indexOf(value);
  return offset < 0 ? undefined : cursor + offset;
}
