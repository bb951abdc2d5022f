/** The MiniSearch index: one entry per sentence, its own terms and, at lower weight, those around it. */
import MiniSearch from "minisearch";
import { openTurns } from "../turns.js";

/** What is indexed of a sentence. Terms are ready: nothing is tokenised or stemmed here. */
export interface IndexEntry {
  /** The sentence's index in the library. */
  readonly id: number;
  readonly text: readonly string[];
  /** Its paragraph's other sentences. */
  readonly paragraph: readonly string[];
  /** Its title, headings, list lead-in or table header. */
  readonly headings: readonly string[];
}

/** A term to look for and how much it counts, 0..1. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

export interface Hit {
  readonly id: number;
  readonly score: number;
}

export type SentenceIndex = MiniSearch<IndexEntry>;

/** BM25+ parameters that did best in our measurements (short, even passages: little length effect). */
export const BM25 = { k: 1.2, b: 0.3, d: 1 };
/** A term in the sentence counts full, beside it less. */
export const BOOST = { text: 1, paragraph: 0.3, headings: 0.4 };

/** Stands in no term; a space does ("ﷺ" without its ligature is four words). */
const SEPARATOR = "\n";

export function buildIndex(entries: readonly IndexEntry[]): SentenceIndex {
  const index = emptyIndex();
  index.addAll(entries);
  return index;
}

/** Entries that are indexed before the time is looked at: a millisecond. */
const SLICE = 20;

/** The same index, made in slices with room for other work between them. */
export async function buildIndexInSlices(entries: readonly IndexEntry[]): Promise<SentenceIndex> {
  const index = emptyIndex();
  const turn = openTurns();
  for (let at = 0; at < entries.length; at += SLICE) {
    index.addAll(entries.slice(at, at + SLICE));
    await turn();
  }
  return index;
}

function emptyIndex(): SentenceIndex {
  return new MiniSearch<IndexEntry>({
    fields: ["text", "paragraph", "headings"],
    extractField: (entry, field) => entry[field as keyof IndexEntry],
    // Terms come as lists, a query as terms in one string.
    stringifyField: (value) => value as string,
    tokenize: (text) => (Array.isArray(text) ? (text as string[]) : text.split(SEPARATOR)),
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, bm25: BM25, combineWith: "OR", prefix: false, fuzzy: false },
  });
}

/** Which sentences are looked at, and how many are given. */
export interface SearchLimits {
  readonly limit: number;
  /** All sentences where absent. Scores are the same with and without: rarity is the corpus'. */
  readonly isWanted?: (id: number) => boolean;
}

/** The terms to walk, in all fields or in the sentence itself only. */
export interface Walk {
  readonly all: readonly WeightedTerm[];
  readonly inText: readonly WeightedTerm[];
}

/**
 * The best `limit` sentences for the terms, best first; ties in order of the library.
 * Each term counts once, however often it is asked for.
 */
export function searchIndex(
  index: SentenceIndex,
  terms: readonly WeightedTerm[],
  { limit, isWanted }: SearchLimits,
): Hit[] {
  return bestOf(hitsOf(index, { all: terms, inText: [] }, isWanted), limit);
}

/** All sentences that the walk leads to, in no order that counts. */
export function hitsOf(
  index: SentenceIndex,
  { all, inText }: Walk,
  isWanted?: (id: number) => boolean,
): Hit[] {
  const weights = new Map([...all, ...inText].map(({ term, weight }) => [term, weight]));
  if (weights.size === 0) return [];
  const only = new Set(inText.map(({ term }) => term));
  const whole = [...weights.keys()].filter((term) => !only.has(term));
  const queries = [
    ...(whole.length > 0 ? [{ queries: [whole.join(SEPARATOR)] }] : []),
    ...(only.size > 0 ? [{ queries: [[...only].join(SEPARATOR)], fields: ["text"] }] : []),
  ];
  const results = index.search(
    { combineWith: "OR", queries },
    {
      boostTerm: (term) => weights.get(term) ?? 1,
      ...(isWanted ? { filter: ({ id }) => isWanted(id as number) } : {}),
    },
  );
  return results.map(({ id, score }) => ({ id: id as number, score }));
}

/** The best `limit`, best first; ties in order of the library. */
export function bestOf(hits: readonly Hit[], limit: number): Hit[] {
  return hits.toSorted((a, b) => b.score - a.score || a.id - b.id).slice(0, limit);
}
