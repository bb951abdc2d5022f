/** The sentences worth ranking for a query: those with its words, then those with related words. */
import { best } from "./best.js";
import type { Candidate, CorpusIndex, Leads } from "./corpus-index.js";
import type { Query } from "./query.js";

/** Candidates by the question's own words: recall hardly grows beyond (`recall@60`). */
const BY_WORDS = 60;
/** Of so few things many sentences speak, which look all alike to the search. */
const FEW = 2;
const BY_FEW_WORDS = 200;
/**
 * Further candidates that the rarest words lead to, each by itself: the full-text score prefers
 * sentences with many common words to those with the one that tells most.
 */
const RAREST = 2;
const BY_RAREST = 10;
/** Further candidates that only related words lead to. */
const BY_RELATIVES = 30;

/** How much a term counts, in each of the scores; 0 where it doesn't. */
interface Weights {
  readonly number: number;
  readonly term: string;
  /** Among the question's own words. */
  own: number;
  /** Among all, related words included. */
  all: number;
}

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
  const terms = termsOf(query);
  const rarest = rarestOf(query);
  const asked = terms.map(({ number, term, own, all }) => {
    return { number, term, weight: all, isOwn: own > 0 };
  });
  const found = index.find(asked, sources && new Set(sources));
  const [byOwn, byAll, ...byRare] = index.scores.scoresOf(
    found.ids,
    terms.map(({ number, own, all }) => {
      return { number, weights: [own, all, ...rarest.map((rare) => weightOf(rare, number))] };
    }),
    2 + rarest.length,
  );
  const gathering = new Gathering(index, found);
  const isAnyFound = gathering.add(
    byOwn!,
    query.wanted.length > FEW ? BY_WORDS : BY_FEW_WORDS,
    true,
  );
  for (const scores of byRare) gathering.add(scores, BY_RAREST, !isAnyFound);
  gathering.add(byAll!, BY_RELATIVES, !isAnyFound);
  return gathering.candidates;
}

/** Takes the best of each score that are not there yet. */
class Gathering {
  readonly candidates: Candidate[] = [];
  readonly #index: CorpusIndex;
  readonly #leads: Leads;
  readonly #found = new Set<number>();

  constructor(index: CorpusIndex, leads: Leads) {
    this.#index = index;
    this.#leads = leads;
  }

  /** Among the best of a score, up to `most` new ones; whether there were any. */
  add(scores: Float64Array, most: number, isScored: boolean): boolean {
    const fresh = best(scores, Math.max(most, BY_WORDS))
      .filter((at) => !this.#found.has(at))
      .slice(0, most);
    for (const at of fresh) {
      this.#found.add(at);
      const sentence = this.#index.sentences[this.#leads.ids[at]!]!;
      const passageScore = this.#leads.passageScores[at]!;
      this.candidates.push({ sentence, passageScore, fullTextScore: isScored ? scores[at]! : 0 });
    }
    return fresh.length > 0;
  }
}

interface Rare {
  readonly number: number;
  readonly weight: number;
}

function weightOf(rare: Rare, number: number): number {
  return rare.number === number ? rare.weight : 0;
}

function rarestOf({ wanted }: Query): Rare[] {
  if (wanted.length <= RAREST) return [];
  return wanted
    .toSorted((a, b) => b.idf - a.idf)
    .flatMap(
      ({ alternatives }) => alternatives.filter(({ relation }) => relation !== "related")[0] ?? [],
    )
    .slice(0, RAREST);
}

/** A term that several words of the question lead to counts with its highest weight. */
function termsOf({ wanted }: Query): Weights[] {
  const terms = new Map<number, Weights>();
  for (const { alternatives } of wanted) {
    for (const { number, term, weight, relation } of alternatives) {
      const known = terms.get(number) ?? { number, term, own: 0, all: 0 };
      known.all = Math.max(known.all, weight);
      if (relation !== "related") known.own = Math.max(known.own, weight);
      terms.set(number, known);
    }
  }
  return [...terms.values()];
}
