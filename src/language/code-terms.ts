/**
 * Terms that prose has not: operators and names of programs, matched as typed besides by their
 * pieces (`..=`, `::<>`, `my_string`, `Cargo.toml`, `--release`).
 */
import { fold, type Term } from "./terms.js";

/** Signs in a row, as programs have them; which of them mean something is told by `isOperator`. */
const SIGNS = /[!#$%&*+./:;<=>?@\\^|~()[\]{}-]+/gu;
/** A sign that prose does not put beside another. */
const STRONG = /[&*+<=>^%~@\\]|::|\|\|/;
/** Rows of one sign are Markdown's rules, emphasis and fences. */
const MARKDOWN = /^(?:\*+|-+|=+|#+|~+|>+|<!-*|-*->|\*+[.,:;!?)]*|[([]\*+)$/;
const PAIRS = new Set(["()", "[]", "{}", ".."]);

/** Pieces held together by signs: snake_case, paths, file names, flags. */
const NAME =
  /(?<![\p{L}\p{N}_-])(?:--[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*|[\p{L}\p{N}]+(?:(?:_+|::|\.(?=\p{L}))[\p{L}\p{N}]+)+)(?![\p{L}\p{N}_])/gu;
/** Abbreviations such as "U.S" and "e.g", and the ends of sentences without a space after. */
const PROSE = /^\p{L}(?:\.\p{L})+$|^\p{L}+\.\p{Lu}/u;

/** Longest of them in UTF-16 units; what is longer is data. */
const LONGEST = 64;

/** The operators and compound names of a text, in order. Linear in its length. */
export function codeTerms(text: string): Term[] {
  const operators = Array.from(text.matchAll(SIGNS))
    .filter((match) => isOperator(match[0], text, match.index))
    .map(termOf);
  const names = Array.from(text.matchAll(NAME))
    .filter(([name]) => name.length <= LONGEST && !PROSE.test(name))
    .map(termOf);
  return [...operators, ...names].sort((a, b) => a.start - b.start);
}

function termOf({ 0: typed, index: start }: RegExpExecArray): Term {
  const term = fold(typed);
  const span = { start, end: start + typed.length };
  return { ...span, term, surface: term, isNumber: false, isName: true, isPart: false };
}

function isOperator(signs: string, text: string, start: number): boolean {
  if (signs.length > LONGEST || MARKDOWN.test(signs)) return false;
  const around = `${text.charAt(start - 1)}\n${text.charAt(start + signs.length)}`;
  if (signs === "::" && /^\w\n\w$/.test(around)) return false; // part of a name
  if (signs.length > 1) return STRONG.test(signs) || PAIRS.has(signs);
  return around === "`\n`" || (/[;?!]/.test(signs) && around === " \n ");
}
