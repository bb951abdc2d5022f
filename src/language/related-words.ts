/**
 * Words that mean nearly the same, from WordNet 3.1 (Princeton University, WordNet licence), in a
 * compact list made when the project is built. The list is searched as it lies in its file's bytes:
 * nothing is parsed at the start.
 */
import { NEWLINE, TAB, hasWordFrom, lineOf, openWordList } from "./word-list.js";
import { lemmaOf } from "./word-forms.js";

/** A term (a word's stem) and how surely it means the same, 0..1. */
export interface RelatedTerm {
  readonly term: string;
  readonly weight: number;
}

export interface RelatedWords {
  /** The relatives of a lower-case word in any of its forms, best first; empty for an unknown one. */
  relativesOf(word: string): readonly RelatedTerm[];
  /**
   * The relatives of words that mean something together, lower case and in any form ("kicked off",
   * "war games"); empty for those that don't.
   */
  relativesOfPhrase(words: readonly string[]): readonly RelatedTerm[];
  /** What the owner says a lower-case word or phrase may stand as in a text; mostly empty. */
  synonymsOf(phrase: string): readonly string[];
  /** The list's words with this first letter, in order of the alphabet. */
  wordsFrom(letter: string): readonly string[];
}

/** No relatives for any word. */
export const noRelatedWords: RelatedWords = {
  relativesOf: () => [],
  relativesOfPhrase: () => [],
  synonymsOf: () => [],
  wordsFrom: () => [],
};

/** Where the build leaves the list, beside the compiled program. */
export const RELATED_WORDS_FILE = new URL("../../dist/data/related-words.txt", import.meta.url);

/**
 * The related words of a list file: lines in order of their words, each a word, a tab, and the
 * stems of its relatives, best first, each ended by its weight in tenths.
 * @throws the file system's error when the file can't be read.
 */
export function openRelatedWords(file: string | URL = RELATED_WORDS_FILE): RelatedWords {
  const list = openWordList(file);
  const byLetter = new Map<string, readonly string[]>(); // 26 at most: others have no words
  const beginsPhrase = phraseBeginnings(list);
  return {
    relativesOf(word) {
      const own = relativesIn(list, word);
      const plural = word.endsWith("s") ? undefined : lineOf(list, `${word}s`);
      return plural === undefined ? own : united(own, parse(plural));
    },
    relativesOfPhrase(words) {
      if (!beginsPhrase(words[0] ?? "")) return [];
      for (const phrase of phraseForms(words)) {
        const line = lineOf(list, phrase);
        if (line !== undefined) return parse(line);
      }
      return [];
    },
    synonymsOf: () => [],
    wordsFrom(letter) {
      const words = byLetter.get(letter) ?? wordsFrom(list, letter);
      if (words.length > 0) byLetter.set(letter, words);
      return words;
    },
  };
}

/** Words of which it is remembered whether a phrase begins with them; then they are forgotten. */
const WORDS_KEPT = 5000;

/**
 * Tells whether a phrase of the list begins with a form of a word: most words begin none, and a
 * question of a thousand words would have each phrase looked up in all its forms.
 */
function phraseBeginnings(list: Buffer): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const begins = known.get(word) ?? baseForms(word).some((form) => hasWordFrom(list, `${form}_`));
    if (known.size >= WORDS_KEPT) known.clear();
    known.set(word, begins);
    return begins;
  };
}

function relativesIn(list: Buffer, word: string): RelatedTerm[] {
  for (const form of baseForms(word)) {
    const line = lineOf(list, form);
    if (line !== undefined) return parse(line);
  }
  return [];
}

/** Each term once, with the higher weight; best first. */
function united(a: readonly RelatedTerm[], b: readonly RelatedTerm[]): RelatedTerm[] {
  const weights = new Map<string, number>();
  for (const { term, weight } of [...a, ...b]) {
    weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  }
  return [...weights]
    .map(([term, weight]) => ({ term, weight }))
    .sort((x, y) => y.weight - x.weight || (x.term < y.term ? -1 : 1));
}

/** The same with the owner's own synonyms, by lower-case word or phrase. */
export function withSynonyms(
  related: RelatedWords,
  synonyms: ReadonlyMap<string, readonly string[]>,
): RelatedWords {
  return synonyms.size === 0
    ? related
    : { ...related, synonymsOf: (phrase) => synonyms.get(phrase) ?? [] };
}

/** The owner's synonyms alone. */
export function withoutRelatives(related: RelatedWords): RelatedWords {
  return { ...related, relativesOf: () => [], relativesOfPhrase: () => [] };
}

/** The forms under which a phrase may stand: a verb's first word changes, a noun's last. */
function phraseForms(words: readonly string[]): string[] {
  const [first = "", ...others] = words;
  const last = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  return [
    ...baseForms(first).map((form) => [form, ...others].join("_")),
    ...baseForms(last).map((form) => [...before, form].join("_")),
  ];
}

/** Single words only. */
function wordsFrom(list: Buffer, letter: string): string[] {
  if (!/^[a-z]$/.test(letter)) return [];
  const words: string[] = [];
  let at = list.indexOf(`\n${letter}`) + 1;
  while (at < list.length && list[at] === letter.charCodeAt(0)) {
    const tab = list.indexOf(TAB, at);
    const word = list.toString("latin1", at, tab);
    if (!word.includes("_")) words.push(word);
    at = list.indexOf(NEWLINE, tab) + 1;
  }
  return words;
}

function parse(relatives: string): RelatedTerm[] {
  return relatives
    .split(" ")
    .map((entry) => ({ term: entry.slice(0, -1), weight: Number(entry.at(-1)) / 10 }));
}

/** The forms under which a word may stand in the list: itself, then without its ending. */
function baseForms(word: string): string[] {
  const forms = [...new Set([word, lemmaOf(word)])];
  for (const [ending, replacements] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    const root = word.slice(0, word.length - ending.length);
    forms.push(...replacements.map((replacement) => root + replacement));
    if (/([^aeiouls])\1$/.test(root)) forms.push(root.slice(0, -1));
  }
  return forms;
}

/** WordNet's own rules of detachment (morphy). */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ["ies", ["y"]],
  ["ves", ["f", "fe"]],
  ["men", ["man"]],
  ["es", ["e", ""]],
  ["s", [""]],
  ["ied", ["y"]],
  ["ed", ["e", ""]],
  ["ing", ["e", ""]],
  ["est", ["e", ""]],
  ["er", ["e", ""]],
];
