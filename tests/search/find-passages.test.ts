/** The best passages for a question's terms. */
import { describe, expect, it } from "vitest";
import { findPassages } from "../../src/search/find-passages.js";
import { PassageIndex } from "../../src/search/minisearch.js";
import { passagesInSteps } from "../../src/search/passages.js";
import { Pruner } from "../../src/search/prune.js";
import { TermTable } from "../../src/search/term-table.js";
import { dataOf } from "../support/index-of.js";
import { atOnce } from "../../src/turns.js";

const data = dataOf([
  [Array.from({ length: 600 }, (_, at) => [at % 3 === 0 ? "common third" : "common"])],
  [[["other"], ["rare other"]], ["above"]],
]);
const table = TermTable.from(data.terms);
const passages = atOnce(passagesInSteps(data));
const numbers = Array.from(data.paragraphStarts.slice(0, -1), (start, paragraph) =>
  Array<number>(data.paragraphStarts[paragraph + 1]! - start).fill(paragraph),
);
const searched = {
  passages,
  lists: { ...data, paragraphs: Uint32Array.from(numbers.flat()) },
  index: new PassageIndex(passages),
  pruner: new Pruner(passages),
};
const asked = (...words: string[]) =>
  words.map((term) => ({ term, number: table.numberOf(term)!, weight: 1, isOwn: true }));

describe("findPassages", () => {
  it("gives passages in the order of the library, those under a heading too", () => {
    expect(findPassages(searched, asked("rare", "above"))).toEqual([600, 601]);
  });

  it("gives some hundred at most, those with more of the terms", () => {
    const found = findPassages(searched, asked("common", "third"));

    expect(found.length).toBeGreaterThan(50);
    expect(found.length).toBeLessThanOrEqual(200);
    expect(found.filter((passage) => passage % 3 !== 0)).toEqual([]);
  });

  it("gives what related words alone lead to as well, each once", () => {
    const related = asked("rare", "other").map((term) => ({ ...term, isOwn: false }));

    expect(findPassages(searched, [...asked("above"), ...related])).toEqual([600, 601]);
    expect(findPassages(searched, related)).toEqual([600, 601]);
    expect(findPassages(searched, related.slice(0, 1))).toEqual([601]);
  });

  it("keeps to the ranges and finds nothing for no terms", () => {
    expect(findPassages(searched, asked("common"), [[4, 6]])).toEqual([4, 5]);
    expect(findPassages(searched, [])).toEqual([]);
  });
});
