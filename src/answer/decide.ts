/** Is the best sentence good enough to be shown? Found or not, how sure, and if not, why. */
import type { Band } from "../model.js";
import type { NotFoundReason } from "../not-found-reason.js";
import type { Query } from "../search/query.js";
import { confidenceOf, type Contest } from "./confidence.js";
import { reasonsFor } from "./reasons.js";

export interface Decision {
  readonly isFound: boolean;
  /** 0..1: the probability that the first quote answers. */
  readonly confidence: number;
  readonly band: Band;
  /** Why not; empty where found. */
  readonly reasons: readonly NotFoundReason[];
}

/**
 * The confidence from which an answer is shown. At this figure at most one question in nine that has
 * no answer gets one on the sets it was chosen by, one in four on a club's papers; a lower one would
 * answer somewhat more, and lose more trust by false answers than it gains.
 */
const SHOWN = 0.487;
/** Band borders, in confidence. */
const HIGH = 0.71;
const MEDIUM = 0.57;
/**
 * The share of right first quotes in each band, 0..1: of 487 answers to 1,299 questions in ten
 * sets that count the same, six of which took no part in the fit (`npm run eval`, "right by band").
 */
export const BAND_PRECISION: Readonly<Record<Band, number>> = {
  high: 0.87,
  medium: 0.69,
  low: 0.64,
};

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
