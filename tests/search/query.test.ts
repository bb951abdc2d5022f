/** What a question is found to ask of a corpus. */
import { describe, expect, it } from "vitest";
import type { RelatedWords } from "../../src/language/related-words.js";
import { allRare } from "../../src/language/word-rarity.js";
import { inverseFrequency, queryOf } from "../../src/search/query.js";
import { readQuestion } from "../../src/language/question.js";
import { libraryOf, queryFor } from "../support/library-of.js";

const GARRISON = `The soldiers of the garrison bake bread.

The soldiers guard a HashMap and a lighthouse.

Nobody counts the seagulls of the lighthouse.
`;

describe("queryOf", async () => {
  const library = await libraryOf({ "garrison.txt": GARRISON });
  const alternatives = (question: string): (readonly [string, string, number])[] =>
    queryFor(library, question).wanted.flatMap((wanted) =>
      wanted.alternatives.map(({ term, relation, weight }) => [term, relation, weight] as const),
    );
  /** Without the related words: they depend on the list of the build. */
  const ownWords = (question: string): (readonly [string, string, number])[] =>
    alternatives(question).filter(([, relation]) => relation !== "related");

  it("finds the corpus' terms for the words of a question", () => {
    expect(ownWords("Do the soldiers bake?")).toEqual([
      ["soldier", "same", 1],
      ["bake", "same", 1],
    ]);
  });

  it("repairs a word that neither the corpus nor English has", () => {
    const query = queryFor(library, "the soldeirs of the garrson");

    expect(query.corrections).toEqual([
      { from: "soldeirs", to: "soldiers" },
      { from: "garrson", to: "garrison" },
    ]);
    expect(ownWords("soldeirs")).toEqual([["soldier", "typo", 1]]);
  });

  it("leaves an English word alone, however near a word of the corpus", () => {
    expect(queryFor(library, "who baked the broad beard").corrections).toEqual([]);
  });

  it("counts a compound's piece less than the compound", () => {
    expect(alternatives("LightHouse HashMap")).toContainEqual(["hash", "part", 0.6]);
    expect(alternatives("HashMap")[0]).toEqual(["hashmap", "same", 1]);
  });

  it("adds related words that the corpus has, at a lower weight", () => {
    const related: RelatedWords = {
      relativesOf: (word) =>
        word === "troops"
          ? [
              { term: "soldier", weight: 0.5 },
              { term: "regiment", weight: 1 },
            ]
          : [],
      relativesOfPhrase: () => [],
      synonymsOf: () => [],
      wordsFrom: () => [],
    };

    const words = { related, rarityOf: allRare };
    const query = queryOf(readQuestion("Which troops?"), library.index, words);

    expect(query.wanted.flatMap((wanted) => wanted.alternatives)).toMatchObject([
      { term: "soldier", weight: 0.4, relation: "related" },
    ]);
  });

  it("wants a word of which the corpus has nothing, without alternatives", () => {
    const [wanted] = queryFor(library, "Madagascar").wanted;

    expect(wanted).toMatchObject({ concept: { typed: "Madagascar" }, alternatives: [] });
    expect(wanted?.idf).toBe(inverseFrequency(library.sentences.length, 0));
  });

  it("does not look for the measure of time that is asked for, and holds its lack against nothing", async () => {
    const pier = await libraryOf({ "pier.txt": "The long pier lasted ten old years.\n" });
    const wanted = (question: string) =>
      queryFor(pier, question).wanted.map(({ concept, isImplied, alternatives }) => [
        concept.surface,
        isImplied,
        alternatives.some(({ relation }) => relation === "same"),
      ]);

    expect(wanted("How long did it last?")).toEqual([
      ["long", true, false],
      ["last", false, true],
    ]);
    expect(wanted("How old is it?")).toEqual([["old", true, true]]);
    expect(wanted("Is it long?")).toEqual([["long", false, true]]);
  });

  it("has a word tell less that is common in English, but not as a name", () => {
    const idfOf = (question: string, rarity: number): number | undefined =>
      queryOf(readQuestion(question), library.index, {
        related: library.related,
        rarityOf: () => rarity,
      }).wanted.at(-1)?.idf;
    const unknown = inverseFrequency(library.sentences.length, 0);

    expect(idfOf("which bucks", 0.5)).toBeCloseTo(unknown / 2);
    expect(idfOf("which Bucks", 0.5)).toBeCloseTo(unknown);
  });

  it("has a rare word tell more than a frequent one", () => {
    const [soldiers, bread] = queryFor(library, "soldiers and bread").wanted;

    expect(bread?.idf).toBeGreaterThan(soldiers?.idf ?? Infinity);
  });

  it("wants at most 24 things, the rarest, in the order of the question", () => {
    const words = Array.from({ length: 40 }, (_, index) => `zq${index}x`);

    const wanted = queryFor(library, `soldiers ${words.join(" ")} bread`).wanted;

    expect(wanted.map(({ concept }) => concept.surface)).toEqual(words.slice(0, 24));
  });

  it("knows the relatives of the things it wants of many", async () => {
    const related: RelatedWords = {
      relativesOf: (word) => (word === "troops" ? [{ term: "soldier", weight: 0.5 }] : []),
      relativesOfPhrase: () => [],
      synonymsOf: () => [],
      wordsFrom: () => [],
    };
    const words = Array.from({ length: 30 }, (_, at) => `zq${"abcdefghij"[at % 10]!}${at}`);
    const twice = words.map((word) => `The ${word} is here.\n\nA ${word} is there.`).join("\n\n");
    const { index } = await libraryOf({ "words.txt": `${twice}\n\nOne soldier.\n` });
    const question = readQuestion(`${words.join(" ")} troops`);

    const query = queryOf(question, index, { related, rarityOf: allRare });

    expect(query.wanted).toHaveLength(24);
    expect(
      query.wanted.find(({ concept }) => concept.surface === "troops")?.alternatives,
    ).toMatchObject([{ term: "soldier", weight: 0.4, relation: "related" }]);
  });

  it("repairs at most eight words of one question", async () => {
    const letters = "a b c d e f g h i j k l m n o p q r s t".split(" ");
    const known = letters.map((letter) => `${letter}zqvwkx${letter}`);
    const typed = letters.map((letter) => `${letter}zqvwkx${letter}${letter}`);
    const strange = await libraryOf({ "strange.txt": known.join(" ") });

    expect(queryFor(strange, typed.join(" ")).corrections).toEqual(
      known.slice(0, 8).map((to, index) => ({ from: typed[index], to })),
    );
  });
});

describe("inverseFrequency", () => {
  it("is above 0 and falls with the number of sentences that hold the term", () => {
    const values = [0, 1, 5, 10].map((holding) => inverseFrequency(10, holding));

    expect(values.every((value) => value > 0)).toBe(true);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });
});
