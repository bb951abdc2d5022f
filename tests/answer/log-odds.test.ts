/** Log odds and probabilities are two names for the same. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logOdds, probabilityOf } from "../../src/answer/log-odds.js";

describe("logOdds", () => {
  it("is 0 for even odds, and grows with the probability", () => {
    expect(logOdds(0.5)).toBe(0);
    expect(logOdds(0.75)).toBeCloseTo(Math.log(3), 12);
  });

  it("comes back as the probability it was of", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
        expect(probabilityOf(logOdds(probability))).toBeCloseTo(probability, 12);
      }),
    );
  });
});
