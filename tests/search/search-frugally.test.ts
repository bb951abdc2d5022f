/** Search within a budget: what is found and how it is scored when terms are too frequent to walk. */
import { describe, expect, it } from "vitest";
import { BM25, BOOST, buildIndex, searchIndex } from "../../src/search/minisearch.js";
import { POSTINGS, searchFrugally } from "../../src/search/search-frugally.js";
import { SentenceScores } from "../../src/search/sentence-scores.js";
import { NumberLists, TermTable } from "../../src/search/term-table.js";

/** An index over sentences that stand alone, each a paragraph of its own. */
function indexOf(sentences: readonly (readonly string[])[]) {
  const terms = new TermTable();
  const places = {
    sentenceTerms: new NumberLists(sentences.map((list) => list.map((term) => terms.add(term)))),
    headingTerms: new NumberLists(sentences.map(() => [])),
    paragraphStarts: Uint32Array.from(sentences.keys()),
    paragraphEnds: Uint32Array.from(sentences.keys(), (at) => at + 1),
  };
  const entries = sentences.map((text, id) => ({ id, text, paragraph: [], headings: [] }));
  const scoring = {
    boosts: [BOOST.text, BOOST.paragraph, BOOST.headings],
    bm25: BM25,
    neighbours: 4,
  } as const;
  const scores = new SentenceScores(places, [...sentences.keys()], terms.size, scoring);
  return { index: buildIndex(entries), scores, terms };
}

const MANY = POSTINGS + 1000;
const scored = indexOf(
  Array.from({ length: MANY }, (_, at) => [
    "common",
    ...(at % 2 === 0 ? ["even"] : []),
    ...(at === 4000 || at === 4001 ? ["rare"] : []),
  ]),
);

const terms = ["common", "even", "rare"].map((term) => ({ term, weight: 1 }));

describe("searchFrugally", () => {
  it("finds by the rare term first and scores by all, as MiniSearch would", () => {
    const hits = searchFrugally(scored, terms, { limit: 2 });
    const full = searchIndex(scored.index, terms, { limit: 2 });

    expect(hits.map(({ id }) => id)).toEqual([4000, 4001]);
    expect(hits.map(({ id }) => id)).toEqual(full.map(({ id }) => id));
    for (const [at, { score }] of full.entries()) expect(hits[at]?.score).toBeCloseTo(score, 8);
  });

  it("finds by the only term however common it is, shorter sentences first", () => {
    const hits = searchFrugally(scored, [{ term: "common", weight: 1 }], { limit: 3 });

    expect(hits.map(({ id }) => id)).toEqual([1, 3, 5]);
  });

  it("finds in the wanted sentences though none holds the rarer terms", () => {
    const limits = { limit: 2, isWanted: (id: number) => id === 17 };

    expect(searchFrugally(scored, terms, limits).map(({ id }) => id)).toEqual([17]);
  });

  it("finds nothing for terms that the corpus has not", () => {
    expect(searchFrugally(scored, [{ term: "none", weight: 1 }], { limit: 3 })).toEqual([]);
  });

  it("gives MiniSearch's own result where the terms are few enough", () => {
    const rare = [{ term: "rare", weight: 0.5 }];

    expect(searchFrugally(scored, rare, { limit: 5 })).toEqual(
      searchIndex(scored.index, rare, { limit: 5 }),
    );
  });
});
