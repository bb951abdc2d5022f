/**
 * What is searched of a text: its words and numbers in the form in which question and document
 * meet. The one place where a token becomes a term, for documents and questions alike.
 */
import type { Span } from "../model.js";
import { stem, type Token } from "./wink.js";
import { lemmaOf } from "./word-forms.js";

/** A word or number in its searchable form. */
export interface Term extends Span {
  /** Stem of a word, digits of a number: "exercises" -> "exercis", "13,000" -> "13000". */
  readonly term: string;
  /** Lower case without accents, as it stands: "exercises". */
  readonly surface: string;
  readonly isNumber: boolean;
  /** Starts with a capital or holds a digit: likely the name of something. */
  readonly isName: boolean;
  /** True for a piece of a compound that is a term itself ("hash" of "HashMap"). */
  readonly isPart: boolean;
}

/** Longest term in UTF-16 units; what is longer is data, not a word. */
const LONGEST_TERM = 64;

/** Words in winkNLP's stop list that carry meaning in a question about documents. */
const KEPT_WORDS = new Set(["first", "part", "name", "last", "front", "bottom", "top", "side"]);

/** Words that with "to" behind them are a preposition: "close to the border" is not closed. */
const BEFORE_TO = new Set(["close", "prior", "owing", "thanks"]);

/** Number words whose digits are the same thing; "one" is left out: it is mostly a pronoun. */
const NUMBER_WORDS = new Map([
  ..."zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, index) => [word, String(index === 0 ? 0 : index + 1)] as const),
  ..."thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index) => [word, String(10 * (index + 3))] as const),
]);

/** A decimal or grouped number, else a run of letters and digits ("E0382", "u8"). */
const PIECE = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+/gu;
const NUMBER = /^(\p{N}+(?:[.,]\p{N}+)*)(st|nd|rd|th|s|k)?$/u;
const HAS_WORD = /[\p{L}\p{N}]/u;
const HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const DOTTED = /^(?:\p{L}\.){2,}\p{L}?$/u;
/** What most tokens are: of one piece, in which nothing is looked for. */
const PLAIN_WORD = /^[A-Za-z][a-z]*$/;
const POSSESSIVE = /^['’]s?$/u;

/**
 * The terms of tokens, in order. Stop words are left out, unless in capitals ("US", "WHO"), and so
 * are prepositions of two words ("next to").
 */
export function termsOf(tokens: readonly Token[]): Term[] {
  const terms: Term[] = [];
  for (const [at, token] of tokens.entries()) {
    const isPlain = PLAIN_WORD.test(token.value);
    if (!isPlain && (!HAS_WORD.test(token.value) || POSSESSIVE.test(token.value))) continue;
    if (isIdle(token) || isPreposition(token, tokens[at + 1])) continue;
    if (isThousands(token, terms.at(-1))) terms.push(inThousands(terms.pop()!, token));
    else if (token.value.length > LONGEST_TERM) continue;
    else if (isPlain) terms.push(plainTerm(token));
    else addTerms(token, terms);
  }
  return terms;
}

/** The form in which words are compared: lower case, without accents. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  // Lower case once more: mathematical capitals are plain ones only after normalising.
  return lower.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 0x7f) return false;
  }
  return true;
}

function isPreposition({ normal }: Token, next: Token | undefined): boolean {
  return next?.normal === "to" && BEFORE_TO.has(normal);
}

/** Whether the token is the "k" of "7k", which winkNLP cuts off. */
function isThousands(token: Token, before: Term | undefined): boolean {
  return before?.isNumber === true && before.end === token.start && /^k$/i.test(token.value);
}

function inThousands(number: Term, suffix: Token): Term {
  return { ...number, term: numberTerm(number.term, "k"), end: suffix.end };
}

function isIdle(token: Token): boolean {
  const isAcronym = token.value.length > 1 && /^\p{Lu}+$/u.test(token.value);
  return token.isStopWord && !isAcronym && !KEPT_WORDS.has(token.normal);
}

function plainTerm(token: Token): Term {
  const { start, end, value } = token;
  const surface = value.toLowerCase();
  return {
    start,
    end,
    term: wordTerm(surface, token),
    surface,
    isNumber: false,
    isName: surface !== value,
    isPart: false,
  };
}

function addTerms(token: Token, terms: Term[]): void {
  const { value } = token;
  if (DOTTED.test(value)) {
    terms.push(termOf(token, value.replaceAll(".", ""), { start: token.start, end: token.end }));
    return;
  }
  for (const match of value.matchAll(PIECE)) {
    const start = token.start + match.index;
    const piece = match[0];
    const term = termOf(token, piece, { start, end: start + piece.length });
    if (term.surface === "") continue; // lone accents
    terms.push(term);
    const humps = piece.split(HUMP);
    if (humps.length > 1 && humps.every((hump) => hump.length > 1))
      addHumps(token, humps, start, terms);
  }
}

function addHumps(token: Token, humps: readonly string[], from: number, terms: Term[]): void {
  let start = from;
  for (const hump of humps) {
    const span = { start, end: start + hump.length };
    terms.push({ ...termOf(token, hump, span), isPart: true });
    start = span.end;
  }
}

function termOf(token: Token, piece: string, span: Span): Term {
  const surface = fold(piece);
  const number = NUMBER.exec(surface);
  const isNumber = number !== null;
  return {
    ...span,
    term: isNumber ? numberTerm(number[1]!, number[2]) : wordTerm(surface, token),
    surface,
    isNumber,
    isName: isNumber || /^\p{Lu}/u.test(piece),
    isPart: false,
  };
}

function numberTerm(digits: string, suffix: string | undefined): string {
  const plain = digits.replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, "");
  return suffix === "k" ? String(Number(plain) * 1000) : plain;
}

function wordTerm(surface: string, token: Token): string {
  const digits = NUMBER_WORDS.get(surface);
  if (digits !== undefined) return digits;
  if (!/^[a-z]+$/.test(surface)) return surface;
  const lemma = lemmaOf(surface);
  if (lemma !== surface) return stem(lemma);
  return surface === token.normal ? token.stem : stem(surface);
}
