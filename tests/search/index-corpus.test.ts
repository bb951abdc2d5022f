/** From sources to their index, with and without an index of before. */
import { describe, expect, it } from "vitest";
import type { Source } from "../../src/model.js";
import { analyseSource } from "../../src/search/analyse-source.js";
import { indexCorpus, indexCorpusInSlices } from "../../src/search/index-corpus.js";
import { sourceOf } from "../support/library-of.js";

const A = await sourceOf("a.md", "# Ferry\n\nIt sails at noon. Is it white?\n");
const B = await sourceOf("b.txt", "Tickets are sold.\n");
const C = await sourceOf("c.txt", "Boats are rare.\n\nTickets are cheap.\n");

describe("indexCorpus", () => {
  it("is the same for the same sources, in slices too", async () => {
    const { made, sentences } = indexCorpus([A, B]);

    expect(indexCorpus([A, B]).made).toEqual(made);
    const { index, sources } = await indexCorpusInSlices([A, B]);
    expect([index.made, index.sentences, sources]).toEqual([made, sentences, [A, B]]);
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

  it("asks for the analyses of changed sources only", async () => {
    const asked: string[] = [];
    const analyse = (source: Source) => {
      asked.push(source.path);
      return analyseSource(source);
    };

    const { index } = await indexCorpusInSlices([A, B, C], {
      earlier: indexCorpus([A, B]).made,
      analyse,
    });

    expect(asked).toEqual(["c.txt"]);
    expect(index.made).toEqual(indexCorpus([A, B, C]).made);
  });
});
