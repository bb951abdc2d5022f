/** Help with asking: completions of a question from the sources' own headings and words. */
import { fold } from "../language/terms.js";
import { atOnce, type Steps } from "../turns.js";
import type { Library } from "./library.js";

interface Stock {
  /** Titles and headings with their folded form, in the order of the library, each once. */
  readonly headings: readonly { readonly text: string; readonly folded: string }[];
  /** The corpus' words in order of the alphabet. */
  readonly words: readonly string[];
}

/** Letters from which a word is completed. */
const SHORTEST_PREFIX = 2;
/** Words looked at for one prefix. */
const MOST_WORDS = 2000;

/** Tried at the start of a word only: from every letter of a long one it takes quadratic time. */
const LAST_WORD = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u;

const stocks = new WeakMap<Library, Stock>();

/**
 * Up to `limit` completions of what was typed, best first, each once: headings that hold every
 * typed word, then the typed text with its last word completed by the commonest words.
 */
export function complete(library: Library, typed: string, limit: number): string[] {
  const stock = atOnce(stockInSteps(library));
  const text = typed.trim();
  if (text === "") return stock.headings.slice(0, limit).map((heading) => heading.text);
  const found = new Set([...headingsFor(stock, text), ...wordsFor(library, stock, text)]);
  found.delete(text);
  return [...found].slice(0, limit);
}

/** Makes what completions of a library take, so that the first is no slower than the next; in steps. */
export function* completionsInSteps(library: Library): Steps<void> {
  yield* stockInSteps(library);
}

/** Headings of one step. */
const STEP = 2048;

function* stockInSteps(library: Library): Steps<Stock> {
  const known = stocks.get(library);
  if (known !== undefined) return known;
  const texts = new Set<string>();
  for (const source of library.sources) {
    texts.add(source.title);
    for (const section of source.sections)
      for (const heading of section.headings) texts.add(heading);
  }
  const headings: Stock["headings"][number][] = [];
  for (const text of texts) {
    if (headings.length % STEP === 0) yield;
    headings.push({ text, folded: ` ${fold(text)}` });
  }
  const words = yield* sortedInSteps(library.index.surfaces.terms());
  const stock = { headings, words };
  stocks.set(library, stock);
  return stock;
}

/** In the order that `sort` has by itself: by their first units, then those with the same. */
function* sortedInSteps(words: readonly string[]): Steps<readonly string[]> {
  const byFirst = new Map<string, string[]>();
  for (const word of words) {
    const first = word.charAt(0);
    const others = byFirst.get(first);
    if (others === undefined) byFirst.set(first, [word]);
    else others.push(word);
  }
  const sorted: string[] = [];
  for (const first of [...byFirst.keys()].sort()) {
    yield;
    for (const word of byFirst.get(first)!.sort()) sorted.push(word);
  }
  return sorted;
}

function headingsFor(stock: Stock, text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return stock.headings
    .filter(({ folded }) => words.length > 0 && words.every((word) => holdsWord(folded, word)))
    .map((heading) => heading.text);
}

/** Whether a word of the folded heading starts so. */
function holdsWord(folded: string, start: string): boolean {
  for (let at = folded.indexOf(start); at >= 0; at = folded.indexOf(start, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(folded[at - 1] ?? " ")) return true;
  }
  return false;
}

function wordsFor(library: Library, { words }: Stock, text: string): string[] {
  const last = LAST_WORD.exec(text)?.[0] ?? "";
  const prefix = fold(last);
  if (prefix.length < SHORTEST_PREFIX) return [];
  const from = firstAtOrAfter(words, prefix);
  const completions: string[] = [];
  for (let at = from; at < Math.min(words.length, from + MOST_WORDS); at += 1) {
    const word = words[at]!;
    if (!word.startsWith(prefix)) break;
    if (word !== prefix) completions.push(word);
  }
  const { surfaces } = library.index;
  return completions
    .sort((a, b) => surfaces.sentencesWith(b) - surfaces.sentencesWith(a) || (a < b ? -1 : 1))
    .map((word) => text.slice(0, text.length - last.length) + word);
}

/** The index of the first word not before `prefix` in an ordered list. */
function firstAtOrAfter(words: readonly string[], prefix: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]! < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
