/** Where asked terms stand in lists that windows go over. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AskedHits } from "../../src/search/asked-hits.js";
import { NumberLists } from "../../src/search/number-lists.js";

/** Of the terms 0 to 5, two are asked for: 4 is the first of the query, 2 the second. */
const ASKED = Uint16Array.of(0, 0, 2, 0, 1, 0);
const placeOf = (term: number): number[] => (ASKED[term]! > 0 ? [ASKED[term]! - 1] : []);

function inWindow(found: AskedHits, from: number, to: number): number[] {
  found.reach(from, to);
  return found.hits.slice(found.startOf(from), found.startOf(to));
}

describe("AskedHits", () => {
  it("gives the asked terms' places in order, as often as they stand there", () => {
    const found = new AskedHits(NumberLists.of([[4, 1, 2, 4], [3], [2]]), ASKED);

    expect(inWindow(found, 0, 1)).toEqual([0, 1, 0]);
    expect(inWindow(found, 1, 3)).toEqual([1]);
    expect(inWindow(found, 0, 3)).toEqual([0, 1, 0, 1]);
  });

  it("gives the same for windows that jump ahead or back", () => {
    const list = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 });
    const window = fc.tuple(fc.nat(11), fc.nat(12)).map(([a, b]) => [Math.min(a, b), b] as const);
    const lists = fc.array(list, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(lists, fc.array(window), (given, windows) => {
        const found = new AskedHits(NumberLists.of(given), ASKED);

        for (const [from, to] of windows) {
          const expected = given.slice(from, to).flat().flatMap(placeOf);
          expect(inWindow(found, from, to)).toEqual(expected);
        }
      }),
    );
  });
});
