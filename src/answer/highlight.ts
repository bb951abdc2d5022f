/** The words of a quote that answer; where none stand out, the words that matched. */
import { answerChoices } from "../language/answer-choices.js";
import { readSentence } from "../language/sentence-reading.js";
import { fold, type Term } from "../language/terms.js";
import type { Token } from "../language/wink.js";
import type { Span } from "../model.js";
import type { RankedCandidate } from "../rank/rank.js";
import { unitsOf } from "../rank/units.js";

type Evidence = RankedCandidate["evidence"];

/** Spans of the sentence's text, in order, not overlapping. */
export function highlightsOf({ evidence }: RankedCandidate): readonly Span[] {
  const { answers, query } = evidence;
  const isPointed = POINTED.has(query.question.kind);
  // Of other kinds no words are the answer by themselves: the sentence need not be read for them.
  if (!isPointed && answers.length > 0 && answers.length <= 3) return answers;
  const best = isPointed ? answerIn(evidence) : undefined;
  if (best !== undefined) return [best];
  return matchedTerms(evidence).map(({ start, end }) => ({ start, end }));
}

/** Kinds of question that a few words answer. */
const POINTED = new Set(["number", "duration", "date", "person", "place"]);

/** Words of distance at which a word of the question tells half as much. */
const HALF_AT = 4;
/** How many words a comma or bracket between two counts for: another thought begins. */
const BREAK = 2;
/** What the unit behind a number tells, against the same word elsewhere. */
const UNIT = 3;
/** Words behind a number among which its unit stands. */
const UNIT_REACH = 3;
/** More numbers than this: none is taken where what is counted is not in the sentence. */
const MOST_NUMBERS = 3;

/** A word of the question in the sentence, with how much it tells. */
interface Match extends Span {
  readonly weight: number;
}

function matchedTerms({ query, text, inSentence }: Evidence): Match[] {
  const weights = new Map<string, number>();
  for (const [which, { idf, alternatives }] of query.wanted.entries()) {
    for (const { term, weight, relation } of alternatives) {
      if (relation === "related" && inSentence[which]! > 0) continue; // the word itself is there
      weights.set(term, Math.max(idf * weight, weights.get(term) ?? 0));
    }
  }
  return readSentence(text)
    .terms.filter(({ term, isPart }) => !isPart && weights.has(term))
    .map(({ term, start, end }: Term) => ({ start, end, weight: weights.get(term)! }));
}

/** The words of the sentence that answer who, when, where, how many or how long, if any do. */
export function answerIn(evidence: Evidence): Span | undefined {
  const { tokens } = readSentence(evidence.text);
  return bestChoice(evidence, tokens, matchedTerms(evidence));
}

/** The choice nearest to the question's words, the first of those that are level. */
function bestChoice(
  evidence: Evidence,
  tokens: readonly Token[],
  matched: readonly Match[],
): Span | undefined {
  const { kind } = evidence.query.question;
  const choices = answerChoices(kind, evidence.text);
  const scored = choices
    .map((span) => ({ span, score: scoreOf(span, { evidence, tokens, matched }) }))
    .filter(({ score }) => score > 0);
  if (choices.length > MOST_NUMBERS && lacksUnit(evidence)) return undefined;
  return scored.reduce<(typeof scored)[number] | undefined>(
    (best, choice) => (best === undefined || choice.score > best.score ? choice : best),
    undefined,
  )?.span;
}

/** True where a number is asked for and what it counts is not in the sentence. */
function lacksUnit({ query, text }: Evidence): boolean {
  if (query.question.kind !== "number") return false;
  const units = unitsOf(query);
  return !readSentence(text).terms.some(({ term }) => units.has(term));
}

interface Scene {
  readonly evidence: Evidence;
  readonly tokens: readonly Token[];
  readonly matched: readonly Match[];
}

function scoreOf(choice: Span, { evidence, tokens, matched }: Scene): number {
  const { kind } = evidence.query.question;
  const news = noveltyOf(choice, evidence);
  if (news === 0) return 0;
  const others = matched.filter(({ start, end }) => end <= choice.start || choice.end <= start);
  const near = others.reduce((sum, match) => {
    const between = distance(choice, match, tokens);
    const isUnit = kind === "number" && match.start >= choice.end && between < UNIT_REACH;
    return sum + ((isUnit ? UNIT : 1) * match.weight) / (1 + between / HALF_AT);
  }, 0);
  return news * (LEAST + near) * fitOf(evidence, choice);
}

/** How well a choice's form and place in the sentence fit what is asked. */
function fitOf({ text, query }: Evidence, { start, end }: Span): number {
  const { kind, text: asked } = query.question;
  const before = text.slice(Math.max(0, start - LONGEST_LEAD), start);
  if (kind === "person") return BY.test(before) ? BY_FITS : ASIDE.test(before) ? ASIDE_FITS : 1;
  if (kind !== "number") return 1;
  const isShare = SHARE.test(text.slice(start, end));
  const isMoney = CURRENCY.test(before);
  const isFit = isShare === ASKS_SHARE.test(asked) && isMoney === ASKS_MONEY.test(asked);
  return isFit ? 1 : MISFIT;
}

const SHARE = /%|\bpercent|\b(?:half|third|quarter)\b/i;
const ASKS_SHARE = /\b(?:percent\w*|share|proportion|portion|what part|fraction)\b|%/i;
const CURRENCY = /[$€£¥]\s?$/;
const ASKS_MONEY =
  /\b(?:money|cost|costs|price|pay|paid|dollars?|euros?|pounds?|fee|salary)\b|[$€£¥]/i;
const MISFIT = 0.2;

const LONGEST_LEAD = 12;
const BY = /\bby\s+(?:the\s+)?$/i;
const ASIDE = /\b(?:in|at|of|on|near|from|after|during|since|into|for|to|over)\s+(?:the\s+)?$/i;
const BY_FITS = 1.5;
const ASIDE_FITS = 0.6;

/** What a choice is worth without a word of the question near it. */
const LEAST = 0.01;

/** The share of the choice's words that the question doesn't hold already. */
function noveltyOf({ start, end }: Span, { text, query }: Evidence): number {
  const asked = new Set(fold(query.question.text).match(WORD) ?? []);
  const words = fold(text.slice(start, end)).match(WORD) ?? [];
  return words.filter((word) => !asked.has(word)).length / Math.max(1, words.length);
}

const WORD = /[\p{L}\p{N}]+(?:,\p{N}+)*/gu;

/** Words between two places; a mark counts for more. */
function distance(a: Span, b: Span, tokens: readonly Token[]): number {
  const from = Math.min(a.end, b.end);
  const to = Math.max(a.start, b.start);
  return tokens
    .filter(({ start, end }) => start >= from && end <= to)
    .reduce((sum, { type }) => sum + (type === "punctuation" ? BREAK : 1), 0);
}
