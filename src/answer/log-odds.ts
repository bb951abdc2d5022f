/** Probabilities on the scale on which evidence adds up, and back. */

/** The logarithm of the odds of a probability, 0..1; infinite at its ends. */
export function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** The probability, 0..1, that has these log odds. */
export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
