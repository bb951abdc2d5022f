/** Lists of numbers in typed arrays. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GrowingLists, GrowingNumbers, NumberLists } from "../../src/search/number-lists.js";

const lists = fc.array(fc.array(fc.nat(), { maxLength: 5 }), { maxLength: 20 });

describe("NumberLists", () => {
  it("gives back every list as it was", () => {
    fc.assert(
      fc.property(lists, (given) => {
        const kept = NumberLists.of(given);

        expect(given.map((_, index) => [...kept.at(index)])).toEqual(given);
      }),
    );
  });
});

describe("GrowingLists", () => {
  it("gives what was added, however it grew", () => {
    const growing = new GrowingLists();
    const long = Array.from({ length: 5000 }, (_, at) => at);
    for (const list of [[1], long, []]) growing.add(list);

    const { values, starts } = growing.finish();

    expect([values.length, ...starts]).toEqual([5001, 0, 1, 5001, 5001]);
  });
});

describe("GrowingNumbers", () => {
  it("holds its numbers in order", () => {
    const growing = new GrowingNumbers();
    for (let at = 0; at < 3000; at += 1) growing.push(-at);

    expect(growing.length).toBe(3000);
    expect(growing.finish().every((value, at) => value === -at || at === 0)).toBe(true);
  });
});
