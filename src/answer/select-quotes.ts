/** From ranked sentences to the few quotes that are shown: near-copies and neighbours become one. */
import type { Sentence, Span } from "../model.js";
import type { RankedCandidate } from "../rank/rank.js";
import type { CorpusIndex } from "../search/corpus-index.js";
import { mayTurn } from "./claims.js";
import {
  fitTogether,
  hull,
  predecessorOf,
  withBareSentence,
  withItsBlock,
  withWhatFollows,
} from "./quote-span.js";

/** What to quote, with the near-copies of it elsewhere. */
export interface Selected {
  readonly candidate: RankedCandidate;
  /** The candidate's sentence, with a neighbour where the two belong together. */
  readonly span: Span;
  /** The sentence before, where the candidate's can't be understood without: part of `span`. */
  readonly before?: Span;
  readonly copies: readonly RankedCandidate[];
}

/** Share of terms in common (Jaccard) from which two sentences say the same in the same words. */
const NEAR_COPY = 0.8;

/**
 * A neighbour that scores at least this share of the better sentence belongs to it: the thought
 * goes on there.
 */
const BELONGS = 0.9;

/** The different terms of a sentence. */
type Terms = readonly number[];

interface Draft {
  readonly candidate: RankedCandidate;
  readonly terms: Terms;
  readonly copies: RankedCandidate[];
  readonly before?: Span;
  span: Span;
}

/** The best `limit` quotes, best first; a near-copy joins the better one, and so does a neighbour. */
export function selectQuotes(
  ranked: readonly RankedCandidate[],
  index: CorpusIndex,
  limit: number,
): Selected[] {
  const drafts: Draft[] = [];
  for (const candidate of ranked) {
    if (drafts.some((draft) => shows(draft, candidate.sentence))) continue;
    const terms = termsOf(candidate.sentence, index);
    const original = drafts.find(
      (draft) => isNearCopy(terms, draft.terms) && !contradicts(draft, { candidate, terms }, index),
    );
    const neighbour = drafts.find((draft) => belongTogether(draft, candidate));
    if (original) original.copies.push(candidate);
    else if (neighbour) neighbour.span = hull(neighbour.span, withWhatFollows(candidate.sentence));
    else if (drafts.length < limit) {
      drafts.push({
        candidate,
        terms,
        copies: [],
        ...wholeSpan(candidate.sentence, drafts, index),
      });
    }
  }
  return drafts.map(({ candidate, span, before, copies }) => {
    return { candidate, span, copies, ...(before ? { before } : {}) };
  });
}

/** Whether two sentences of nearly the same words differ in a number, or one of them in a "not". */
function contradicts(
  one: Pick<Draft, "candidate" | "terms">,
  other: Pick<Draft, "candidate" | "terms">,
  index: CorpusIndex,
): boolean {
  if (one.candidate.sentence.source === other.candidate.sentence.source) return false;
  const hasOwnNumber = (a: Terms, b: Terms): boolean =>
    a.some((term) => !b.includes(term) && /^\d/.test(index.terms.termOf(term)));
  return (
    mayTurn(one.candidate.evidence.text) !== mayTurn(other.candidate.evidence.text) ||
    (hasOwnNumber(one.terms, other.terms) && hasOwnNumber(other.terms, one.terms))
  );
}

function belongTogether(draft: Draft, { sentence, score }: RankedCandidate): boolean {
  const other = draft.candidate.sentence;
  return (
    draft.span === other.span &&
    sentence.paragraph === other.paragraph &&
    Math.abs(sentence.index - other.index) === 1 &&
    score >= BELONGS * draft.candidate.score &&
    fitTogether(draft.span, sentence.span)
  );
}

/** The sentence with what it can't do without, unless a better quote shows that already. */
function wholeSpan(
  sentence: Sentence,
  drafts: readonly Draft[],
  index: CorpusIndex,
): Pick<Draft, "span" | "before"> {
  const isShown = (span: Span): boolean =>
    drafts.some((draft) => shows(draft, { ...sentence, span }));
  const block = withItsBlock(sentence);
  if (block !== undefined) return { span: isShown(block) ? sentence.span : block };
  const before = predecessorOf(sentence, index.sentences)?.span;
  const paired = withBareSentence(sentence, index.sentences);
  const whole =
    paired === sentence.span ? withWhatFollows(sentence) : hull(paired, withWhatFollows(sentence));
  const span = before === undefined ? whole : hull(before, whole);
  if (isShown(span)) return { span: sentence.span };
  return before === undefined ? { span } : { span, before };
}

/** Whether the quote shows some of the sentence. */
function shows({ candidate, span }: Draft, sentence: Sentence): boolean {
  return (
    candidate.sentence.source === sentence.source &&
    span.start < sentence.span.end &&
    sentence.span.start < span.end
  );
}

function termsOf({ index: sentence }: Sentence, { sentenceTerms }: CorpusIndex): Terms {
  const { values, starts } = sentenceTerms;
  const terms: number[] = [];
  for (let at = starts[sentence]!; at < starts[sentence + 1]!; at += 1) {
    if (!terms.includes(values[at]!)) terms.push(values[at]!);
  }
  return terms;
}

/** Of a dozen terms, to look through a list takes less than to make a set of it. */
function isNearCopy(a: Terms, b: Terms): boolean {
  // What they have in common is at most the shorter one.
  if (Math.min(a.length, b.length) < NEAR_COPY * Math.max(a.length, b.length)) return false;
  let common = 0;
  for (const term of a) if (b.includes(term)) common += 1;
  return common / Math.max(1, a.length + b.length - common) >= NEAR_COPY;
}
