/** How sure an answer is follows what speaks for it. */
import { describe, expect, it } from "vitest";
import {
  FACTOR_NAMES,
  confidenceOf,
  factorsOf,
  near,
  unknownNames,
} from "../../src/answer/confidence.js";
import { libraryOf, queryFor, rankedFor } from "../support/library-of.js";

const library = await libraryOf({
  "a.md":
    "# Ferries\n\nThe ferry to Ulvik carries 212 passengers. It sails at noon.\n\nA ferry rests.\n",
});
const sureOf = (question: string): number => confidenceOf(rankedFor(library, question));

describe("confidenceOf", () => {
  it("is 0 without candidates", () => {
    expect(confidenceOf([])).toBe(0);
  });

  it("is a probability, and higher the more of the question is there", () => {
    const some = sureOf("How many passengers does the whale to Bergen carry?");
    const all = sureOf("How many passengers does the ferry to Ulvik carry?");

    expect(some).toBeGreaterThan(0);
    expect(all).toBeGreaterThan(some);
    expect(all).toBeLessThan(1);
  });

  it("falls where nothing of the asked kind is there", () => {
    const [best, ...others] = rankedFor(library, "How many passengers does the ferry carry?");
    const without = { ...best!, evidence: { ...best!.evidence, answers: [] } };

    expect(confidenceOf([without, ...others])).toBeLessThan(confidenceOf([best!, ...others]));
  });

  it("falls where a second sentence is as good", () => {
    const [best] = rankedFor(library, "How many passengers does the ferry carry?");

    expect(confidenceOf([best!, best!])).toBeLessThan(confidenceOf([best!]));
  });
});

describe("factorsOf", () => {
  it("gives a value from 0 to 1 for every named factor", () => {
    const [best, ...others] = rankedFor(library, "Which ferry to Ulvik or Bergen rests at noon?");

    const factors = factorsOf([best!, ...others]);

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

describe("unknownNames", () => {
  it("gives the names that no source has a word for", () => {
    const { wanted } = queryFor(library, "Did the ferry to Ulvik meet Xenophon or a quasar?");

    expect(unknownNames(wanted)).toEqual(["xenophon"]);
  });
});
