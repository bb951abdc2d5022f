/** The order of a run of the bench, and what it measures of which corpus. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stockFile } from "../../src/evaluate/bench-packages.js";
import type { BotFigures } from "../../src/evaluate/bench-results.js";
import { runBench, type RunOptions } from "../../src/evaluate/bench-run.js";
import { writeWhole } from "../../src/evaluate/write-whole.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const BOT: BotFigures = {
  residentMiB: 1,
  visibleMs: 2,
  read: 1,
  reloadMs: 1,
  loopDelayMs: 1,
};

/** A run with a bot that only says which files it was started on. */
async function run(options: Omit<RunOptions, "shipped" | "cacheDir">, cacheDir = "unused") {
  const told: string[] = [];
  const results = await runBench(
    {
      ...options,
      shipped: temporaryFolder({ "own.txt": "The ferry sails.\n" }),
      cacheDir,
      starts: { own: 1, grown: 0 },
    },
    {
      measureBot: ({ corpusDir }) => {
        told.push(`bot on ${readdirSync(corpusDir).sort().join(" ")}`);
        return Promise.resolve(BOT);
      },
      onGrowth: ({ sentences }) => told.push(`costs of ${sentences}`),
      onBot: ({ sources }) => told.push(`bot with ${sources}`),
      note: (what) => told.push(what),
      now: () => new Date("2026-01-02"),
    },
  );
  return { told, results };
}

describe("runBench", () => {
  it("measures a folder that is given, and makes no corpus", async () => {
    const corpus = temporaryFolder({ "a.txt": "The ferry sails.\n", "b.txt": "It is noon.\n" });

    const { told, results } = await run({ corpus });

    expect(told).toEqual(["costs of 2", "bot on a.txt b.txt", "bot with 2"]);
    expect(results.growth).toEqual([]);
    expect(results.bots).toEqual([{ sources: 2, sentences: 2, ...BOT }]);
    expect(results.machine.date).toBe("2026-01-02");
  }, 120_000);

  it("measures the shipped documents, a folder of many files, and each size", async () => {
    const cache = temporaryFolder();
    const paragraphs = Array.from({ length: 12 }, (_, at) => [`The ferry has ${at + 2} decks.`]);
    writeWhole(stockFile(cache), JSON.stringify([{ title: "ferries", paragraphs }]));

    const { told, results } = await run({ sizes: [6] }, cache);

    expect(told).toEqual([
      ...["costs of 1", "bot on own.txt", "bot with 1"],
      ...["bot on 00000.md 00001.md", "bot with 2"],
      ...["costs of 6"],
    ]);
    expect(results.growth.map(({ wanted, sentences }) => [wanted, sentences])).toEqual([[6, 6]]);
  }, 120_000);
});
