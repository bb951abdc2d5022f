/** One sentence's scores after another. */
import { describe, expect, it } from "vitest";
import { AskedHits } from "../../src/search/asked-hits.js";
import { NumberLists } from "../../src/search/number-lists.js";
import { FIELDS, Tally } from "../../src/search/tally.js";

const BM25 = { k: 1, b: 0, d: 0 };

describe("Tally", () => {
  const terms = [
    { number: 0, weights: [1, 0] },
    { number: 1, weights: [1, 1] },
  ];
  const found = new AskedHits(NumberLists.of([[0, 0, 1], [1]]), Uint16Array.of(1, 2));
  found.reach(0, 2);
  const tallyOf = () => new Tally(terms, 2, new Float64Array(terms.length * FIELDS).fill(10));

  it("multiplies the sum of what the terms make by how many there are, in each score", () => {
    const tally = tallyOf();
    const scores = [new Float64Array(1), new Float64Array(1)];

    tally.count(found, { field: 0, from: 0, to: 1 });
    tally.close(BM25, 1);
    tally.move(scores, 0);

    // Twice the first term: 10 * 2 * 2 / (2 + 1); once the second: 10 * 1 * 2 / (1 + 1).
    expect(scores[0]![0]).toBeCloseTo((40 / 3 + 10) * 2);
    expect(scores[1]![0]).toBeCloseTo(10);
  });

  it("counts a term in several fields as one that was found, and starts anew", () => {
    const tally = tallyOf();
    const scores = [new Float64Array(2), new Float64Array(2)];

    for (const field of [0, 1]) {
      tally.count(found, { field, from: 1, to: 2 });
      tally.close(BM25, 1);
    }
    tally.move(scores, 0);
    tally.move(scores, 1);

    expect(scores.map((each) => [...each])).toEqual([
      [20, 0],
      [20, 0],
    ]);
  });
});
