/** The best passages for a question's terms. */
import { describe, expect, it } from "vitest";
import { findPassages } from "../../src/search/find-passages.js";
import { PassageIndex } from "../../src/search/minisearch.js";
import { passagesInSteps } from "../../src/search/passages.js";
import type { IndexData } from "../../src/search/index-data.js";
import { Pruner } from "../../src/search/prune.js";
import { TermTable } from "../../src/search/term-table.js";
import { dataOf } from "../support/index-of.js";
import { atOnce } from "../../src/turns.js";

const data = dataOf([
  [Array.from({ length: 600 }, (_, at) => [at % 3 === 0 ? "common third" : "common"])],
  [[["other"], ["rare other"]], ["above"]],
]);
const searched = searchedIn(data);

function searchedIn(data: IndexData) {
  const passages = atOnce(passagesInSteps(data));
  const numbers = Array.from(data.paragraphStarts.slice(0, -1), (start, paragraph) =>
    Array<number>(data.paragraphStarts[paragraph + 1]! - start).fill(paragraph),
  );
  return {
    passages,
    terms: TermTable.from(data.terms),
    lists: { ...data, paragraphs: Uint32Array.from(numbers.flat()) },
    index: new PassageIndex(passages),
    pruner: new Pruner(passages),
  };
}

type SearchedHere = ReturnType<typeof searchedIn>;

/** The places of the passages alone. */
const placesOf = (...given: Parameters<typeof findPassages>) =>
  findPassages(...given).map(({ id }) => id);
const asked = ({ terms }: SearchedHere, ...words: string[]) =>
  words.map((term) => ({ term, number: terms.numberOf(term)!, weight: 1, isOwn: true }));

describe("findPassages", () => {
  it("gives passages in the order of the library, those under a heading too", () => {
    expect(placesOf(searched, asked(searched, "rare", "above"))).toEqual([600, 601]);
  });

  it("gives some hundred at most, those with more of the terms", () => {
    const found = placesOf(searched, asked(searched, "common", "third"));

    expect(found.length).toBeGreaterThan(50);
    expect(found.length).toBeLessThanOrEqual(100);
    expect(found.filter((passage) => passage % 3 !== 0)).toEqual([]);
  });

  it("gives what related words alone lead to as well, each once", () => {
    const related = asked(searched, "rare", "other").map((term) => ({ ...term, isOwn: false }));

    expect(placesOf(searched, [...asked(searched, "above"), ...related])).toEqual([600, 601]);
    expect(placesOf(searched, related)).toEqual([600, 601]);
    expect(placesOf(searched, related.slice(0, 1))).toEqual([601]);
  });

  it("scores what the question's own words lead to, and nothing else", () => {
    const [above] = asked(searched, "above");
    const related = asked(searched, "common").map((term) => ({ ...term, isOwn: false }));

    const found = findPassages(searched, [above!, ...related]);

    expect(found.filter(({ score }) => score > 0).map(({ id }) => id)).toEqual([600, 601]);
    expect(found.length).toBeGreaterThan(2);
  });

  it("keeps those that MiniSearch scores highest: what it says often and in few words", () => {
    const words = (at: number) => (at % 5 === 0 ? "rare rare" : "rare a b c d e f g h i j");
    const paragraphs = Array.from({ length: 130 }, (_, at) => [
      at < 100 ? words(at) : `${words(at)} second`,
    ]);
    const searched = searchedIn(dataOf([[paragraphs]]));
    const related = asked(searched, "second").map((term) => ({ ...term, isOwn: false }));

    const found = findPassages(searched, [...asked(searched, "rare"), ...related]);

    expect(found).toHaveLength(100);
    const scores = found.toSorted((a, b) => b.score - a.score).map(({ id }) => id % 5 === 0);
    expect(scores.indexOf(false)).toBe(26);
  });

  it("keeps to the ranges and finds nothing for no terms", () => {
    expect(placesOf(searched, asked(searched, "common"), [[4, 6]])).toEqual([4, 5]);
    expect(placesOf(searched, [])).toEqual([]);
  });
});
