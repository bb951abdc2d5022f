/** How far stated confidence is from what came true. */

/** What was claimed of an answer, 0..1, and whether its first quote is right. */
export interface Claim {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** Bins of equal mass: each holds the same number of claims, give or take one. */
const BINS = 10;

/**
 * The expected calibration error, 0..1: claims in order of their confidence fall into ten bins of
 * equal mass; it is the mean distance between a bin's mean confidence and its share of right ones,
 * weighed by the bin's size. 0 without claims.
 */
export function calibrationError(claims: readonly Claim[]): number {
  const ordered = claims.toSorted((a, b) => a.confidence - b.confidence);
  let error = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    const from = Math.round((bin * ordered.length) / BINS);
    const to = Math.round(((bin + 1) * ordered.length) / BINS);
    error += Math.abs(surplus(ordered.slice(from, to)));
  }
  return claims.length === 0 ? 0 : error / claims.length;
}

/** How much more was claimed than came true, in claims. */
function surplus(claims: readonly Claim[]): number {
  return claims.reduce((sum, { confidence, isRight }) => sum + confidence - (isRight ? 1 : 0), 0);
}
