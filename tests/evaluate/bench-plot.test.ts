/** The plot of how costs grow. */
import { describe, expect, it } from "vitest";
import { growthPlot } from "../../src/evaluate/bench-plot.js";
import { growthAt } from "../support/bench-figures.js";

const GROWTH = [1000, 10_000, 100_000].map((size) => growthAt(size));

/** What stands in each panel: its texts, and where its dots are. */
const drawn = () =>
  growthPlot(GROWTH)
    .split("<g ")
    .slice(1)
    .map((panel) => ({
      texts: Array.from(panel.matchAll(/<text[^>]*>([^<]*)</g), ([, text]) => text),
      dots: Array.from(panel.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g), ([, x, y]) => [
        Number(x),
        Number(y),
      ]),
    }));

describe("growthPlot", () => {
  it("has four panels, each with two lines that have a dot for each size", () => {
    const panels = drawn();

    expect(panels.map(({ dots }) => dots.length)).toEqual([6, 6, 6, 6]);
    expect(panels[0]!.texts).toEqual([
      "Build and load (s)",
      ...["0.01", "0.1", "1", "10", "100", "1k", "10k", "100k", "sentences", "build", "load"],
    ]);
  });

  it("draws what grows as the corpus does on the diagonal, and what stays flat level", () => {
    const [build, memory] = drawn().map(({ dots }) => dots.slice(0, 3));

    const [first, second, third] = build!.map(([x, y]) => ({ x: x!, y: y! }));
    expect(second!.x - first!.x).toBeCloseTo(third!.x - second!.x, 0);
    expect(first!.y - second!.y).toBeCloseTo(second!.y - third!.y, 0);
    expect(first!.y).toBeGreaterThan(second!.y);
    expect(new Set(memory!.map(([, y]) => y)).size).toBe(1);
  });
});
