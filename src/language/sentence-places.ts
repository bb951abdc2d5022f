/** The places of a text where a sentence may end: its closing marks and what stands around them. */
import type { Span } from "../model.js";

/** What kind of thing follows a place. `mark`: one that goes on with the sentence, as a comma. */
export type Following = "lower" | "upper" | "caseless" | "digit" | "code" | "mark" | "other";

/** A place where a sentence may end. */
export interface Place {
  /** The full stop, question mark, ellipsis or row of them. */
  readonly mark: Span;
  /** After the closing quotes, brackets and the like that belong to the sentence. */
  readonly end: number;
  /** The first visible character after it. */
  readonly next: number;
  /** Whether white space stands between `end` and `next`. */
  readonly hasSpace: boolean;
  /** The word before the mark, with the stops inside it ("U.S"); empty after a bracket or quote. */
  readonly before: string;
  /** The word after, opening quotes and the like left out; empty where none follows. */
  readonly after: string;
  /** The character after that word; empty at the text's end. */
  readonly afterEnd: string;
  readonly following: Following;
}

/** White space and the invisible characters that sentences are trimmed of. */
export const BLANK = "[\\s\\u200B\\u2060\\uFEFF]";

const STOPS = ".!?…‼⁇⁈⁉。！？｡．؟۔।॥။።։";
/** A row of closing marks; dots may stand apart (". . ."), unless one begins a word (".NET"). */
const MARK = new RegExp(`[${STOPS}]+(?:[ \\u00A0](?=[.…]{1,4}(?![\\p{L}\\p{N}.]))[.…]+)*`, "gu");

/** Ticks and crosses left out: they stand before items. */
const EMOJI =
  "(?!\\u2705|\\u274C)(?:\\p{Emoji_Presentation}|\\p{Extended_Pictographic}\\uFE0F)" +
  "(?:\\p{Extended_Pictographic}|\\p{M}|\\u200D|\\p{Emoji_Modifier})*";
/**
 * What belongs to the sentence that a mark ends: quotes, brackets, Markdown's emphasis and link
 * targets, end tags, footnote signs, emoji; and all that extends the character before it.
 */
const CLOSERS = new RegExp(
  [
    "(?:[\"'”’»›)\\]}」』）】》〉*_~]",
    "[ \\u00A0\\u202F][”»)\\]}](?![\\p{L}\\p{N}])",
    "(?<=\\])\\([^\\s()]{1,2000}\\)",
    "</[a-z]\\w{0,15}>",
    "\\[(?:\\d{1,4}|note \\d{1,3}|[a-z ]{1,24}\\??)\\]",
    `[^\\S\\n\\r\\u2028\\u2029]{0,3}(?:${EMOJI}|(?:[\\u{1F1E6}-\\u{1F1FF}]{2})+)`,
    "[\\p{M}\\u200C\\uFF9E\\uFF9F\\p{Emoji_Modifier}\\u{E0020}-\\u{E007F}]",
    "\\u200D",
    "[\\u200E\\u200F\\u061C\\u202C\\u2069])*",
  ].join("|"),
  "uy",
);
const GAP = /[\s\u200B\u2060\uFEFF\u200E\u200F\u202A-\u202E\u2066-\u2069\u00AD]*/uy;
const OPENERS = /(?:["'“‘«‹„‚([{「『（【《〈*_~¿¡]|<[a-z][^<>\n]{0,100}>|>\s)*/uy;
const WORD = /[\p{L}\p{M}\p{N}]*/uy;

/** Up to 40 characters before a mark: no abbreviation is longer. */
const WORD_BEFORE = /(?<=([\p{L}\p{M}\p{N}°.'’]{0,40}))/uy;

const CAMEL_CASE = /^\p{Ll}+\p{Lu}/u;
const CODE = /(?:[`@#$€£]\S|https?:\/\/|www\.)/uy;
const GOES_ON = /[,;:%&=+|/\\)\]}»›”–—-]/;
/** By the first letter or digit; Georgian has small letters only. */
const KINDS: readonly (readonly [Following, RegExp])[] = [
  ["upper", /^[\p{Lu}\p{Lt}]/u],
  ["caseless", /^[\p{Script=Georgian}]/u],
  ["lower", /^\p{Ll}/u],
  ["digit", /^\p{N}/u],
  ["caseless", /^\p{L}/u],
];

/** The places of a text in order; none at its very end. Linear in the text's length. */
export function* places(text: string): Generator<Place> {
  for (const match of text.matchAll(MARK)) {
    const mark = { start: match.index, end: match.index + match[0].length };
    const end = endOf(CLOSERS, text, mark.end);
    const next = endOf(GAP, text, end);
    if (next < text.length) yield { mark, end, next, ...around(text, mark.start, end, next) };
  }
}

/** Where the sticky pattern's match at a place ends; the place itself where nothing matches. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** What stands before and after a mark. */
function around(text: string, start: number, end: number, next: number): Omit<Place, keyof Where> {
  const wordStart = endOf(OPENERS, text, next);
  const wordEnd = endOf(WORD, text, wordStart);
  const after = text.slice(wordStart, wordEnd);
  WORD_BEFORE.lastIndex = start;
  const before = WORD_BEFORE.exec(text)?.[1] ?? "";
  return {
    hasSpace: /\s/.test(text.slice(end, next)),
    before: before.replace(/^[.'’]+/, ""),
    after,
    afterEnd: text.charAt(wordEnd),
    following: followingKind(text, next, after),
  };
}

type Where = Pick<Place, "mark" | "end" | "next">;

function followingKind(text: string, next: number, after: string): Following {
  if (endOf(CODE, text, next) > next) return "code";
  if (GOES_ON.test(text.charAt(next)) || STOPS.includes(text.charAt(next))) return "mark";
  if (CAMEL_CASE.test(after)) return "upper";
  return KINDS.find(([, pattern]) => pattern.test(after))?.[0] ?? "other";
}
