/** Which passages a corpus has and which terms they hold. */
import { describe, expect, it } from "vitest";
import { passagesInSteps, type Postings } from "../../src/search/passages.js";
import { TermTable } from "../../src/search/term-table.js";
import { dataOf } from "../support/index-of.js";
import { atOnce } from "../../src/turns.js";

const data = dataOf([
  [[["a b a", "b?"], ["a?"], ["c"]], ["h"]],
  [[Array.from({ length: 10 }, (_, at) => `a n${String(at)}`)]],
]);
const passages = atOnce(passagesInSteps(data));
const table = TermTable.from(data.terms);

function holding({ starts, passages: all, counts }: Postings, term: string): [number, number][] {
  const number = table.numberOf(term)!;
  const places = Array.from({ length: starts[number + 1]! - starts[number]! }, (_, at) => at);
  return places.map((at) => [all[starts[number]! + at]!, counts[starts[number]! + at]!]);
}

describe("passagesInSteps", () => {
  it("makes a passage of each paragraph that may answer, and several of a long one", () => {
    expect([...passages.starts]).toEqual([0, 3, 4, 12]);
    expect([...passages.ends]).toEqual([2, 4, 12, 14]);
  });

  it("tells which passages hold a term and how often, questions included", () => {
    expect(holding(passages.text, "a")).toEqual([
      [0, 2],
      [2, 8],
      [3, 2],
    ]);
    expect(holding(passages.text, "b")).toEqual([[0, 2]]);
    expect(holding(passages.headings, "h")).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(holding(passages.text, "h")).toEqual([]);
  });

  it("counts different terms", () => {
    expect([...passages.textLengths]).toEqual([2, 1, 9, 3]);
    expect([...passages.headingsLengths]).toEqual([1, 1, 0, 0]);
  });

  it("counts no further than it can", () => {
    const many = atOnce(passagesInSteps(dataOf([[[["a ".repeat(300)]]]])));

    expect([...many.text.counts]).toEqual([255]);
  });
});
