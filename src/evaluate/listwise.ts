/**
 * A listwise fit of ranking weights: those under which, for each question, the right sentences take
 * the largest share of a softmax over its candidates (ListNet's top-one loss, Cao et al. 2007).
 * Deterministic.
 */

/** One question: its candidates' signals, and which candidates are right. */
export interface RankedList {
  readonly signals: readonly (readonly number[])[];
  readonly isRight: readonly boolean[];
  /** How much the question counts. */
  readonly weight: number;
}

const STEPS = 600;
const RATE = 0.15;
/** Adam's usual decays (Kingma and Ba 2015). */
const DECAY = 0.9;
const SQUARE_DECAY = 0.999;
/** Ridge penalty on the weights: keeps those of rare signals small. */
const PENALTY = 0.001;

/** The weights for lists of the same number of signals; lists without a right one teach nothing. */
export function fitListwise(lists: readonly RankedList[]): number[] {
  const taught = lists.filter(({ isRight }) => isRight.includes(true));
  const total = taught.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Array<number>(taught[0]?.signals[0]?.length ?? 0).fill(0);
  const mean = weights.map(() => 0);
  const square = weights.map(() => 0);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = weights.map((weight) => PENALTY * weight);
    for (const list of taught) addSlope(list, weights, slope, list.weight / total);
    for (const [index, value] of slope.entries()) {
      mean[index] = DECAY * mean[index]! + (1 - DECAY) * value;
      square[index] = SQUARE_DECAY * square[index]! + (1 - SQUARE_DECAY) * value * value;
      const pace = RATE / (Math.sqrt(square[index] / (1 - SQUARE_DECAY ** step)) + 1e-8);
      weights[index]! -= (pace * mean[index]) / (1 - DECAY ** step);
    }
  }
  return weights;
}

/** Adds the loss's slope: the mean signals by the softmax of all, less that of the right ones. */
function addSlope(list: RankedList, weights: readonly number[], slope: number[], share: number) {
  const scores = list.signals.map((signals) => scoreOf(signals, weights));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const right = powers.reduce((sum, power, at) => sum + (list.isRight[at] ? power : 0), 0);
  for (const [at, signals] of list.signals.entries()) {
    const power = powers[at]!;
    const pull = power / all - (list.isRight[at] && right > 0 ? power / right : 0);
    for (const [index, value] of signals.entries()) slope[index]! += share * pull * value;
  }
}

/** The weighted sum of signals. */
export function scoreOf(signals: readonly number[], weights: readonly number[]): number {
  return signals.reduce((sum, value, index) => sum + value * weights[index]!, 0);
}

/** Mean of 1 / place of the first right candidate under the weights, 0..1; ties as they stand. */
export function reciprocalRank(lists: readonly RankedList[], weights: readonly number[]): number {
  const ranks = lists.map(({ signals, isRight }) => {
    const order = signals
      .map((values, at) => ({ at, score: scoreOf(values, weights) }))
      .sort((a, b) => b.score - a.score || a.at - b.at);
    const place = order.findIndex(({ at }) => isRight[at]);
    return place < 0 ? 0 : 1 / (place + 1);
  });
  return ranks.length === 0 ? 0 : ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
}
