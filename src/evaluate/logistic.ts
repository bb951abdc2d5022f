/** A logistic regression for the few factors of an answer's confidence. Deterministic. */

/** One observation: its factors, what was right, and how much it counts. */
export interface Observation {
  readonly factors: readonly number[];
  readonly isRight: boolean;
  readonly weight: number;
}

export interface Fit {
  readonly weights: readonly number[];
  readonly bias: number;
}

const STEPS = 4000;
const RATE = 0.5;
/** Ridge penalty on the weights: keeps those of rare factors small. */
const PENALTY = 0.002;

/**
 * The weights under which the observations are likeliest, by plain gradient descent from zero:
 * the same observations in the same order give the same figures.
 */
export function fitLogistic(observations: readonly Observation[]): Fit {
  const size = observations[0]?.factors.length ?? 0;
  const total = observations.reduce((sum, { weight }) => sum + weight, 0);
  let weights = new Array<number>(size).fill(0);
  let bias = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const slope = new Array<number>(size).fill(0);
    let biasSlope = 0;
    for (const { factors, isRight, weight } of observations) {
      const error =
        (probability({ weights, bias }, factors) - (isRight ? 1 : 0)) * (weight / total);
      for (const [index, factor] of factors.entries()) slope[index]! += error * factor;
      biasSlope += error;
    }
    weights = weights.map((weight, index) => weight - RATE * (slope[index]! + PENALTY * weight));
    bias -= RATE * biasSlope;
  }
  return { weights, bias };
}

/** The fitted probability, 0..1, for an observation's factors. */
export function probability({ weights, bias }: Fit, factors: readonly number[]): number {
  const sum = factors.reduce((total, factor, index) => total + factor * weights[index]!, bias);
  return 1 / (1 + Math.exp(-sum));
}
