/** How the costs grow with the corpus. */
import { describe, expect, it } from "vitest";
import { growthHeading, growthRow, measureSize } from "../../src/evaluate/bench-growth.js";
import { temporaryFolder } from "../support/temporary-folder.js";

describe("measureSize", () => {
  it("measures a corpus with its questions, hostile ones and completions", async () => {
    const corpus = temporaryFolder({ "a.txt": "The ferry sails.\n\nTickets are sold at noon.\n" });

    const figures = await measureSize(corpus, temporaryFolder(), ["When are tickets sold?"]);

    expect(figures.sentences).toBe(2);
    const { loadMs, loadedMiB, askedMiB, ask, hostileMs, completeMs } = figures;
    for (const figure of [loadMs, loadedMiB, askedMiB, ask.p50, hostileMs, completeMs.max]) {
      expect(figure).toBeGreaterThan(0);
    }
  });
});

describe("growthRow", () => {
  const spread = { p50: 1.44, p99: 10, max: 16.8 };
  const measured = {
    wanted: 1000,
    sentences: 990,
    buildMs: 900,
    loadMs: 76.6,
    loadedMiB: 100,
    askedMiB: 120.4,
    ask: spread,
    processor: spread,
    hostileMs: 20,
    completeMs: spread,
  };

  it("has a cell for each heading", () => {
    const [headings] = growthHeading().split("\n");

    const row = growthRow(measured);

    expect(row).toBe(
      "| 1000 | 990 | 0.9 | 0.08 | 100 | 120 | 1.4 | 10.0 | 1.4 | 10.0 | 20 | 10.0 |",
    );
    expect(row.split("|")).toHaveLength(headings!.split("|").length);
  });

  it("says where there was no more text", () => {
    const row = growthRow({ ...measured, wanted: 5000 });

    expect(row.split("\n")[1]).toBe("There is no more text: 990 sentences instead of 5000.");
  });
});
