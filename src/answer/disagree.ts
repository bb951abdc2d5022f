/** Do the quotes give different values for what was asked? Numbers, lengths of time, dates, claims. */
import type { Disagreement, Span } from "../model.js";
import type { RankedCandidate } from "../rank/rank.js";
import { coverage } from "../rank/signals/signal.js";
import { termsOf } from "../language/terms.js";
import { readSentence } from "../language/sentence-reading.js";
import { claimOf, mayTurn } from "./claims.js";
import { datesDiffer } from "./dates.js";
import { answerIn } from "./highlight.js";
import { near } from "./confidence.js";
import { unitsOf } from "../rank/units.js";

/** Words after a number among which its unit is looked for. */
const UNIT_REACH = 4;
/**
 * A quote that covers less of the question than this share of the first speaks of something else. A
 * number comes with its unit; a length of time alone could be that of anything.
 */
const SAME_MATTER = { number: 0.65, duration: 0.8, date: 0.95 };
/** A date could be that of anything: the first quote must cover this much of the question. */
const DATED_MATTER = 0.9;
/** What is claimed of a thing is held against a claim of the same thing only. */
const CLAIMED_MATTER = 0.9;
/** What a word elsewhere in the section tells, against one in the sentence. */
const ELSEWHERE = 0.8;
/** Stop words that may stand between a number and its unit: "7,000 Russian and Belarusian troops". */
const JOINING = new Set(["and", "or", "of"]);
/** By stem, what a number is multiplied with. */
const MULTIPLES = new Map([
  ["hundr", 1e2],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

const SHARE = /%|\bpercent/i;

type Evidence = RankedCandidate["evidence"];

interface Value {
  readonly text: string;
  readonly number: string;
  /** A share is held against shares only. */
  readonly isShare: boolean;
  readonly quote: number;
}

/**
 * The values in which quotes of different sources differ, undefined where they agree or only one
 * gives a value. A value counts when its unit is what the question asks for ("troops").
 */
export function disagreementOf(quotes: readonly RankedCandidate[]): Disagreement | undefined {
  const [first] = quotes;
  if (first === undefined) return undefined;
  const { kind } = first.evidence.query.question;
  if (kind === "date") return differentDates(first, quotes);
  if (kind === "choice" || kind === "thing") return differentClaims(quotes);
  if (kind === "duration") return differentFigures(first, quotes, kind);
  if (kind === "number") return differentFigures(quotes.find(givesValue) ?? first, quotes, kind);
  return undefined;
}

/** The number of the first that gives one and those of other sources, where they are not the same. */
function differentFigures(
  first: RankedCandidate,
  quotes: readonly RankedCandidate[],
  kind: "number" | "duration",
): Disagreement | undefined {
  const all = quotes.flatMap((candidate, index) =>
    isSameMatter(first, candidate, kind) ? (valueOf(candidate, index) ?? []) : [],
  );
  const values = all.filter(({ isShare }) => isShare === all[0]!.isShare);
  const sources = new Set(values.map((value) => quotes[value.quote]!.sentence.source));
  const numbers = new Set(values.map(({ number }) => number));
  const isDispute = sources.size > 1 && numbers.size > 1;
  const leads = values[0] !== undefined && quotes[values[0].quote] === first;
  if (!isDispute || !leads) return undefined;
  return {
    kind: "number",
    values: values.map((value) => ({ value: value.text, quote: value.quote })),
  };
}

/** The first quote's date and those of other sources that contradict it. */
function differentDates(
  first: RankedCandidate,
  quotes: readonly RankedCandidate[],
): Disagreement | undefined {
  const date = dateOf(first);
  if (date === undefined || nearness(first) < DATED_MATTER) return undefined;
  const others = quotes.flatMap((candidate, quote) => {
    const value = dateOf(candidate);
    const isOther =
      candidate.sentence.source !== first.sentence.source && isSameMatter(first, candidate, "date");
    return isOther && value !== undefined && datesDiffer(date, value) ? [{ value, quote }] : [];
  });
  if (others.length === 0) return undefined;
  return { kind: "date", values: [{ value: date, quote: 0 }, ...others] };
}

/** What the first quote says outright and another source denies or leaves open, or the reverse. */
function differentClaims(quotes: readonly RankedCandidate[]): Disagreement | undefined {
  const first = quotes[0]!;
  const others = quotes.filter(
    (candidate) =>
      candidate.sentence.source !== first.sentence.source && nearness(candidate) >= CLAIMED_MATTER,
  );
  if (nearness(first) < CLAIMED_MATTER || others.length === 0) return undefined;
  if (![first, ...others].some(({ evidence }) => mayTurn(evidence.text))) return undefined;
  const claim = claimOf(first);
  const values = others.flatMap((candidate) => {
    const other = claimOf(candidate);
    const isOther = other !== undefined && other.stance !== claim?.stance;
    return isOther ? [{ value: other.text, quote: quotes.indexOf(candidate) }] : [];
  });
  if (claim === undefined || values.length === 0) return undefined;
  return { kind: "claim", values: [{ value: claim.text, quote: 0 }, ...values] };
}

function dateOf({ evidence }: RankedCandidate): string | undefined {
  const span = answerIn(evidence);
  return span && evidence.text.slice(span.start, span.end);
}

/** Whether a candidate of another source gives a different value for what was asked. */
export function valuesDiffer(first: RankedCandidate, other: RankedCandidate): boolean {
  const { kind } = first.evidence.query.question;
  const isComparable = kind === "number" || kind === "duration" || kind === "date";
  // To look for values takes far longer than to see that there is another matter.
  return (
    isComparable && isSameMatter(first, other, kind) && disagreementOf([first, other]) !== undefined
  );
}

/** Whether a candidate gives a value of what was asked: a number of it, a length of time, a date. */
export function givesValue(candidate: RankedCandidate): boolean {
  const { kind } = candidate.evidence.query.question;
  if (kind === "date") return dateOf(candidate) !== undefined;
  return (kind === "number" || kind === "duration") && valueOf(candidate, 0) !== undefined;
}

/** A number that counts the asked thing needs no more than a source that speaks of the matter. */
function isSameMatter(
  first: RankedCandidate,
  other: RankedCandidate,
  kind: keyof typeof SAME_MATTER,
): boolean {
  const covered = kind === "number" ? Math.max(nearness(other), aboutness(other)) : nearness(other);
  return covered >= SAME_MATTER[kind] * nearness(first);
}

/** How surely the question's words stand in the sentence, related words or right above it, 0..1. */
export function nearness({ evidence }: Pick<RankedCandidate, "evidence">): number {
  return coverage(evidence, (which) =>
    Math.max(near(evidence, which), evidence.byRelatives[which]!),
  );
}

/** The same where words may also stand elsewhere in the section: they need not be said again. */
function aboutness({ evidence }: RankedCandidate): number {
  const { inSection, byRelatives } = evidence;
  return coverage(evidence, (which) =>
    Math.max(near(evidence, which), byRelatives[which]!, ELSEWHERE * inSection[which]!),
  );
}

/** The quote's first number with the asked unit behind it. */
function valueOf({ evidence }: RankedCandidate, quote: number): Value | undefined {
  const units = unitsOf(evidence.query);
  const isDuration = evidence.query.question.kind === "duration";
  for (const span of evidence.answers) {
    const end =
      unitEnd(evidence.text, span, units, isDuration) ?? namedEnd(evidence, span, isDuration);
    if (end === undefined) continue;
    const text = evidence.text.slice(span.start, end);
    const number = figureIn(text, isDuration);
    if (number !== undefined) return { text, number, isShare: SHARE.test(text), quote };
  }
  return undefined;
}

/** A number that the question names itself ("7k or 13k?") needs no unit. */
function namedEnd({ text, query }: Evidence, span: Span, isDuration: boolean): number | undefined {
  const named = isDuration ? null : query.question.text.match(NAMED_NUMBER);
  if (named === null) return undefined;
  const figure = figureIn(text.slice(span.start, span.end), false);
  const isNamed =
    figure !== undefined && named.some((number) => figureIn(number, false) === figure);
  return isNamed ? span.end : undefined;
}

/** A number as a person types it. */
const NAMED_NUMBER = /\d+(?:[.,]\d+)*(?:\s?(?:k\b|hundred|thousand|million|billion))?/gi;

/**
 * A value's number in digits, so that "three" is "3" and "7 thousand" is "7,000"; a length of time
 * with its unit. Undefined for a vague one ("thousands of troops"): it contradicts nothing.
 */
function figureIn(value: string, isDuration: boolean): string | undefined {
  const tokens = readSentence(value).tokens.map((token) => ({ ...token, isStopWord: false }));
  const terms = termsOf(tokens).map(({ term }) => term);
  const numbers = terms.filter((term) => /^\d/.test(term));
  if (numbers.length === 0) return undefined;
  const times = MULTIPLES.get(terms.find((term) => MULTIPLES.has(term)) ?? "") ?? 1;
  const product = Number(numbers[0]) * times;
  const figure = numbers.length > 1 || Number.isNaN(product) ? numbers.join(" ") : String(product);
  return isDuration ? `${figure} ${terms.at(-1)!}` : figure;
}

/** Where the unit after a number ends; undefined where it is not an asked one. */
function unitEnd(
  text: string,
  span: Span,
  units: ReadonlySet<string>,
  isWhole: boolean,
): number | undefined {
  if (isWhole) return span.end; // a length of time holds its unit
  const after = text.slice(span.end);
  const reach = /^(?:[\s-]+[\p{L}\p{N}’'-]+)*/u.exec(after)?.[0] ?? "";
  const tokens = readSentence(reach).tokens.slice(0, UNIT_REACH);
  const barrier = tokens.findIndex(({ normal, isStopWord }) => isStopWord && !JOINING.has(normal));
  const unit = termsOf(barrier < 0 ? tokens : tokens.slice(0, barrier)).find(({ term }) =>
    units.has(term),
  );
  return unit === undefined ? undefined : span.end + unit.end;
}
