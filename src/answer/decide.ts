/** Is the best sentence good enough to be shown? Found or not, how sure, and if not, why. */
import type { Band } from "../model.js";
import type { RankedCandidate } from "../rank/rank.js";
import type { Query, Wanted } from "../search/query.js";
import { confidenceOf, type Contest } from "./confidence.js";

export interface Decision {
  readonly isFound: boolean;
  /** 0..1: the probability that the first quote answers. */
  readonly confidence: number;
  readonly band: Band;
  /** Why not, each a plain sentence; empty where found. */
  readonly reasons: readonly string[];
}

/**
 * The confidence from which an answer is shown. At this figure at most one question in nine that has
 * no answer gets one, on our sets of news, encyclopedia articles and documentation.
 */
const SHOWN = 0.6;
/** Band borders, in confidence. */
const HIGH = 0.8;
const MEDIUM = 0.7;
/**
 * The share of right first quotes in each band, 0..1: of 320 answers to 782 questions on three
 * corpora (`npm run eval`, "right by band": news, encyclopedia articles, software documentation).
 */
export const BAND_PRECISION: Readonly<Record<Band, number>> = {
  high: 0.93,
  medium: 0.78,
  low: 0.76,
};

/** Most words that a reason names. */
const MOST_NAMED = 4;

export function decide(query: Query, contest: Contest | undefined): Decision {
  const confidence = contest === undefined ? 0 : confidenceOf(contest);
  const isFound = confidence >= SHOWN;
  return {
    isFound,
    confidence,
    band: bandOf(confidence),
    reasons: isFound ? [] : reasonsFor(query, contest?.best),
  };
}

/** The words for a confidence. */
export function bandOf(confidence: number): Band {
  return confidence >= HIGH ? "high" : confidence >= MEDIUM ? "medium" : "low";
}

function reasonsFor(query: Query, best: RankedCandidate | undefined): string[] {
  const { wanted } = query;
  if (wanted.length === 0) {
    return ["The question has no word to search for."];
  }
  const unknown = wanted.filter(({ alternatives }) => alternatives.length === 0);
  if (unknown.length === wanted.length) {
    return [`The sources mention none of your question's words: ${named(unknown)}.`];
  }
  const names = unknown.filter(({ concept }) => concept.isName);
  if (names.length > 0) return [`The sources don't mention ${named(names)}.`];
  if (unknown.length > 0) return [`The sources have no word for ${named(unknown)}.`];
  if (best !== undefined && lacksKind(best)) {
    return [`No passage found names ${KIND_WORDS[best.evidence.query.question.kind] ?? "it"}.`];
  }
  return ["No single passage says enough of what you asked."];
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  number: "a number for it",
  duration: "how long",
  frequency: "how often",
  date: "when",
  person: "who",
  place: "where",
};

function lacksKind({ evidence }: RankedCandidate): boolean {
  return evidence.query.question.kind in KIND_WORDS && evidence.answers.length === 0;
}

function named(wanted: readonly Wanted[]): string {
  const words = wanted.slice(0, MOST_NAMED).map(({ concept }) => `“${concept.typed}”`);
  const more = wanted.length > MOST_NAMED ? ", …" : "";
  return words.length > 1 && more === ""
    ? `${words.slice(0, -1).join(", ")} or ${words.at(-1)!}`
    : words.join(", ") + more;
}
