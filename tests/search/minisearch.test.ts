/** The full-text index: what is found, in which order, and by which weights. */
import { describe, expect, it } from "vitest";
import { buildIndex, searchIndex, type IndexEntry } from "../../src/search/minisearch.js";

function entry(id: number, fields: Partial<IndexEntry>): IndexEntry {
  return { id, text: [], paragraph: [], headings: [], ...fields };
}

function once(...terms: string[]): { term: string; weight: number }[] {
  return terms.map((term) => ({ term, weight: 1 }));
}

const ALL = { limit: 10 };

describe("searchIndex", () => {
  it("finds a term in the sentence before one in the headings or beside it", () => {
    const index = buildIndex([
      entry(0, { paragraph: ["ferry"] }),
      entry(1, { headings: ["ferry"] }),
      entry(2, { text: ["ferry"] }),
      entry(3, { text: ["harbour"] }),
    ]);

    expect(searchIndex(index, once("ferry"), ALL).map(({ id }) => id)).toEqual([2, 1, 0]);
  });

  it("orders equals by their place in the library", () => {
    const entries = [4, 1, 3, 0, 2].map((id) => entry(id, { text: ["ferry"] }));

    const hits = searchIndex(buildIndex(entries), once("ferry"), ALL);

    expect(hits.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4]);
  });

  it("counts each term by its weight, once however often it is asked for", () => {
    const index = buildIndex([entry(0, { text: ["ferry"] }), entry(1, { text: ["boat"] })]);
    const [full] = searchIndex(index, once("ferry"), ALL);

    const [half] = searchIndex(index, [{ term: "ferry", weight: 0.5 }], ALL);
    const [twice] = searchIndex(index, once("ferry", "ferry"), ALL);

    expect(half?.score).toBeCloseTo((full?.score ?? 0) / 2, 10);
    expect(twice).toEqual(full);
  });

  it("gives at most the limit", () => {
    const index = buildIndex([0, 1, 2].map((id) => entry(id, { text: ["ferry"] })));

    expect(searchIndex(index, once("ferry"), { limit: 2 })).toHaveLength(2);
  });

  it("gives only wanted sentences, with the scores they have among all", () => {
    const index = buildIndex([0, 1, 2, 3].map((id) => entry(id, { text: ["ferry", `n${id}`] })));
    const all = searchIndex(index, once("ferry", "n1", "n3"), ALL);

    const odd = searchIndex(index, once("ferry", "n1", "n3"), {
      ...ALL,
      isWanted: (id) => id % 2 === 1,
    });

    expect(odd.map(({ id }) => id)).toEqual([1, 3]);
    expect(odd).toEqual(all.filter(({ id }) => id % 2 === 1));
  });

  it("fills the limit with wanted sentences though better ones are not wanted", () => {
    const index = buildIndex([
      entry(0, { text: ["ferry", "boat"] }),
      entry(1, { text: ["ferry"] }),
    ]);

    const hits = searchIndex(index, once("ferry", "boat"), {
      limit: 1,
      isWanted: (id) => id === 1,
    });

    expect(hits.map(({ id }) => id)).toEqual([1]);
  });

  it("finds nothing for no terms, unknown terms and an empty index", () => {
    const index = buildIndex([entry(0, { text: ["ferry"] })]);

    expect(searchIndex(index, [], ALL)).toEqual([]);
    expect(searchIndex(index, once("boat"), ALL)).toEqual([]);
    expect(searchIndex(buildIndex([]), once("ferry"), ALL)).toEqual([]);
  });

  it.each(["__proto__", "constructor", "صلى الله", "a.b*", "\ud83d", "🙂"])(
    "finds the term %j like any other",
    (term) => {
      const index = buildIndex([entry(0, { text: [term] }), entry(1, { text: ["other"] })]);

      expect(searchIndex(index, once(term), ALL).map(({ id }) => id)).toEqual([0]);
    },
  );
});
