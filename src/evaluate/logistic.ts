/** A logistic regression for the few factors of an answer's confidence. Deterministic. */
import { probabilityOf } from "../answer/log-odds.js";

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

const STEPS = 6000;
const RATE = 1;
/** Ridge penalty on the weights of factors brought to the same spread. */
const PENALTY = 0.004;

interface Scale {
  readonly mean: number;
  readonly spread: number;
}

/**
 * The weights under which the observations are likeliest, by plain gradient descent from zero:
 * the same observations in the same order give the same figures. Factors are brought to mean 0 and
 * spread 1 for the fit, so that the penalty is fair to all; the weights are for the factors as they are.
 */
export function fitLogistic(observations: readonly Observation[]): Fit {
  const scales = scalesOf(observations);
  const scaled = observations.map((observation) => ({
    ...observation,
    factors: observation.factors.map(
      (factor, at) => (factor - scales[at]!.mean) / scales[at]!.spread,
    ),
  }));
  const fit = descend(scaled, scales.length);
  const weights = fit.weights.map((weight, at) => weight / scales[at]!.spread);
  const shift = weights.reduce((sum, weight, at) => sum + weight * scales[at]!.mean, 0);
  return { weights, bias: fit.bias - shift };
}

function scalesOf(observations: readonly Observation[]): Scale[] {
  const size = observations[0]?.factors.length ?? 0;
  return Array.from({ length: size }, (_, at) => {
    const values = observations.map(({ factors }) => factors[at]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { mean, spread: variance === 0 ? 1 : Math.sqrt(variance) };
  });
}

function descend(observations: readonly Observation[], size: number): Fit {
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
  return probabilityOf(
    factors.reduce((total, factor, index) => total + factor * weights[index]!, bias),
  );
}
