/** How a quote is set off. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quote, type Quote } from "../../../src/model.js";
import { quotedLines } from "../../../src/terminal/views/quoted.js";
import { widthOf } from "../../../src/terminal/wrap.js";
import { citedIn, sourceOf } from "../../support/answers.js";
import { COLOURED, PLAIN } from "../../support/terminal.js";

const all = (copy: Quote): { quote: Quote; highlights: [] } => ({ quote: copy, highlights: [] });

const TEXT = "The joint drills involved around\n7,000 troops.";
const { quote: copied, highlights } = citedIn(sourceOf(TEXT), TEXT, {
  marked: ["around\n7,000 troops"],
});

describe("quotedLines", () => {
  it("folds line breaks, wraps at spaces and puts a bar in front", () => {
    expect(quotedLines({ quote: copied, highlights }, PLAIN, 30)).toEqual([
      "│ The joint drills involved",
      "│ around 7,000 troops.",
    ]);
  });

  it("prints answer words in bold, on every row they reach into", () => {
    expect(quotedLines({ quote: copied, highlights }, COLOURED, 40)).toEqual([
      "\u001b[36m│\u001b[39m The joint drills involved \u001b[1maround 7,000\u001b[22m",
      "\u001b[36m│\u001b[39m \u001b[1mtroops\u001b[22m.",
    ]);
  });

  it("dims the sentence that stands first only so that the next is understood", () => {
    const text = "The drills began. They end in May.";
    const { quote: both } = citedIn(sourceOf(text), text);
    const cited = {
      quote: both,
      before: { start: 0, end: 18 },
      highlights: [{ start: 30, end: 33 }],
    };

    expect(quotedLines(cited, COLOURED, 60)).toEqual([
      "\u001b[36m│\u001b[39m \u001b[2mThe drills began. \u001b[22mThey end in \u001b[1mMay\u001b[22m.",
    ]);
  });

  it("shows every visible character of any quote, in order, within the width", () => {
    const texts = fc.string({ unit: "grapheme-composite", minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 8, max: 60 }), (text, width) => {
        const source = sourceOf(text);
        const rows = quotedLines(all(quote(source, { start: 0, end: text.length })), PLAIN, width);

        const shown = rows.map((row) => row.slice(2)).join("");
        expect(shown.replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
        for (const row of rows) expect(widthOf(row)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["letters without a space", "x".repeat(100_000)],
    ["Chinese", "演".repeat(100_000)],
    ["combining marks on one letter", `a${"\u0301".repeat(100_000)}`],
    ["escapes", "\u001b[".repeat(50_000)],
    ["spaces", `${" ".repeat(100_000)}a`],
    ["blank lines", `${"\n \n".repeat(33_000)}a`],
  ])("stays quick for 100,000 %s", (_kind, text) => {
    const source = sourceOf("a");
    const long = quote({ ...source, text }, { start: 0, end: text.length });
    const started = performance.now();

    expect(quotedLines(all(long), PLAIN, 60).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
