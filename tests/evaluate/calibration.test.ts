/** Confidence that comes true costs nothing; every point of too much or too little does. */
import { describe, expect, it } from "vitest";
import { calibrationError, type Claim } from "../../src/evaluate/calibration.js";

/** `n` claims at one confidence, the first `right` of them true. */
function claims(confidence: number, n: number, right: number): Claim[] {
  return Array.from({ length: n }, (_, index) => ({ confidence, isRight: index < right }));
}

describe("calibrationError", () => {
  it("is 0 where each confidence comes true as often as it says", () => {
    expect(calibrationError([...claims(0, 50, 0), ...claims(1, 50, 50)])).toBe(0);
    expect(calibrationError([])).toBe(0);
  });

  it("is the distance of what was claimed from what came true, either way", () => {
    expect(calibrationError(claims(1, 20, 0))).toBe(1);
    expect(calibrationError(claims(0, 20, 20))).toBe(1);
    expect(calibrationError([...claims(0.2, 10, 10), ...claims(0.9, 10, 0)])).toBeCloseTo(0.85);
  });

  it("doesn't let too much here make up for too little there", () => {
    expect(calibrationError([...claims(1, 50, 0), ...claims(0, 50, 50)])).toBe(1);
  });

  it("gives every tenth of the claims the same say, in any order", () => {
    const tenth = claims(0.9, 10, 0);
    const others = claims(0, 90, 0);

    expect(calibrationError([...tenth, ...others])).toBeCloseTo(0.09);
    expect(calibrationError([...others, ...tenth])).toBeCloseTo(0.09);
  });
});
