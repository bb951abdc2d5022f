/** The fit finds weights that put right candidates first, and the same ones every time. */
import { describe, expect, it } from "vitest";
import { fitListwise, reciprocalRank, type RankedList } from "../../src/evaluate/listwise.js";

const list = (signals: readonly (readonly number[])[], right: number, weight = 1): RankedList => ({
  signals,
  isRight: signals.map((_, at) => at === right),
  weight,
});

/** The first signal tells, the second does not. */
const LISTS = [
  list(
    [
      [0, 1],
      [1, 0],
      [0, 0],
    ],
    1,
  ),
  list(
    [
      [1, 1],
      [0, 1],
    ],
    0,
  ),
];

describe("fitListwise", () => {
  it("gives the signal that tells right from wrong more weight than one that doesn't", () => {
    const [telling = 0, idle = 0] = fitListwise(LISTS);

    expect(telling).toBeGreaterThan(1);
    expect(Math.abs(idle)).toBeLessThan(telling / 2);
    expect(reciprocalRank(LISTS, [telling, idle])).toBe(1);
  });

  it("gives a misleading signal a negative weight", () => {
    expect(fitListwise([list([[1], [0]], 1)])[0]).toBeLessThan(0);
  });

  it("learns nothing from lists without a right candidate", () => {
    expect(fitListwise([...LISTS, list([[0, 9]], -1)])).toEqual(fitListwise(LISTS));
  });

  it("gives the same weights for the same lists", () => {
    expect(fitListwise(LISTS)).toEqual(fitListwise(LISTS));
  });

  it("has nothing to weigh without lists", () => {
    expect(fitListwise([])).toEqual([]);
  });
});

describe("reciprocalRank", () => {
  it("is the mean of 1 / place, 0 for a list without a right candidate", () => {
    const second = list([[2], [1]], 1);

    expect(reciprocalRank([second, list([[1]], -1)], [1])).toBe(0.25);
    expect(reciprocalRank([], [1])).toBe(0);
  });
});
