/** A run of the bench as tables. */
import { describe, expect, it } from "vitest";
import {
  botHeading,
  botRow,
  growthHeading,
  growthRow,
  growthSummary,
  resultsText,
} from "../../src/evaluate/bench-report.js";
import { BOT, growthAt, RESULTS } from "../support/bench-figures.js";

const cells = (row: string): number => row.split("\n")[0]!.split("|").length;

describe("growthRow", () => {
  it("has a cell for each heading", () => {
    const row = growthRow(growthAt(1000));

    expect(row).toBe(
      "| 10 | 1,000 | 0.2 | 0.01 | 0.40 | 100 | 120 | 1.4 | 4.3 | 1.2 | 3.6 | 20 | 1.5 |",
    );
    expect(cells(row)).toBe(cells(growthHeading()));
  });

  it("says where there was no more text", () => {
    expect(growthRow(growthAt(900, 5000)).split("\n")[1]).toBe(
      "There is no more text: 900 sentences instead of 5000.",
    );
  });
});

describe("botRow", () => {
  it("has a cell for each heading", () => {
    expect(botRow(BOT)).toBe("| 2,000 | 20,000 | 151 | 0.91 | 1 | 0.08 | 12 |");
    expect(cells(botRow(BOT))).toBe(cells(botHeading()));
  });

  it("leaves open what the system does not tell", () => {
    expect(botRow({ ...BOT, residentMiB: null })).toContain("| ? | 0.91 |");
  });
});

describe("growthSummary", () => {
  it("compares the largest size with the first that is more than a start", () => {
    expect(growthSummary(RESULTS.growth)).toBe(
      "From 5,000 to 50,000 sentences, 10 times as many: build 10 times, load 10 times, memory 1.0 times, an answer 1.0 times (p50) and 1.0 times (p99).",
    );
  });

  it("compares nothing where there is one size", () => {
    expect(growthSummary([growthAt(1000), growthAt(5000)])).toBeUndefined();
    expect(growthSummary([])).toBeUndefined();
  });
});

describe("resultsText", () => {
  it("shows the tables, the growth and the machine", () => {
    const parts = resultsText(RESULTS).split("\n\n");

    expect(parts.map((part) => part.split("\n").length)).toEqual([6, 3, 1, 1]);
    expect(parts[3]).toBe(
      "2026-01-02: 2 cores of A CPU, 4 GiB, linux x64, Node v20.0.0; load average before the run 0.2; it took 301 s.",
    );
  });
});
