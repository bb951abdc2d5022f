/** The highest of many scores. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { best } from "../../src/search/best.js";

describe("best", () => {
  it("gives the highest first, of equal ones the earlier", () => {
    const scores = fc.array(fc.nat({ max: 9 }), { maxLength: 40 });

    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 10 }), (given, limit) => {
        const sorted = given
          .map((score, at) => ({ score, at }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score || a.at - b.at)
          .slice(0, limit);

        expect(best(Float64Array.from(given), limit)).toEqual(sorted.map(({ at }) => at));
      }),
    );
  });
});
