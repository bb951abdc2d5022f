/**
 * Search that costs about the same in a corpus of any size: the rarest terms lead to sentences,
 * until a budget of postings is used; then those sentences are scored by all terms.
 */
import {
  bestOf,
  hitsOf,
  searchIndex,
  type Hit,
  type SearchLimits,
  type SentenceIndex,
  type Walk,
  type WeightedTerm,
} from "./minisearch.js";
import type { NumberedTerm, SentenceScores } from "./sentence-scores.js";
import type { TermTable } from "./term-table.js";

/** What is searched, and what its sentences score. */
export interface ScoredIndex {
  readonly index: SentenceIndex;
  readonly scores: SentenceScores;
  readonly terms: TermTable;
}

/**
 * Postings walked for one search. MiniSearch takes about a millisecond for 1,000; where a question
 * needs no more, the result is MiniSearch's own.
 */
export const POSTINGS = 5000;

interface Known extends WeightedTerm, NumberedTerm {}

/** As `searchIndex`; beyond the budget, sentences with none of the rarer terms are not found. */
export function searchFrugally(
  { index, scores, terms }: ScoredIndex,
  wanted: readonly WeightedTerm[],
  limits: SearchLimits,
): Hit[] {
  const known = knownTerms(wanted, terms);
  const total = known.reduce((sum, { number }) => sum + scores.postings(number), 0);
  // Among chosen sources the rarest terms may be in others only.
  if (total <= POSTINGS || limits.isWanted) return searchIndex(index, known, limits);
  const ids = hitsOf(index, walkOf(known, scores)).map(({ id }) => id);
  const scored = scores.scoresOf(ids, known);
  const hits = ids.map((id, place) => ({ id, score: scored[place]! }));
  return bestOf(hits, limits.limit);
}

/** Each term of the corpus once. */
function knownTerms(wanted: readonly WeightedTerm[], terms: TermTable): Known[] {
  const weights = new Map(wanted.map(({ term, weight }) => [term, weight]));
  return [...weights].flatMap(([term, weight]) => {
    const number = terms.numberOf(term);
    return number === undefined ? [] : [{ term, weight, number }];
  });
}

/** The rarest terms that the budget allows; one at least, in the sentences themselves. */
function walkOf(known: readonly Known[], scores: SentenceScores): Walk {
  const all: Known[] = [];
  const inText: Known[] = [];
  let left = POSTINGS;
  const rarestFirst = known.toSorted(
    (a, b) => scores.postings(a.number) - scores.postings(b.number) || a.number - b.number,
  );
  for (const term of rarestFirst) {
    const isFirst = all.length === 0 && inText.length === 0;
    const costs = scores.postings(term.number);
    const costsInText = scores.holdingInText(term.number);
    if (costs <= left) {
      all.push(term);
      left -= costs;
    } else if (costsInText > 0 && (costsInText <= left || isFirst)) {
      inText.push(term);
      left -= costsInText;
    }
  }
  return { all, inText };
}
