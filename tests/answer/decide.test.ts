/** Found or not, and if not, why, in words for the person who asked. */
import { describe, expect, it } from "vitest";
import { contestOf } from "../../src/answer/ask.js";
import { confidenceOf, type Contest } from "../../src/answer/confidence.js";
import { bandOf, decide, type Decision } from "../../src/answer/decide.js";
import { libraryOf, queryFor, rankedFor } from "../support/library-of.js";

const library = await libraryOf({
  "ferry.txt":
    "The ferry to Ulvik carries 212 passengers.\n\nCaptain Ingrid Solheim has steered it.\n\nTickets are sold in the kiosk.\n",
});
const contestOn = (question: string): Contest | undefined =>
  contestOf(rankedFor(library, question), library.index);
const decisionOn = (question: string): Decision =>
  decide(queryFor(library, question), contestOn(question));

describe("decide", () => {
  it("finds an answer where the best sentence holds what was asked", () => {
    const question = "How many passengers does the ferry to Ulvik carry?";

    const decision = decisionOn(question);

    expect(decision).toEqual({
      isFound: true,
      confidence: confidenceOf(contestOn(question)!),
      band: bandOf(decision.confidence),
      reasons: [],
    });
  });

  it("tells why where it declines", () => {
    const { isFound, reasons } = decisionOn("Did the ferry meet Xenophon?");

    expect([isFound, reasons]).toEqual([false, [{ kind: "unknown-names", words: ["Xenophon"] }]]);
  });

  it("is not found without candidates, and sure of nothing", () => {
    expect(decide(queryFor(library, "the"), undefined)).toMatchObject({
      isFound: false,
      confidence: 0,
      band: "low",
    });
  });
});

describe("bandOf", () => {
  it("has its borders at 0.57 and 0.71", () => {
    const bands = [0, 0.56, 0.57, 0.7, 0.71, 1].map(bandOf);

    expect(bands).toEqual(["low", "low", "medium", "medium", "high", "high"]);
  });
});
