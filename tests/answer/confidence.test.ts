/** How sure an answer is follows what speaks for it. */
import { describe, expect, it } from "vitest";
import { contestOf } from "../../src/answer/ask.js";
import {
  confidenceOf,
  factorsOf,
  FACTOR_NAMES,
  near,
  type Contest,
} from "../../src/answer/confidence.js";
import { libraryOf, rankedFor, textOf } from "../support/library-of.js";

const library = await libraryOf({
  "a.md":
    "# Ferries\n\nThe ferry to Ulvik carries 212 passengers. It sails at noon.\n\nA ferry rests.\n",
});
const contestOn = (question: string): Contest =>
  contestOf(rankedFor(library, question), library.index)!;
const sureOf = (question: string): number => confidenceOf(contestOn(question));

describe("confidenceOf", () => {
  it("is a probability, and higher the more of the question is there", () => {
    const some = sureOf("How many passengers does the whale to Bergen carry?");
    const all = sureOf("How many passengers does the ferry to Ulvik carry?");

    expect(some).toBeGreaterThan(0);
    expect(all).toBeGreaterThan(some);
    expect(all).toBeLessThan(1);
  });

  it("falls where nothing of the asked kind is there", () => {
    const { best, runnerUp } = contestOn("How many passengers does the ferry carry?");
    const without = { ...best, evidence: { ...best.evidence, answers: [] } };

    expect(confidenceOf({ best: without, runnerUp })).toBeLessThan(
      confidenceOf({ best, runnerUp }),
    );
  });

  it("is higher where the sentence says what the thing is that is asked about", async () => {
    const docks = await libraryOf({
      "a.md": "A berth is a place where a ferry ties up.\n\nThe berth lies behind the pier.\n",
    });
    const { best } = contestOf(rankedFor(docks, "What is a berth?"), docks.index)!;
    const other = { ...best, evidence: { ...best.evidence, text: "The berth lies behind." } };

    expect(textOf(best)).toContain("is a place");
    expect(confidenceOf({ best, runnerUp: undefined })).toBeGreaterThan(
      confidenceOf({ best: other, runnerUp: undefined }),
    );
  });

  it("is no surer than the related word that alone leads to a sentence", async () => {
    const house = await libraryOf({
      "a.md": "# Server\n\nMara and Jonas pay for it out of their own pocket.\n",
    });
    const sureFor = (question: string): number =>
      confidenceOf(contestOf(rankedFor(house, question), house.index)!);

    expect(sureFor("can I get a refund?")).toBeLessThan(0.4);
    expect(sureFor("who pays?")).toBeGreaterThan(0.6);
  });

  it("falls where a second sentence is as good", () => {
    const { best } = contestOn("How many passengers does the ferry carry?");

    expect(confidenceOf({ best, runnerUp: best })).toBeLessThan(
      confidenceOf({ best, runnerUp: undefined }),
    );
  });

  it("does not fall where the second says nothing of the name whose number is asked for", () => {
    const { best, runnerUp } = contestOn("How many passengers does the ferry to Ulvik carry?");
    const { inSentence } = best.evidence;
    const inSentenceBefore = inSentence.map(() => 0);
    const level = {
      ...runnerUp!,
      score: best.score,
      evidence: { ...runnerUp!.evidence, inSentenceBefore },
    };
    const named = { ...level, evidence: { ...level.evidence, inSentence } };
    const uncounted = { ...best, evidence: { ...best.evidence, isCounted: false } };

    expect(confidenceOf({ best, runnerUp: level })).toBe(
      confidenceOf({ best, runnerUp: undefined }),
    );
    expect(confidenceOf({ best, runnerUp: named })).toBeLessThan(
      confidenceOf({ best, runnerUp: level }),
    );
    expect(confidenceOf({ best: uncounted, runnerUp: level })).toBeLessThan(
      confidenceOf({ best: uncounted, runnerUp: undefined }),
    );
  });

  it("is not lowered by a near-copy in another source", async () => {
    const copied = await libraryOf({
      "a.md": "The ferry to Ulvik carries 212 passengers.\n\nThe ferry rests on Sundays.\n",
      "b.md": "The ferry to Ulvik carries 212 passengers now.\n",
    });
    const ranked = rankedFor(copied, "How many passengers does the ferry to Ulvik carry?");

    const { runnerUp } = contestOf(ranked, copied.index)!;

    expect(ranked.map(textOf).filter((text) => text.includes("212"))).toHaveLength(2);
    expect(runnerUp && textOf(runnerUp)).not.toContain("212");
  });
});

describe("factorsOf", () => {
  it("gives a value from 0 to 1 for every named factor", () => {
    const factors = factorsOf(contestOn("Which ferry to Ulvik or Bergen rests at noon?"));

    expect(factors).toHaveLength(FACTOR_NAMES.length);
    expect(factors.filter((value) => !(value >= 0 && value <= 1))).toEqual([]);
  });
});

describe("near", () => {
  it("counts a word in the sentence full and right above it for four fifths", () => {
    const { evidence } = rankedFor(library, "sails noon Ulvik ferries tungsten")[0]!;

    const values = evidence.query.wanted.map(({ concept }, which) => [
      concept.typed,
      near(evidence, which),
    ]);
    expect(values).toEqual([
      ["sails", 1],
      ["noon", 1],
      ["Ulvik", 0.8],
      ["ferries", 0.8],
      ["tungsten", 0],
    ]);
  });
});
