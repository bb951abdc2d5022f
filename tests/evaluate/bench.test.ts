/** What the bench reports, in words and figures. */
import { describe, expect, it } from "vitest";
import { spreadOf, timingsText } from "../../src/evaluate/bench.js";

describe("spreadOf", () => {
  it("takes the nearest rank of unordered times", () => {
    expect(spreadOf([30, 10, 20])).toEqual({ p50: 20, p99: 30, max: 30 });
  });

  it("is 0 for no times", () => {
    expect(spreadOf([])).toEqual({ p50: 0, p99: 0, max: 0 });
  });
});

describe("timingsText", () => {
  it("shows every figure with its unit", () => {
    const text = timingsText({
      sources: 5,
      sentences: 111,
      loadMs: 76.6,
      ask: { p50: 1.44, p99: 10, max: 16.8 },
      firstAnswer: { p50: 407, p99: 446, max: 446 },
      residentMiB: 147.2,
      node: "v20.0.0",
    });

    expect(text).toMatchInlineSnapshot(`
      "corpus                   5 sources, 111 sentences
      load the library         77 ms
      answer                   p50 1.4 ms, p99 10.0 ms, max 16.8 ms
      start to first answer    p50 407 ms, max 446 ms
      resident memory          147 MiB
      node                     v20.0.0"
    `);
  });
});
