/** Sentences, terms and places of a whole corpus. */
import { describe, expect, it } from "vitest";
import { analyseSource } from "../../src/search/analyse-source.js";
import { indexCorpus, type CorpusIndex } from "../../src/search/corpus-index.js";
import { sourceOf, textOf } from "../support/library-of.js";

async function indexOf(files: Readonly<Record<string, string>>): Promise<CorpusIndex> {
  const sources = await Promise.all(
    Object.entries(files).map(([path, text]) => sourceOf(path, text)),
  );
  return indexCorpus(sources.map((source) => [source, analyseSource(source)]));
}

const FILES = {
  "a.txt": "The ferry sails. When does it sail? The harbour sleeps.\n\nThe ferry ferry returns.",
  "b.txt": "Nobody sings.",
};

describe("indexCorpus", async () => {
  const index = await indexOf(FILES);
  const words = (numbers: Int32Array): string[] =>
    Array.from(numbers, (number) => index.terms.termOf(number));

  it("holds every sentence in the order of sources and places, questions included", () => {
    expect(index.sentences.map((sentence) => textOf({ sentence }))).toEqual([
      "The ferry sails.",
      "When does it sail?",
      "The harbour sleeps.",
      "The ferry ferry returns.",
      "Nobody sings.",
    ]);
    expect(index.sentences.map((sentence) => sentence.index)).toEqual([0, 1, 2, 3, 4]);
  });

  it("knows where each sentence's paragraph begins and ends", () => {
    expect([...index.paragraphStarts]).toEqual([0, 0, 0, 3, 4]);
    expect([...index.paragraphEnds]).toEqual([3, 3, 3, 4, 5]);
  });

  it("keeps each sentence's terms and words in step", () => {
    expect(words(index.sentenceTerms.at(0))).toEqual(["ferri", "sail"]);
    expect(
      Array.from(index.sentenceSurfaces.at(0), (number) => index.surfaces.termOf(number)),
    ).toEqual(["ferry", "sails"]);
  });

  it("counts the sentences with a term, a sentence with it twice once", () => {
    expect(index.terms.sentencesWith("ferri")).toBe(2);
    expect(index.terms.sentencesWith("sail")).toBe(2);
  });

  it("finds sentences, but never a question", () => {
    const found = index.search([{ term: "sail", weight: 1 }], { limit: 10 });

    expect(found.map(textOf)[0]).toBe("The ferry sails.");
    expect(found.map(textOf)).not.toContain("When does it sail?");
  });

  it("searches only wanted sentences", () => {
    const limits = { limit: 10, isWanted: (id: number) => id === 3 };

    expect(index.search([{ term: "ferri", weight: 1 }], limits).map(textOf)).toEqual([
      "The ferry ferry returns.",
    ]);
  });

  it("is the same for the same sources", async () => {
    const again = await indexOf(FILES);

    expect(again.sentences).toEqual(index.sentences);
    expect(again.terms.terms()).toEqual(index.terms.terms());
    expect(again.search([{ term: "ferri", weight: 1 }], { limit: 9 })).toEqual(
      index.search([{ term: "ferri", weight: 1 }], { limit: 9 }),
    );
  });

  it("is empty for no sources", async () => {
    const empty = await indexOf({});

    expect([empty.sentences, empty.terms.size]).toEqual([[], 0]);
    expect(empty.search([{ term: "ferri", weight: 1 }], { limit: 9 })).toEqual([]);
  });
});
