/** Scores reckoned from a sentence's terms: the same as MiniSearch's. */
import { describe, expect, it } from "vitest";
import { randomFrom } from "../../src/evaluate/bench-text.js";
import { buildIndex, BM25, BOOST, searchIndex } from "../../src/search/minisearch.js";
import { SentenceScores } from "../../src/search/sentence-scores.js";
import { NumberLists, TermTable } from "../../src/search/term-table.js";

const NEIGHBOURS = 4;
const scoring = {
  boosts: [BOOST.text, BOOST.paragraph, BOOST.headings],
  bm25: BM25,
  neighbours: NEIGHBOURS,
} as const;

/** Sentences of drawn words in paragraphs of drawn lengths, the sixth of each never offered. */
function drawn(sentences: number) {
  const random = randomFrom(1);
  const table = new TermTable();
  const word = (): string => `w${String(Math.floor(random() ** 3 * 40))}`;
  const words = Array.from({ length: sentences }, () =>
    Array.from({ length: 1 + Math.floor(random() * 9) }, word),
  );
  const starts: number[] = [];
  const ends: number[] = [];
  while (starts.length < sentences) {
    const start = starts.length;
    const end = Math.min(sentences, start + 1 + Math.floor(random() * 12));
    for (let at = start; at < end; at += 1) {
      starts.push(start);
      ends.push(end);
    }
  }
  const headings = starts.map((start) => [...new Set([words[start]![0]!, "w3"])]);
  const ids = words.map((_, id) => id).filter((id) => id % 6 !== 5);
  const numbers = (lists: string[][]): number[][] =>
    lists.map((list) => list.map((term) => table.add(term)));
  const places = {
    sentenceTerms: new NumberLists(numbers(words)),
    headingTerms: new NumberLists(numbers(headings)),
    paragraphStarts: Uint32Array.from(starts),
    paragraphEnds: Uint32Array.from(ends),
  };
  const entries = ids.map((id) => {
    const from = Math.max(starts[id]!, id - NEIGHBOURS);
    const around = words.slice(from, Math.min(ends[id]!, id + NEIGHBOURS + 1));
    return {
      id,
      text: words[id]!,
      paragraph: around.filter((_, at) => from + at !== id).flat(),
      headings: headings[id]!,
    };
  });
  return { ids, table, places, entries };
}

describe("SentenceScores", () => {
  const { ids, table, places, entries } = drawn(200);
  const scores = new SentenceScores(places, ids, table.size, scoring);
  const index = buildIndex(entries);

  it("gives each sentence the score that MiniSearch gives it", () => {
    const terms = ["w0", "w3", "w7", "w30"].map((term, at) => ({ term, weight: 1 - at / 5 }));
    const hits = searchIndex(index, terms, { limit: 1000 });

    const reckoned = scores.scoresOf(
      hits.map(({ id }) => id),
      terms.map(({ term, weight }) => ({ number: table.numberOf(term)!, weight })),
    );

    expect(hits.length).toBeGreaterThan(100);
    for (const [at, { score }] of hits.entries()) expect(reckoned[at]).toBeCloseTo(score, 8);
  });

  it("knows how many sentences hold a term, as MiniSearch finds them", () => {
    const number = table.numberOf("w7")!;
    const inText = entries.filter(({ text }) => text.includes("w7")).length;
    const beside = entries.filter(({ paragraph }) => paragraph.includes("w7")).length;
    const above = entries.filter(({ headings }) => headings.includes("w7")).length;

    expect(scores.holdingInText(number)).toBe(inText);
    expect(scores.postings(number)).toBe(inText + beside + above);
  });

  it("forgets the terms of one search before the next", () => {
    const [rare, common] = ["w30", "w0"].map((term) => [
      { number: table.numberOf(term)!, weight: 1 },
    ]);
    const first = scores.scoresOf(ids, rare!);
    scores.scoresOf(ids, common!);

    expect(scores.scoresOf(ids, rare!)).toEqual(first);
  });
});
