/** Sentences, terms and places of a whole corpus. */
import { describe, expect, it } from "vitest";
import type { CorpusIndex } from "../../src/search/corpus-index.js";
import { indexCorpus } from "../../src/search/index-corpus.js";
import { sourceOf, textOf } from "../support/library-of.js";

async function indexOf(files: Readonly<Record<string, string>>): Promise<CorpusIndex> {
  const sources = await Promise.all(
    Object.entries(files).map(([path, text]) => sourceOf(path, text)),
  );
  return indexCorpus(sources);
}

const FILES = {
  "a.txt": "The ferry sails. When does it sail? The harbour sleeps.\n\nThe ferry ferry returns.",
  "b.txt": "Nobody sings.",
};

describe("corpusIndex", async () => {
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
    expect([...index.paragraphs]).toEqual([0, 0, 0, 1, 2]);
    expect([...index.paragraphStarts]).toEqual([0, 3, 4, 5]);
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

  const find = (place: CorpusIndex, term: string, sources?: ReadonlySet<string>) => {
    const number = place.terms.numberOf(term);
    return number === undefined
      ? []
      : place.find([{ number, term, weight: 1, isOwn: true }], sources).ids;
  };

  it("finds sentences and those beside them, but never a question", () => {
    expect(find(index, "sail")).toEqual([0, 2]);
    expect(find(index, "ferri")).toEqual([0, 2, 3]);
  });

  it("finds in wanted sources only", () => {
    const [a, b] = ["a.txt", "b.txt"].map((path) => {
      const sentence = index.sentences.find(({ source }) => source.path === path);
      return new Set([sentence!.source.id]);
    });

    expect([find(index, "sing", b), find(index, "sing", a)]).toEqual([[4], []]);
    expect(find(index, "ferri", new Set())).toEqual([]);
  });

  it("is the same for the same sources", async () => {
    const again = await indexOf(FILES);

    expect(again.sentences).toEqual(index.sentences);
    expect(again.terms.terms()).toEqual(index.terms.terms());
    expect(find(again, "ferri")).toEqual(find(index, "ferri"));
  });

  it("is empty for no sources", async () => {
    const empty = await indexOf({});

    expect([empty.sentences, empty.terms.size]).toEqual([[], 0]);
    expect(empty.find([]).ids).toEqual([]);
  });
});
