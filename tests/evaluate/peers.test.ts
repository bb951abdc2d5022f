/** This program beside other search engines. */
import { describe, expect, it } from "vitest";
import { peerRow, peersHeading, placeAmong, rowText } from "../../src/evaluate/peers.js";
import type { GoldQuestion } from "../../src/evaluate/questions.js";
import { libraryOf } from "../support/library-of.js";

const GOLD: GoldQuestion = {
  id: "q1",
  question: "When does the ferry sail?",
  answerable: true,
  sentences: [{ doc: "a.txt", sentence: "The ferry sails at noon." }],
  ranges: [],
};

describe("placeAmong", () => {
  it("is the place of the first right sentence of the right file", async () => {
    const text = "Tickets are sold on board. The ferry sails at noon.";
    const { sentences } = await libraryOf({ "a.txt": text, "b.txt": text });
    const [, right, , elsewhere] = sentences;

    expect(placeAmong(GOLD, [elsewhere!, right!])).toBe(2);
    expect(placeAmong(GOLD, [elsewhere!])).toBeUndefined();
  });
});

describe("peerRow", () => {
  it("counts answerable questions for quality, and all for speed", () => {
    const row = peerRow([GOLD, { ...GOLD, answerable: false }, GOLD], {
      engine: "Lunr",
      setup: "as shipped",
      buildMs: 1234,
      buildProcessorMs: 987,
      times: [1, 30, 2],
      processorTimes: [1, 4, 0.5],
      places: [2, undefined, 1],
    });

    expect(row).toEqual({
      engine: "Lunr",
      setup: "as shipped",
      quality: { P1: 0.5, R3: 1, MRR10: 0.75 },
      ask: { p50: 2, p99: 30, max: 30 },
      processor: { p50: 1, p99: 4, max: 4 },
      buildMs: 1234,
      buildProcessorMs: 987,
    });
    expect(rowText(row)).toBe(
      "| Lunr | as shipped | 0.500 | 1.000 | 0.750 | 2.00 | 30.00 | 1.00 | 4.00 | 1.23 | 0.99 |",
    );
    expect(
      peersHeading()
        .split("\n")
        .map((line) => line.split("|").length),
    ).toEqual([13, 13]);
  });

  it("gives no quality of an engine that was stopped, and says what all would have taken", () => {
    const row = peerRow([GOLD, GOLD, GOLD, GOLD], {
      engine: "Orama",
      setup: "as shipped",
      buildMs: 2000,
      buildProcessorMs: 1000,
      times: [70_000, 50_000],
      processorTimes: [61_000, 59_000],
    });

    expect(row).not.toHaveProperty("quality");
    expect(row.stopped).toEqual({ asked: 2, minutes: 4 });
    expect(rowText(row)).toContain(
      "| as shipped (stopped after 2 questions: all would take 4 minutes) | – | – | – |",
    );
  });
});
