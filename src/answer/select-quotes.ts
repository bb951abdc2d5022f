/** From ranked sentences to the few quotes that are shown: near-copies and neighbours become one. */
import type { Span } from "../model.js";
import type { RankedCandidate } from "../rank/rank.js";
import type { CorpusIndex } from "../search/corpus-index.js";

/** What to quote, with the near-copies of it elsewhere. */
export interface Selected {
  readonly candidate: RankedCandidate;
  /** The candidate's sentence, with a neighbour where the two belong together. */
  readonly span: Span;
  readonly copies: readonly RankedCandidate[];
}

/** Share of terms in common (Jaccard) from which two sentences say the same in the same words. */
const NEAR_COPY = 0.8;

/**
 * A neighbour that scores at least this share of the better sentence belongs to it: the thought
 * goes on there.
 */
const BELONGS = 0.9;

/** UTF-16 units of a quote of two sentences; longer ones stay apart. */
const LONGEST_PAIR = 600;

/** Openings that can't be understood without the sentence before. */
const DEPENDENT =
  /^["“‘'(]*(?:It|They|He|She|This|These|That|Those|His|Her|Its|Their|Both|Such|Another|Here|There)\b/u;

interface Draft {
  readonly candidate: RankedCandidate;
  readonly terms: ReadonlySet<number>;
  readonly copies: RankedCandidate[];
  span: Span;
  /** How many sentences the span holds. */
  size: number;
}

/** The best `limit` quotes, best first; a near-copy joins the better one, and so does a neighbour. */
export function selectQuotes(
  ranked: readonly RankedCandidate[],
  index: CorpusIndex,
  limit: number,
): Selected[] {
  const drafts: Draft[] = [];
  for (const candidate of ranked) {
    const terms = new Set(index.sentenceTerms.at(candidate.sentence.index));
    const original = drafts.find((draft) => overlap(terms, draft.terms) >= NEAR_COPY);
    const neighbour = drafts.find((draft) => belongTogether(draft, candidate));
    if (original) original.copies.push(candidate);
    else if (neighbour) join(neighbour, candidate.sentence.span);
    else if (drafts.length < limit) {
      drafts.push({ candidate, terms, copies: [], span: candidate.sentence.span, size: 1 });
    }
  }
  for (const draft of drafts) bringPredecessor(draft, drafts, index);
  return drafts.map(({ candidate, span, copies }) => ({ candidate, span, copies }));
}

function belongTogether(draft: Draft, { sentence, score }: RankedCandidate): boolean {
  const other = draft.candidate.sentence;
  return (
    draft.size === 1 &&
    sentence.paragraph === other.paragraph &&
    Math.abs(sentence.index - other.index) === 1 &&
    score >= BELONGS * draft.candidate.score &&
    fits(draft.span, sentence.span)
  );
}

/** A sentence that opens with "It" or "These" is quoted with the one before it, unless that is too. */
function bringPredecessor(draft: Draft, drafts: readonly Draft[], index: CorpusIndex): void {
  const { sentence, evidence } = draft.candidate;
  if (draft.size > 1 || !DEPENDENT.test(evidence.text)) return;
  const before = index.sentences[sentence.index - 1];
  if (before?.paragraph !== sentence.paragraph || !fits(before.span, sentence.span)) return;
  const isQuoted = drafts.some(
    ({ candidate, span }) =>
      candidate.sentence.source === sentence.source &&
      span.start < before.span.end &&
      before.span.start < span.end,
  );
  if (!isQuoted) join(draft, before.span);
}

function fits(a: Span, b: Span): boolean {
  return Math.max(a.end, b.end) - Math.min(a.start, b.start) <= LONGEST_PAIR;
}

function join(draft: Draft, span: Span): void {
  draft.span = {
    start: Math.min(draft.span.start, span.start),
    end: Math.max(draft.span.end, span.end),
  };
  draft.size += 1;
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0;
  for (const term of a) if (b.has(term)) common += 1;
  return common / Math.max(1, a.size + b.size - common);
}
