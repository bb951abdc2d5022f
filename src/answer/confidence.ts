/** How sure it is that the best sentence answers: a logistic model over a few plain facts. */
import type { RankedCandidate } from "../rank/rank.js";
import { body } from "../rank/signals/body.js";
import { coverage } from "../rank/signals/signal.js";
import { defines } from "../rank/signals/defines.js";
import { things } from "../rank/signals/things.js";
import { logOdds, probabilityOf } from "./log-odds.js";

type Evidence = RankedCandidate["evidence"];

/** What is judged: the best sentence, and the best that says something else. */
export interface Contest {
  readonly best: RankedCandidate;
  readonly runnerUp: RankedCandidate | undefined;
}

/**
 * A fact about the best candidate that speaks for or against it, 0..1. Its weight is fitted by
 * `npm run fit` (src/evaluate/fit-main.ts) on the development question sets.
 */
interface Factor {
  readonly name: string;
  readonly weight: number;
  readonly of: (contest: Contest) => number;
}

/** Kinds of question whose answer shows outwardly. */
const VISIBLE_KINDS = new Set(["number", "duration", "frequency", "date", "person", "place"]);
/** Words as rare as can be that make a question a full one. */
const FULL_QUESTION = 4;

const FACTORS: readonly Factor[] = [
  {
    name: "what the question tells that is there",
    weight: 3.82,
    of: ({ best: { evidence } }) =>
      Math.min(1, told(evidence, (which) => near(evidence, which)) / FULL_QUESTION),
  },
  { name: "things", weight: 3.59, of: ({ best }) => things.score(best.evidence) },
  { name: "the question's names", weight: 0.74, of: ({ best }) => namesCovered(best.evidence) },
  {
    name: "how much it asks",
    weight: -0.98,
    of: ({ best: { evidence } }) => Math.min(1, evidence.query.wanted.length / MANY_THINGS),
  },
  {
    name: "nothing of the asked kind",
    weight: -0.52,
    of: ({ best: { evidence } }) =>
      VISIBLE_KINDS.has(evidence.query.question.kind) && evidence.answers.length === 0 ? 1 : 0,
  },
  { name: "ahead of the second", weight: 0.19, of: (contest) => lead(contest) },
  { name: "score ahead of the second", weight: 1.9, of: scoreAhead },
  // A row tells where to look more than it tells how surely it answers.
  {
    name: "body text",
    weight: 2.28,
    of: ({ best }) => Math.min(1, body.score(best.evidence) / PROSE),
  },
  { name: "length", weight: -1.21, of: ({ best }) => Math.min(1, best.evidence.length / LONG) },
  { name: "defines", weight: 1, of: ({ best }) => defines.score(best.evidence) },
  {
    name: "asks how to do something",
    weight: -0.37,
    of: ({ best: { evidence } }) => (evidence.query.question.kind === "manner" ? 1 : 0),
  },
  {
    name: "a word was put right",
    weight: 0.96,
    of: ({ best: { evidence } }) => (hasRepaired(evidence.query) ? 1 : 0),
  },
];
const BIAS = -6.72;

/** A question of so many things is a long one; further ones make no difference. */
const MANY_THINGS = 6;
/** What running text is worth as body text. */
const PROSE = 0.7;
/** Terms of a sentence that holds much besides. */
const LONG = 40;

/**
 * What the promise of the factors is worth on documents that their weights never saw. Fitted
 * by `npm run fit` on the four sets of the weights and one of another kind, on which they were not
 * fitted (questions that look answerable and are not), each counting the same.
 */
const SLOPE = 0.67;
const OFFSET = -0.27;

/** Probability, 0..1, that the best sentence answers. */
export function confidenceOf(contest: Contest): number {
  return probabilityOf(SLOPE * logOdds(rawConfidenceOf(contest)) + OFFSET);
}

/** What the factors promise, 0..1, before it is brought to what came true. */
export function rawConfidenceOf(contest: Contest): number {
  const sum = FACTORS.reduce((total, { weight, of }) => total + weight * of(contest), BIAS);
  const claim = probabilityOf(sum);
  return (lacksSure(contest) ? claim * WITHOUT_KIND : claim) * restOf(contest);
}

/** Where no word of the question is there itself: how sure the surest relative is; else 1. */
function restOf({ best: { evidence } }: Contest): number {
  const { wanted } = evidence.query;
  if (wanted.length === 0 || wanted.some((_, which) => near(evidence, which) > 0)) return 1;
  return Math.max(...evidence.byRelatives);
}

/** Whether a mistyped word turned out to be one of the corpus' own, not only related to one. */
function hasRepaired({ wanted }: Evidence["query"]): boolean {
  return wanted.some(({ alternatives }) =>
    alternatives.some(({ relation }) => relation === "typo"),
  );
}

/** Kinds of answer that can hardly be given without their outward sign. */
const SURE_KINDS = new Set(["number", "duration", "frequency", "date"]);
const WITHOUT_KIND = 0.7;

function lacksSure({ best: { evidence } }: Contest): boolean {
  return SURE_KINDS.has(evidence.query.question.kind) && evidence.answers.length === 0;
}

/** The factors' values for a fit, in the order of `FACTOR_NAMES`. */
export function factorsOf(contest: Contest): number[] {
  return FACTORS.map(({ of }) => of(contest));
}

export const FACTOR_NAMES: readonly string[] = FACTORS.map(({ name }) => name);

/** How surely a wanted thing stands in the sentence or right above it, 0..1. */
export function near(evidence: Evidence, which: number): number {
  const { inSentence, inHeadings, inSentenceBefore } = evidence;
  return Math.max(
    inSentence[which]!,
    BESIDE * inHeadings[which]!,
    BESIDE * inSentenceBefore[which]!,
  );
}

const BESIDE = 0.8;

/**
 * How far the best is ahead, 0..1. Where both hold the whole question, or both count the very thing
 * asked for, each is an answer: being level is then no sign of doubt.
 */
function lead({ best, runnerUp }: Contest): number {
  if (runnerUp === undefined || isOfAnother(best, runnerUp)) return 1;
  const ahead = Math.min(1, best.score - runnerUp.score);
  const isWhole = ({ evidence }: RankedCandidate): boolean =>
    coverage(evidence, (which) => near(evidence, which)) > WHOLE;
  const areCounts = best.evidence.isCounted && runnerUp.evidence.isCounted;
  return areCounts || (isWhole(best) && isWhole(runnerUp)) ? Math.max(ahead, LEVEL) : ahead;
}

/** As a lead, but of two that hold the whole question the first must still be ahead. */
function scoreAhead({ best, runnerUp }: Contest): number {
  if (runnerUp === undefined || isOfAnother(best, runnerUp)) return 1;
  const ahead = Math.min(1, best.score - runnerUp.score);
  return best.evidence.isCounted && runnerUp.evidence.isCounted ? Math.max(ahead, LEVEL) : ahead;
}

/**
 * Whether the best counts the very thing asked for and has all names of the question, and the second
 * lacks one: then that is of something else, and being close behind is no sign of doubt.
 */
function isOfAnother(best: RankedCandidate, second: RankedCandidate): boolean {
  const names = [...best.evidence.query.wanted.keys()].filter(
    (which) => best.evidence.query.wanted[which]!.concept.isName,
  );
  return (
    best.evidence.isCounted &&
    names.every((which) => near(best.evidence, which) > 0) &&
    names.some((which) => near(second.evidence, which) === 0)
  );
}

/** Coverage from which a sentence holds the whole question. */
const WHOLE = 0.9;
/** The lead of one of two such sentences. */
const LEVEL = 0.5;

/** What the counted share of the question tells, in words as rare as the corpus can have them. */
function told({ query }: Evidence, share: (which: number) => number): number {
  const sum = query.wanted.reduce((total, { idf }, which) => total + idf * share(which), 0);
  return sum / Math.log(2 * query.corpusSentences);
}

/** The share of the question's names in or right above the sentence; 1 where it has none. */
function namesCovered(evidence: Evidence): number {
  let found = 0;
  let all = 0;
  for (const [which, { concept, idf }] of evidence.query.wanted.entries()) {
    if (!concept.isName) continue;
    found += idf * near(evidence, which);
    all += idf;
  }
  return all === 0 ? 1 : found / all;
}
