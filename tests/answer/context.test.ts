/** A quote is shown with what stands around it. */
import { describe, expect, it } from "vitest";
import { contextOf } from "../../src/answer/context.js";
import type { Quote, Source } from "../../src/model.js";
import { sourceOf } from "../support/library-of.js";

const source = await sourceOf(
  "ferry.md",
  "# Ferry\n\nIt is white. It sails at nine. It is old.\n\nIt is loud.\n\n# Fares\n\nIt is cheap.\n",
);

function around(words: string, of: Source = source) {
  const start = of.text.indexOf(words);
  const { headings, before, quote, after } = contextOf(of, { start, end: start + words.length });
  const texts = (quotes: readonly Quote[]) => quotes.map(({ text }) => text as string);
  return [headings, texts(before), quote.text, texts(after)];
}

describe("contextOf", () => {
  it("gives the rest of the paragraph, and the paragraph after it", () => {
    expect(around("It sails at nine.")).toEqual([
      ["Ferry"],
      ["It is white."],
      "It sails at nine.",
      ["It is old.", "It is loud."],
    ]);
  });

  it("gives the paragraph before it", () => {
    expect(around("It is loud.")).toEqual([
      ["Ferry"],
      ["It is white. It sails at nine. It is old."],
      "It is loud.",
      [],
    ]);
  });

  it("stays within the section", () => {
    expect(around("It is cheap.")).toEqual([["Fares"], [], "It is cheap.", []]);
  });

  it("gives nothing around a place before the first section", () => {
    expect(around("# Ferry")).toEqual([[], [], "# Ferry", []]);
  });

  it("gives the paragraphs around a place that is in none", () => {
    expect(around("# Fares")).toEqual([["Ferry"], ["It is loud."], "# Fares", []]);
  });

  it("gives only exact slices of the source", () => {
    const start = source.text.indexOf("sails");
    const { before, quote, after } = contextOf(source, { start, end: start + 5 });

    for (const { text, span } of [...before, quote, ...after]) {
      expect(text).toBe(source.text.slice(span.start, span.end));
    }
  });

  it("refuses a place outside the text", () => {
    expect(() => contextOf(source, { start: 0, end: 9999 })).toThrow("no quote at 0–9999");
  });
});
