/** The highest of many numbers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Top } from "../../src/search/top.js";

describe("Top", () => {
  it("tells what another must be above to be taken", () => {
    const top = new Top(2);
    const seen = [top.least];
    for (const worth of [5, 3, 4]) {
      top.add(worth, worth);
      seen.push(top.least);
    }

    expect(seen).toEqual([0, 0, 3, 4]);
    expect([...top.places()].sort()).toEqual([4, 5]);
  });

  it("keeps the highest of any numbers, in whatever order they come by", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 1000 })), (worths) => {
        const top = new Top(7);
        for (const worth of worths) if (worth > top.least) top.add(worth, worth);

        const expected = worths.toSorted((a, b) => b - a).slice(0, 7);
        expect([...top.places()].sort((a, b) => b - a)).toEqual(expected);
      }),
    );
  });
});
