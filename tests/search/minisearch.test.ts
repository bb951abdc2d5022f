/** The full-text index: MiniSearch's own results, from arrays instead of objects. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PassageIndex, type Walked } from "../../src/search/minisearch.js";
import { passagesInSteps, type Postings } from "../../src/search/passages.js";
import { TermTable } from "../../src/search/term-table.js";
import { dataOf, plainMiniSearch } from "../support/index-of.js";
import { atOnce } from "../../src/turns.js";

/** The index of paragraphs of one sentence each, in texts with headings, and what it is asked. */
function indexOf(texts: readonly (readonly [readonly string[], readonly string[]])[]) {
  const data = dataOf(
    texts.map(([sentences, headings]) => [sentences.map((text) => [text]), headings]),
  );
  const passages = atOnce(passagesInSteps(data));
  const table = TermTable.from(data.terms);
  const found = ({ starts, passages: all, counts }: Postings, number: number) => {
    const [from, to] = [starts[number], starts[number + 1]];
    const part = [...all.slice(from, to)];
    return { passages: part, counts: [...counts.slice(from, to)], size: part.length };
  };
  const walked = (terms: readonly { term: string; weight: number }[]): Walked[] =>
    terms.flatMap(({ term, weight }) => {
      const number = table.numberOf(term);
      if (number === undefined) return [];
      const text = found(passages.text, number);
      return [{ term, weight, text, headings: found(passages.headings, number) }];
    });
  return { index: new PassageIndex(passages), walked };
}

const word = fc.constantFrom("a", "b", "c", "d", "e", "__proto__", "constructor");
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const texts = fc.array(
  fc.tuple(fc.array(sentence, { minLength: 1, maxLength: 6 }), fc.uniqueArray(word)),
  { minLength: 1, maxLength: 5 },
);
const weight = fc.constantFrom(1, 0.5, 0.8);

describe("PassageIndex", () => {
  it("scores as a MiniSearch that was given the entries", () => {
    const asked = fc.dictionary(word, weight, { minKeys: 1, noNullPrototype: true });
    fc.assert(
      fc.property(texts, asked, (given, weights) => {
        const { index, walked } = indexOf(given);
        const entries = given.flatMap(([sentences, headings]) =>
          sentences.map((text) => ({ text: text.split(" "), headings })),
        );
        const terms = Object.entries(weights).map(([term, weight]) => ({ term, weight }));
        const plain = plainMiniSearch(entries.map((entry, id) => ({ id, ...entry })));

        const hits = index.find(walked(terms), 100);

        const rounded = (score: number): string => score.toPrecision(9);
        const expected = [...plain(terms)].map(([id, score]) => [id, rounded(score)] as const);
        expect(new Map(hits.map(({ id, score }) => [id, rounded(score)]))).toEqual(
          new Map(expected),
        );
      }),
    );
  });

  it("orders equals by their place and gives at most the limit", () => {
    const { index, walked } = indexOf([[["a b", "a c", "a d", "e"], []]]);

    const hits = index.find(walked([{ term: "a", weight: 1 }]), 2);

    expect(hits.map(({ id }) => id)).toEqual([0, 1]);
  });

  it("scores the given passages only, by the rarity of the term in all", () => {
    const { index, walked } = indexOf([[["a b", "a c", "d", "e"], []]]);
    const [all] = walked([{ term: "a", weight: 1 }]);
    const [, second] = index.find([all!], 9);

    const text = { passages: [1], counts: [1], size: 2 };

    expect(index.find([{ ...all!, text }], 9)).toEqual([second]);
  });

  it("forgets the terms of one search before the next", () => {
    const { index, walked } = indexOf([[["a", "b"], []]]);
    index.find(walked([{ term: "a", weight: 1 }]), 9);

    expect(index.find(walked([{ term: "b", weight: 1 }]), 9).map(({ id }) => id)).toEqual([1]);
    expect(index.find([], 9)).toEqual([]);
  });

  it.each(["صلى الله", "a.b*", "\ud83d", "🙂"])("finds the term %j like any other", (term) => {
    const { index } = indexOf([[["a", "b"], []]]);
    const text = { passages: [1], counts: [1], size: 1 };
    const headings = { passages: [], counts: [], size: 0 };

    const hits = index.find([{ term, weight: 1, text, headings }], 9);

    expect(hits.map(({ id }) => id)).toEqual([1]);
  });
});
