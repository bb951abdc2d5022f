/** The sentences worth ranking for a query: those with its words, then those with related words. */
import type { Candidate, CorpusIndex } from "./corpus-index.js";
import type { WeightedTerm } from "./minisearch.js";
import type { Query } from "./query.js";

/** Candidates by the question's own words: recall hardly grows beyond (`recall@60`). */
const BY_WORDS = 60;
/**
 * Further candidates that the rarest words lead to, each by itself: MiniSearch prefers sentences
 * with many common words to those with the one that tells most.
 */
const RAREST = 2;
const BY_RAREST = 10;
/** Further candidates that only related words lead to. */
const BY_RELATIVES = 30;

/**
 * Candidates for a query, from the sources with the given ids only, from all where none are given.
 * Those that only related words lead to have a full-text score of 0, unless
 * nothing else was found: a relative in many sentences must not push out the word itself.
 */
export function candidatesFor(
  query: Query,
  index: CorpusIndex,
  sources?: readonly string[],
): Candidate[] {
  const limits = { limit: BY_WORDS, ...(sources ? { isWanted: isFrom(sources, index) } : {}) };
  const byWords = index.search(termsOfQuery(query, false), limits);
  const found = new Set(byWords.map(({ sentence }) => sentence.index));
  const further = (terms: readonly WeightedTerm[], most: number): Candidate[] => {
    const fresh = index
      .search(terms, limits)
      .filter(({ sentence }) => !found.has(sentence.index))
      .slice(0, most);
    for (const { sentence } of fresh) found.add(sentence.index);
    return byWords.length > 0 ? fresh.map((entry) => ({ ...entry, fullTextScore: 0 })) : fresh;
  };
  const byRarest = rarestOf(query).flatMap((term) => further([term], BY_RAREST));
  return [...byWords, ...byRarest, ...further(termsOfQuery(query, true), BY_RELATIVES)];
}

function rarestOf({ wanted }: Query): WeightedTerm[] {
  if (wanted.length <= RAREST) return [];
  return wanted
    .toSorted((a, b) => b.idf - a.idf)
    .flatMap(
      ({ alternatives }) => alternatives.filter(({ relation }) => relation !== "related")[0] ?? [],
    )
    .slice(0, RAREST);
}

function isFrom(sources: readonly string[], { sentences }: CorpusIndex): (id: number) => boolean {
  const ids = new Set(sources);
  return (id) => ids.has(sentences[id]!.source.id);
}

/** A term that several words of the question lead to counts with its highest weight. */
function termsOfQuery(query: Query, withRelatives: boolean): WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const { alternatives } of query.wanted) {
    for (const { term, weight, relation } of alternatives) {
      if (relation === "related" && !withRelatives) continue;
      weights.set(term, Math.max(weight, weights.get(term) ?? 0));
    }
  }
  return Array.from(weights, ([term, weight]) => ({ term, weight }));
}
