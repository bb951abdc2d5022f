/** Scores reckoned from a sentence's terms: the same as MiniSearch's. */
import { describe, expect, it } from "vitest";
import { randomFrom } from "../../src/evaluate/bench-text.js";
import { BM25, BOOST } from "../../src/search/minisearch.js";
import { atOnce } from "../../src/turns.js";
import { SentenceScores, statisticsInSteps } from "../../src/search/sentence-scores.js";
import { TermTable } from "../../src/search/term-table.js";
import { dataOf, plainMiniSearch } from "../support/index-of.js";

const NEIGHBOURS = 4;
const scoring = {
  boosts: [BOOST.text, BOOST.paragraph, BOOST.headings],
  bm25: BM25,
  neighbours: NEIGHBOURS,
} as const;

/** Paragraphs of one to nine sentences of words that are the rarer the higher their number. */
function drawn(count: number): string[][] {
  const random = randomFrom(3);
  const word = (): string => `w${String(Math.floor(40 * random() ** 2))}`;
  const sentence = (_: unknown, at: number): string =>
    Array.from({ length: 1 + Math.floor(9 * random()) }, word).join(" ") +
    (at % 6 === 5 ? "?" : "");
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(9 * random()) }, sentence),
  );
}

describe("SentenceScores", () => {
  const paragraphs = drawn(60);
  const data = dataOf([[paragraphs, ["w3", "w9"]]]);
  const numbers = Array.from(data.paragraphStarts.slice(0, -1), (start, paragraph) =>
    Array<number>(data.paragraphStarts[paragraph + 1]! - start).fill(paragraph),
  );
  const places = { ...data, paragraphs: Uint32Array.from(numbers.flat()) };
  const scores = new SentenceScores(
    places,
    atOnce(statisticsInSteps(places, data, scoring)),
    scoring,
  );
  const table = TermTable.from(data.terms);
  const all = paragraphs.flatMap((sentences) =>
    sentences.map((text, at) => ({
      text,
      beside: [
        ...sentences.slice(Math.max(0, at - NEIGHBOURS), at),
        ...sentences.slice(at + 1, at + NEIGHBOURS + 1),
      ],
    })),
  );
  const words = (text: string): string[] => text.match(/\w+/g) ?? [];
  const entries = all.flatMap(({ text, beside }, id) =>
    text.endsWith("?")
      ? []
      : [
          {
            id,
            text: words(text),
            paragraph: words(beside.join(" ")),
            headings: ["w3", "w9"],
          },
        ],
  );
  const ids = entries.map(({ id }) => id);
  const scoredTerms = (terms: readonly { term: string; weight: number }[]) =>
    terms.map(({ term, weight }) => ({ number: table.numberOf(term)!, weights: [weight] }));

  it("gives each sentence the score that MiniSearch gives it", () => {
    const terms = ["w0", "w3", "w7", "w30"].map((term, at) => ({ term, weight: 1 - at / 5 }));
    const expected = plainMiniSearch(entries)(terms);

    const [reckoned] = scores.scoresOf(ids, scoredTerms(terms), 1);

    expect(expected.size).toBeGreaterThan(100);
    for (const [at, id] of ids.entries())
      expect(reckoned![at]).toBeCloseTo(expected.get(id) ?? 0, 8);
  });

  it("gives several scores at once, each as if it were asked for alone", () => {
    const [w7, w30] = [table.numberOf("w7")!, table.numberOf("w30")!];

    const [both, second] = scores.scoresOf(
      ids,
      [
        { number: w7, weights: [1, 0] },
        { number: w30, weights: [0.5, 1] },
      ],
      2,
    );

    const weighted = scoredTerms([
      { term: "w7", weight: 1 },
      { term: "w30", weight: 0.5 },
    ]);
    expect(both).toEqual(scores.scoresOf(ids, weighted, 1)[0]);
    expect(second).toEqual(scores.scoresOf(ids, scoredTerms([{ term: "w30", weight: 1 }]), 1)[0]);
  });

  it("forgets the terms of one search before the next", () => {
    const rare = scoredTerms([{ term: "w30", weight: 1 }]);
    const first = scores.scoresOf(ids, rare, 1);
    scores.scoresOf(ids, scoredTerms([{ term: "w0", weight: 1 }]), 1);

    expect(scores.scoresOf(ids, rare, 1)).toEqual(first);
  });
});
