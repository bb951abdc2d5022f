/** What of a corpus stands for a word of the question. */
import { describe, expect, it } from "vitest";
import { buildLibrary } from "../../src/answer/library.js";
import { noRelatedWords, type RelatedWords } from "../../src/language/related-words.js";
import { readQuestion } from "../../src/language/question.js";
import { alternativesOf } from "../../src/search/alternatives.js";
import { sourceOf } from "../support/library-of.js";

const TEXT =
  "The hash map holds documentation. A drone flew over the harbour. They built the `parse::<u8>` call, `a::` first. The drills began.";
const { index } = buildLibrary([await sourceOf("a.txt", TEXT)]);

/** Terms with relation and weight, best first, of the question's concept with this surface. */
function standFor(question: string, surface: string, related: RelatedWords = noRelatedWords) {
  const concept = readQuestion(question).concepts.find((entry) => entry.surface === surface);
  if (concept === undefined) throw new Error(`no concept ${surface}`);
  return alternativesOf(concept, undefined, { index, related }).map(
    ({ term, relation, weight }) => `${term} ${relation} ${weight}`,
  );
}

describe("alternativesOf", () => {
  it("takes the word itself first", () => {
    expect(standFor("Which drone?", "drone")).toEqual(["drone same 1"]);
  });

  it("takes irregular forms for the same word", () => {
    expect(standFor("what do they build", "build")).toEqual(["build same 1"]);
  });

  it("takes other spellings for nearly the same", () => {
    expect(standFor("where are the docs", "docs")[0]).toMatch(/^document\w* form 0.9$/);
    expect(standFor("which harbor", "harbor")).toEqual(["harbour form 0.9"]);
  });

  it("takes a compound apart where the corpus has its halves", () => {
    expect(standFor("what does a hashmap hold", "hashmap")).toEqual([
      "hash part 0.6",
      "map part 0.6",
    ]);
  });

  it("takes the owner's synonyms, also of a phrase", () => {
    const own = new Map([["unmanned aircraft", ["drone"]]]);
    const related = { ...noRelatedWords, synonymsOf: (words: string) => own.get(words) ?? [] };

    expect(standFor("which unmanned aircraft", "unmanned", related)).toEqual(["drone form 0.9"]);
  });

  it("takes relatives, and those of a phrase, for less", () => {
    const related: RelatedWords = {
      ...noRelatedWords,
      relativesOfPhrase: (words) =>
        words.join(" ") === "kick off" ? [{ term: "begin", weight: 0.9 }] : [],
    };

    expect(standFor("when did the drills kick off", "kick", related)).toEqual([
      "begin related 0.7200000000000001",
    ]);
  });

  it("takes the longest stretch of an operator that the corpus has", () => {
    expect(standFor("what is ::<> here", "::<>")).toEqual(["::< part 0.6"]);
  });
});
