/** Candidates in, the same candidates best first out, each with how its score came about. */
import { RELATED_WORDS, type Explanation } from "../explanation.js";
import { type Sentence } from "../model.js";
import type { Candidate, CorpusIndex } from "../search/corpus-index.js";
import type { Query } from "../search/query.js";
import { evidenceFor, type Evidence } from "./evidence.js";
import { SIGNALS } from "./signals/index.js";

/** A candidate with its score; higher is better. */
export interface RankedCandidate {
  readonly sentence: Sentence;
  readonly evidence: Evidence;
  readonly score: number;
}

/** All candidates, best first; ties by path, then place in the source. */
export function rank(
  query: Query,
  candidates: readonly Candidate[],
  index: CorpusIndex,
): RankedCandidate[] {
  return evidenceFor(query, candidates, index)
    .map((evidence) => ({ sentence: evidence.sentence, evidence, score: scoreOf(evidence) }))
    .sort((a, b) => b.score - a.score || a.sentence.index - b.sentence.index);
}

/** How a ranked candidate's score came about, signal by signal. */
export function explain({ evidence, score }: RankedCandidate): Explanation {
  const parts = SIGNALS.map(({ signal, weight }) => {
    const value = signal.score(evidence);
    return { name: signal.name, value: weight * value, detail: signal.meaning, parts: [] };
  });
  const related = evidence.relatedWords.map(({ asked, found }) => `“${asked}” as “${found}”`);
  const told =
    related.length === 0
      ? []
      : [{ name: RELATED_WORDS, value: 0, detail: related.join(", "), parts: [] }];
  return {
    name: "score",
    value: score,
    detail: "the sum of its parts",
    parts: [...parts, ...told],
  };
}

function scoreOf(evidence: Evidence): number {
  return SIGNALS.reduce((sum, { signal, weight }) => sum + weight * signal.score(evidence), 0);
}
