/** A quote in its paragraph, with its neighbours. */
import { describe, expect, it } from "vitest";
import { contextCard } from "../../../src/discord/views/context.js";
import { quote } from "../../../src/model.js";
import { cited, controlsOf, sourceOf, viewerIn, wordsOf } from "../../support/discord-desk.js";

const viewer = viewerIn("en-US");

describe("contextCard", () => {
  it("shows the quoted words in bold among the others", () => {
    const source = sourceOf("Before it.\nIt says this. And that.\nAfter it.");
    const { citation } = cited(source, "And that.");
    const paragraphs = source.sections.flatMap((section) =>
      section.paragraphs.map(({ span }) => quote(source, span)),
    );

    expect(wordsOf(contextCard({ viewer, citation, paragraphs }))).toMatchInlineSnapshot(`
      "### In its context
      -# **Russia, Belarus launch Zapad-2025 drills** · line 2
      > Before it.
      > 
      > It says this. **And that.**
      > 
      > After it."
    `);
  });

  it("shows the rest of the quote's own paragraph beside it, not below it", () => {
    const source = sourceOf("First. It says this.  And that.\nAfter it.");
    const { citation } = cited(source, "It says this.");
    const paragraphs = ["First.", "It says this.", "And that.", "After it."].map(
      (words) => cited(source, words).quote,
    );

    expect(wordsOf(contextCard({ viewer, citation, paragraphs }))).toContain(
      "\n> First. **It says this.**  And that.\n> \n> After it.",
    );
  });

  it("opens a long passage on the page with the quote, and turns pages", () => {
    const filler = "A sentence that only fills the page up with words. ".repeat(150);
    const source = sourceOf(`${filler}Here it stands.`);
    const { citation } = cited(source, "Here it stands.");
    const paragraphs = [quote(source, { start: 0, end: source.text.length })];
    const card = contextCard({ viewer, citation, paragraphs });

    expect(wordsOf(card)).toContain("**Here it stands.**");
    expect(wordsOf(card)).toContain("-# Page 3 of 3");
    expect(controlsOf(card).map(({ label, control }) => [label, control?.page])).toEqual([
      ["Back", 1],
      ["Exact text", undefined],
      ["Ask within it", undefined],
    ]);
    expect(wordsOf(contextCard({ viewer, citation, paragraphs, page: 0 }))).toContain(
      "-# Page 1 of 3",
    );
  });
});
