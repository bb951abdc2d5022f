/** From sources to their index, with and without an index of before. */
import { describe, expect, it } from "vitest";
import { indexCorpus, indexCorpusInSlices } from "../../src/search/index-corpus.js";
import { sourceOf } from "../support/library-of.js";

const A = await sourceOf("a.md", "# Ferry\n\nIt sails at noon. Is it white?\n");
const B = await sourceOf("b.txt", "Tickets are sold.\n");
const C = await sourceOf("c.txt", "Boats are rare.\n\nTickets are cheap.\n");

describe("indexCorpus", () => {
  it("is the same for the same sources, in slices too", async () => {
    const { made, sentences } = indexCorpus([A, B]);

    expect(indexCorpus([A, B]).made).toEqual(made);
    const sliced = await indexCorpusInSlices([A, B]);
    expect([sliced.made, sliced.sentences]).toEqual([made, sentences]);
  });

  it("takes an index of the same sources as it is", () => {
    const { made, sentences } = indexCorpus([A, B]);

    const again = indexCorpus([A, B], made);

    expect(again.made).toBe(made);
    expect(again.sentences).toEqual(sentences);
  });

  it("makes the same of changed sources with an index of before as without", () => {
    const { made } = indexCorpus([A, B]);

    for (const sources of [[B, C], [C, A, B], [B], []]) {
      const after = indexCorpus(sources, made);
      expect(after.made).toEqual(indexCorpus(sources).made);
      expect(after.sentences).toEqual(indexCorpus(sources).sentences);
    }
  });
});
