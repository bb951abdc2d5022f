/** Typo repair against a list of words: one slip in short words, two in long ones. */
import { slipCost } from "./slips.js";

/** Words with how often they occur. */
export interface WordCounts {
  terms(): readonly string[];
  sentencesWith(word: string): number;
}

/** Shorter words have too many neighbours to guess among. */
const SHORTEST = 4;
/** From this length on two slips are repaired, below it one. */
const LONG = 7;
const MOST_SLIPS = 2;

/** What a mistyped word is read as. */
export interface Repair {
  readonly word: string;
  /** What the slips between the two cost, > 0: see `slipCost`. */
  readonly cost: number;
}

/**
 * The word that a mistyped word most likely is, undefined where none is near. The cheapest slips
 * decide, a little cheaper in frequent words; then the same length, the alphabet.
 */
export function repairTypo(typed: string, words: WordCounts): Repair | undefined {
  if (typed.length < SHORTEST || !/^\p{L}+$/u.test(typed)) return undefined;
  const most = typed.length >= LONG ? MOST_SLIPS : 1;
  let best: Guess | undefined;
  for (const word of wordsLike(typed, words.terms(), most)) {
    if (distanceWithin(typed, word, most) === undefined) continue;
    const cost = slipCost(typed, word);
    const likelier = FREQUENCY * Math.log(1 + words.sentencesWith(word));
    const longer = Math.abs(word.length - typed.length);
    const guess = { word, cost, rank: [cost - Math.min(MOST_LIKELIER, likelier), longer] };
    if (best === undefined || isBetter(guess, best)) best = guess;
  }
  return best && { word: best.word, cost: best.cost };
}

/** How much a frequent word's slips are cheaper: by its logarithm, and at most. */
const FREQUENCY = 0.06;
const MOST_LIKELIER = 0.25;

/**
 * The words that can be within `most` slips by their letters: a slip puts in one letter, takes out
 * one, or both, so two words with more letters between them are further apart.
 */
function wordsLike(typed: string, words: readonly string[], most: number): string[] {
  const letters = lettersOf(words);
  const own = lettersIn(typed);
  return words.filter((_, at) => bitsIn(letters[at]! ^ own) <= 2 * most);
}

/**
 * Words, in their order, among them all that some ending makes a word within reach of a repair:
 * those with at most `most` letters that the typed word lacks, and most of its own but for those of
 * the endings. Letters are told apart as far as a look at many thousand words allows.
 */
export function wordsOfLetters(
  typed: string,
  words: readonly string[],
  { most, endings }: { readonly most: number; readonly endings: string },
): readonly string[] {
  const letters = lettersOf(words);
  const own = lettersIn(typed);
  const needed = own & ~lettersIn(endings);
  return words.filter(
    (_, at) => bitsIn(letters[at]! & ~own) <= most && bitsIn(needed & ~letters[at]!) <= MOST_SLIPS,
  );
}

const lettersByList = new WeakMap<readonly string[], Int32Array>();

/** By word: which letters it has. Kept as long as the list, which must not change. */
function lettersOf(words: readonly string[]): Int32Array {
  const known = lettersByList.get(words);
  if (known !== undefined && known.length === words.length) return known;
  const letters = Int32Array.from(words, lettersIn);
  lettersByList.set(words, letters);
  return letters;
}

/** A bit for each letter that the word has; other letters than a to z share bits. */
function lettersIn(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitsIn(number: number): number {
  let bits = number - ((number >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The slips between the words, undefined for more than `most`. */
function distanceWithin(typed: string, word: string, most: number): number | undefined {
  if (Math.abs(word.length - typed.length) > most || word.length < SHORTEST - 1) return undefined;
  const distance = editDistance(typed, word, most);
  return distance > most ? undefined : distance;
}

interface Guess extends Repair {
  /** The smaller the better, the first difference decides. */
  readonly rank: readonly number[];
}

function isBetter(guess: Guess, best: Guess): boolean {
  const at = guess.rank.findIndex((value, index) => value !== best.rank[index]);
  return at < 0 ? guess.word < best.word : guess.rank[at]! < best.rank[at]!;
}

/**
 * Slips between two words (a letter too many, too few, wrong, or two swapped: optimal string
 * alignment), or `most + 1` as soon as there are more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) value = Math.min(value, beforeLast[j - 2]! + 1);
      row.push(value);
    }
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
