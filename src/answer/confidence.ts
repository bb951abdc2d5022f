/** How sure it is that the best sentence answers: a logistic model over a few plain facts. */
import type { RankedCandidate } from "../rank/rank.js";
import { coverage } from "../rank/signals/signal.js";
import type { Wanted } from "../search/query.js";

/**
 * A fact about the best candidate that speaks for or against it, 0..1. Its weight is fitted by
 * `npm run fit` (src/evaluate/fit.ts) on the development question sets.
 */
interface Factor {
  readonly name: string;
  readonly weight: number;
  readonly of: (ranked: readonly [RankedCandidate, ...RankedCandidate[]]) => number;
}

/** Kinds of question whose answer shows outwardly. */
const VISIBLE_KINDS = new Set(["number", "duration", "date", "person", "place"]);
/** Things asked for that make a question a full one. */
const MANY = 10;

const FACTORS: readonly Factor[] = [
  {
    name: "the question's words in or right above it",
    weight: 0.77,
    of: ([{ evidence }]) => coverage(evidence, (which) => near(evidence, which)),
  },
  {
    name: "the question's words in its paragraph",
    weight: 1.22,
    of: ([
      {
        evidence: { inParagraph, inHeadings },
        evidence,
      },
    ]) => coverage(evidence, (which) => Math.max(inParagraph[which]!, inHeadings[which]!)),
  },
  {
    name: "the question's words as typed",
    weight: 0.86,
    of: ([{ evidence }]) => coverage(evidence, (which) => evidence.asTyped[which]!),
  },
  { name: "the question's names", weight: 1.1, of: ([best]) => namesCovered(best) },
  {
    name: "nothing of the asked kind",
    weight: -1.21,
    of: ([{ evidence }]) =>
      VISIBLE_KINDS.has(evidence.query.question.kind) && evidence.answers.length === 0 ? 1 : 0,
  },
  {
    name: "a full question",
    weight: 1.38,
    of: ([{ evidence }]) => Math.min(1, evidence.query.wanted.length / MANY),
  },
  {
    name: "ahead of the second",
    weight: 2.07,
    of: ([best, second]) => (second ? Math.min(1, best.score - second.score) : 1),
  },
];
const BIAS = -4.68;

/** Probability, 0..1, that the first quote answers; 0 without candidates. */
export function confidenceOf(ranked: readonly RankedCandidate[]): number {
  const [best, ...others] = ranked;
  if (best === undefined) return 0;
  const sum = FACTORS.reduce(
    (total, { weight, of }) => total + weight * of([best, ...others]),
    BIAS,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** The factors' values for a fit, in order, and their names. */
export function factorsOf(ranked: readonly [RankedCandidate, ...RankedCandidate[]]): number[] {
  return FACTORS.map(({ of }) => of(ranked));
}

export const FACTOR_NAMES = FACTORS.map(({ name }) => name);

/** How surely a wanted thing stands in the sentence or right above it. */
export function near(evidence: RankedCandidate["evidence"], which: number): number {
  const { inSentence, inHeadings, inSentenceBefore } = evidence;
  return Math.max(
    inSentence[which]!,
    BESIDE * inHeadings[which]!,
    BESIDE * inSentenceBefore[which]!,
  );
}

const BESIDE = 0.8;

/** The share of the question's names in or right above the sentence; 1 where it has none. */
function namesCovered({ evidence }: RankedCandidate): number {
  let found = 0;
  let all = 0;
  for (const [which, { concept, idf }] of evidence.query.wanted.entries()) {
    if (!concept.isName) continue;
    found += idf * near(evidence, which);
    all += idf;
  }
  return all === 0 ? 1 : found / all;
}

/** The question's names that no source has a word for. */
export function unknownNames(wanted: readonly Wanted[]): string[] {
  return wanted
    .filter(({ concept, alternatives }) => concept.isName && alternatives.length === 0)
    .map(({ concept }) => concept.surface);
}
