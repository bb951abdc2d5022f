/** Candidates come out best first, in one order only, and can be explained. */
import { RELATED_WORDS } from "../../src/explanation.js";
import type { RelatedWords } from "../../src/language/related-words.js";
import { describe, expect, it } from "vitest";
import { explain, rank } from "../../src/rank/rank.js";
import { SIGNALS } from "../../src/rank/signals/index.js";
import { candidatesFor } from "../../src/search/candidates.js";
import { libraryOf, queryFor, rankedFor, textOf } from "../support/library-of.js";

const library = await libraryOf({
  "b.txt": "The ferry sails to the island.\n\nTickets for the ferry cost 14 euros.\n",
  "a.txt": "The ferry sails to the island.\n\nThe harbour has two cranes.\n",
});

describe("rank", () => {
  it("puts the sentence that answers first", () => {
    const ranked = rankedFor(library, "How much do tickets for the ferry cost?");

    expect(textOf(ranked[0]!)).toBe("Tickets for the ferry cost 14 euros.");
    const scores = ranked.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it("breaks ties by path, then by place", () => {
    const ranked = rankedFor(library, "ferry sails island");

    expect(ranked.slice(0, 2).map(({ sentence }) => sentence.source.path)).toEqual([
      "a.txt",
      "b.txt",
    ]);
    expect(ranked[0]?.score).toBe(ranked[1]?.score);
  });

  it("gives the same order whatever the order of the candidates", () => {
    const query = queryFor(library, "ferry sails island tickets");
    const candidates = candidatesFor(query, library.index);

    const backwards = rank(query, candidates.toReversed(), library.index);

    expect(backwards).toEqual(rank(query, candidates, library.index));
  });

  it("has nothing to rank without candidates", () => {
    expect(rank(queryFor(library, "tungsten"), [], library.index)).toEqual([]);
  });
});

describe("explain", () => {
  it("gives a part for every signal, and the parts add up to the score", () => {
    const [best] = rankedFor(library, "How much do tickets for the ferry cost?");

    const { name, value, parts } = explain(best!);

    expect([name, value]).toEqual(["score", best!.score]);
    expect(parts.map((part) => [part.name, part.detail])).toEqual(
      SIGNALS.map(({ signal }) => [signal.name, signal.meaning]),
    );
    expect(parts.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(value, 9);
  });

  it("tells which related words were taken for the question's", async () => {
    const related: RelatedWords = {
      relativesOf: (word) => (word === "soldiers" ? [{ term: "troop", weight: 0.9 }] : []),
      relativesOfPhrase: () => [],
      synonymsOf: () => [],
      wordsFrom: () => [],
    };
    const base = await libraryOf({ "a.txt": "The ferry carried Troops.\n" }, { related });

    const { parts } = explain(rankedFor(base, "Did the ferry carry soldiers?")[0]!);

    expect(parts.at(-1)).toEqual({
      name: RELATED_WORDS,
      value: 0,
      detail: "“soldiers” as “troops”",
      parts: [],
    });
  });
});
