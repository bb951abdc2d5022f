/** What a query's terms mean. */
import { describe, expect, it } from "vitest";
import { Meanings } from "../../src/rank/meanings.js";
import { NumberLists } from "../../src/search/number-lists.js";

describe("Meanings", () => {
  const meanings = new Meanings();
  meanings.add(5, 0, 1);
  meanings.add(5, 1, 0.5);
  meanings.add(7, 1, 0.8);

  it("knows what a term stands for, and no other term", () => {
    expect(meanings.of(5)).toEqual([
      { which: 0, weight: 1 },
      { which: 1, weight: 0.5 },
    ]);
    expect([meanings.of(6), meanings.of(5 + 4096)]).toEqual([[], []]);
    expect([meanings.has(7), meanings.has(7 + 4096)]).toEqual([true, false]);
  });

  it("tells terms apart that share a place in its table", () => {
    const shared = new Meanings();
    for (const term of [5, 5 + 4096, 5]) shared.add(term, term === 5 ? 0 : 1, 0.5);

    expect(shared.of(5 + 4096)).toEqual([{ which: 1, weight: 0.5 }]);
    expect(shared.of(5).map(({ which }) => which)).toEqual([0, 0]);
  });

  it("marks the surest that some lists hold, and lowers nothing", () => {
    const lists = NumberLists.of([[5], [6, 7], [5 + 4096], [5]]);
    const presence = Float64Array.of(0, 0, 0.3);

    meanings.mark(lists, 1, 3, presence);
    expect([...presence]).toEqual([0, 0.8, 0.3]);

    meanings.mark(lists, 0, 1, presence);
    expect([...presence]).toEqual([1, 0.8, 0.3]);
  });
});
