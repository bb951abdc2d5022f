/** The fit finds weights that tell right from wrong, and the same ones every time. */
import { describe, expect, it } from "vitest";
import { fitLogistic, probability, type Observation } from "../../src/evaluate/logistic.js";

const seen = (factors: readonly number[], isRight: boolean, weight = 1): Observation => ({
  factors,
  isRight,
  weight,
});

describe("fitLogistic", () => {
  it("gives a factor that tells right from wrong a weight, and one that doesn't none", () => {
    const fit = fitLogistic([
      seen([1, 1], true),
      seen([1, 0], true),
      seen([0, 1], false),
      seen([0, 0], false),
    ]);

    expect(fit.weights[0]).toBeGreaterThan(2);
    expect(fit.weights[1]).toBeCloseTo(0, 3);
    expect(probability(fit, [1, 0])).toBeGreaterThan(0.8);
    expect(probability(fit, [0, 1])).toBeLessThan(0.2);
  });

  it("is calibrated: without a telling factor it gives the share that was right", () => {
    const fit = fitLogistic([
      seen([0], true),
      seen([0], false),
      seen([0], false),
      seen([0], false),
    ]);

    expect(probability(fit, [0])).toBeCloseTo(0.25, 6);
  });

  it("lets a heavier observation count for more", () => {
    const fit = fitLogistic([seen([0], true, 3), seen([0], false, 1)]);

    expect(probability(fit, [0])).toBeCloseTo(0.75, 6);
  });

  it("gives the same figures for the same observations", () => {
    const observations = [seen([0.2, 0.9], true), seen([0.7, 0.1], false)];

    expect(fitLogistic(observations)).toEqual(fitLogistic(observations));
  });

  it("has nothing to weigh without observations", () => {
    expect(fitLogistic([])).toEqual({ weights: [], bias: 0 });
  });
});

describe("probability", () => {
  it("is one half at zero, and stays within 0 and 1 far out", () => {
    const fit = { weights: [1000], bias: 0 };

    expect([0, 1, -1].map((factor) => probability(fit, [factor]))).toEqual([0.5, 1, 0]);
  });
});
