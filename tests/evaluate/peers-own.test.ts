/** This program in the table of search engines. */
import { describe, expect, it } from "vitest";
import { ownRuns, warmUp } from "../../src/evaluate/peers-own.js";
import type { GoldQuestion } from "../../src/evaluate/questions.js";
import { libraryOf } from "../support/library-of.js";

const FERRY: GoldQuestion = {
  id: "q1",
  question: "When does the ferry sail?",
  answerable: true,
  sentences: [{ doc: "a.txt", sentence: "The ferry sails at noon." }],
  ranges: [],
};
const TRAIN: GoldQuestion = { ...FERRY, id: "q2", question: "Who drives trains?", sentences: [] };

describe("ownRuns", () => {
  it("has the place of the right sentence and the times of every question, both ways", async () => {
    const library = await libraryOf({ "a.txt": "Tickets are sold. The ferry sails at noon." });

    const runs = [...ownRuns(library, [FERRY, TRAIN], { buildMs: 5, buildProcessorMs: 4 })];

    expect(runs.map(({ setup, places }) => [setup, places])).toEqual([
      ["answers, none held back", [1, undefined]],
      ["its search alone", [1, undefined]],
    ]);
    for (const { times, processorTimes, ...run } of runs) {
      expect(run).toMatchObject({ engine: "Verbatim", buildMs: 5, buildProcessorMs: 4 });
      expect([times.length, processorTimes.length]).toEqual([2, 2]);
    }
  });
});

describe("warmUp", () => {
  it("spreads a hundred evenly over the questions, and takes all where there are fewer", () => {
    const spread = warmUp(Array.from({ length: 612 }, (_, at) => at));

    expect(spread).toHaveLength(100);
    expect([spread[0], spread[50], spread[99]]).toEqual([0, 306, 605]);
    expect(warmUp(["a", "b"])).toEqual(["a", "b"]);
    expect(warmUp([])).toEqual([]);
  });
});
