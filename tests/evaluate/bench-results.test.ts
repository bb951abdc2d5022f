/** Where a run took place. */
import { describe, expect, it } from "vitest";
import { thisMachine } from "../../src/evaluate/bench-results.js";

describe("thisMachine", () => {
  it("tells the day, the processor and the Node", () => {
    const machine = thisMachine(new Date("2026-01-02T23:59:00Z"));

    expect(machine.date).toBe("2026-01-02");
    expect(machine.node).toBe(process.version);
    expect(machine.cores).toBeGreaterThan(0);
    expect(machine.load).toBeGreaterThanOrEqual(0);
    expect(machine.cpu).not.toBe("");
  });
});
