/** From ranked sentences to the few quotes that are shown: near-copies become one. */
import type { RankedCandidate } from "../rank/rank.js";
import type { CorpusIndex } from "../search/corpus-index.js";

/** A sentence to quote, with the near-copies of it elsewhere. */
export interface Selected {
  readonly candidate: RankedCandidate;
  readonly copies: readonly RankedCandidate[];
}

/** Share of terms in common (Jaccard) from which two sentences say the same in the same words. */
const NEAR_COPY = 0.8;

/** The best `limit` sentences, best first; a near-copy joins the better one. */
export function selectQuotes(
  ranked: readonly RankedCandidate[],
  index: CorpusIndex,
  limit: number,
): Selected[] {
  const selected: { candidate: RankedCandidate; copies: RankedCandidate[]; terms: Set<number> }[] =
    [];
  for (const candidate of ranked) {
    const terms = new Set(index.sentenceTerms.at(candidate.sentence.index));
    const original = selected.find((other) => overlap(terms, other.terms) >= NEAR_COPY);
    if (original) original.copies.push(candidate);
    else if (selected.length < limit) selected.push({ candidate, copies: [], terms });
  }
  return selected.map(({ candidate, copies }) => ({ candidate, copies }));
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0;
  for (const term of a) if (b.has(term)) common += 1;
  return common / Math.max(1, a.size + b.size - common);
}
