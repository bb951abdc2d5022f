/** What the bench's times come to. */
import { describe, expect, it } from "vitest";
import { processorMs, spreadOf, timed } from "../../src/evaluate/bench.js";

describe("spreadOf", () => {
  it("takes the nearest rank of unordered times", () => {
    expect(spreadOf([30, 10, 20])).toEqual({ p50: 20, p99: 30, max: 30 });
  });

  it("is 0 for no times", () => {
    expect(spreadOf([])).toEqual({ p50: 0, p99: 0, max: 0 });
  });
});

describe("timed", () => {
  it("runs the work once", () => {
    let runs = 0;

    expect(timed(() => (runs += 1))).toBeGreaterThanOrEqual(0);
    expect(runs).toBe(1);
  });
});

describe("processorMs", () => {
  it("counts from when it was taken, in milliseconds", () => {
    expect(processorMs(process.cpuUsage())).toBeGreaterThanOrEqual(0);
    expect(processorMs({ user: 0, system: 0 })).toBeGreaterThan(1);
  });
});
