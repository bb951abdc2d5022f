/** The section in which a stretch begins. */
import { describe, expect, it } from "vitest";
import { sectionAt } from "../../src/answer/section-at.js";
import { sourceOf } from "../support/library-of.js";

describe("sectionAt", () => {
  it("gives the section that a place stands in, none before the first", async () => {
    const source = await sourceOf("a.md", "# One\n\nFirst words.\n\n# Two\n\nSecond words.\n");
    const headingsAt = (words: string) => {
      const start = source.text.indexOf(words);
      return sectionAt(source, { start, end: start + words.length })?.headings;
    };

    expect(headingsAt("First")).toEqual(["One"]);
    expect(headingsAt("Second")).toEqual(["Two"]);
    expect(sectionAt(source, { start: 0, end: 1 })).toBeUndefined();
  });
});
