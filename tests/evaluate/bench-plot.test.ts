/** The plot of how costs grow. */
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { growthPlot } from "../../src/evaluate/bench-plot.js";
import { growthAt } from "../support/bench-figures.js";

const GROWTH = [1000, 10_000, 100_000].map((size) => growthAt(size));

const drawn = () => {
  const { document } = parseHTML(`<body>${growthPlot(GROWTH)}</body>`);
  return [...document.querySelectorAll("g")].map((panel) => ({
    texts: [...panel.querySelectorAll("text")].map(({ textContent }) => textContent),
    dots: [...panel.querySelectorAll("circle")].map((dot) =>
      ["cx", "cy"].map((name) => Number(dot.getAttribute(name))),
    ),
  }));
};

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
