/** The list of sources and one source in detail. */
import { describe, expect, it } from "vitest";
import {
  downloadCard,
  problemsCard,
  sourceCard,
  sourcesCard,
} from "../../../src/discord/views/sources.js";
import { textsOf } from "../../../src/discord/payload.js";
import { READ_AT, controlsOf, sourceOf, viewerIn, wordsOf } from "../../support/discord-desk.js";

const viewer = viewerIn("en-US");
const MANY = Array.from({ length: 20 }, (_, at) => ({
  source: sourceOf("x", { id: `${at}`.padStart(12, "0"), title: `Source ${at}` }),
  sentences: 1,
}));

describe("sourcesCard", () => {
  it("says how sources come to be where there are none", () => {
    expect(wordsOf(sourcesCard({ viewer, entries: [], page: 0, readAt: READ_AT }))).toContain(
      "There are no sources yet.",
    );
    expect(
      wordsOf(sourcesCard({ viewer, entries: [], page: 0, filter: "x", readAt: READ_AT })),
    ).toContain("No source matches.");
  });

  it("sets each source off from the next", () => {
    const card = sourcesCard({ viewer, entries: MANY.slice(0, 2), page: 0, readAt: READ_AT });

    expect(textsOf(card.body.components).map(({ content }) => content)).toEqual([
      "### 2 sources",
      "**Source 0**\n-# Text · 1 sentence",
      "**Source 1**\n-# Text · 1 sentence",
      "-# Last read <t:1761998400:R>",
    ]);
  });

  it("has pages, and a menu of those shown", () => {
    const card = sourcesCard({ viewer, entries: MANY, page: 1, readAt: READ_AT });

    expect(wordsOf(card)).toContain("-# Last read <t:1761998400:R> · Page 2 of 3");
    expect(controlsOf(card).map(({ label }) => label)).toEqual([
      ...Array.from({ length: 8 }, (_, at) => `Source ${at + 8}`),
      "Back",
      "More",
    ]);
  });
});

describe("sourceCard", () => {
  it("shows the headings of a source that has some", () => {
    const source = {
      ...sourceOf("x", { tags: ["a", "b"], author: "Ann", publisher: "City", format: "markdown" }),
      sections: ["One", "Two"].map((heading) => ({ headings: ["Guide", heading], paragraphs: [] })),
    };

    expect(wordsOf(sourceCard({ viewer, source, sentences: 7, readAt: READ_AT })))
      .toMatchInlineSnapshot(`
      "### Russia, Belarus launch Zapad-2025 drills
      -# City · Markdown · 7 sentences
      -# Author: Ann
      -# Tags: a, b
      -# Last read <t:1761998400:R>
      **Headings**
      - Guide › One
      - Guide › Two"
    `);
  });

  it("shows how others begin, in their own words", () => {
    const card = sourceCard({
      viewer,
      source: sourceOf("*First* line.\nSecond."),
      sentences: 2,
      readAt: READ_AT,
    });

    expect(wordsOf(card)).toContain("**How it begins**\n> \\*First\\* line.");
  });
});

describe("downloadCard", () => {
  it("hands over the file under a name without its path", () => {
    const card = downloadCard(viewer, sourceOf("x", { path: "../a b/c.MD" }), new Uint8Array([1]));

    expect(card.files).toEqual([{ name: "30b24056cddd.MD", bytes: new Uint8Array([1]) }]);
  });
});

describe("problemsCard", () => {
  it("names each file with its reason", () => {
    const problems = [{ path: "a_b.pdf", reason: "Cut off." }];

    expect(wordsOf(problemsCard(viewer, problems, 0))).toBe(
      "### 1 file could not be used\n- **a\\_b.pdf**\n  Cut off.",
    );
    expect(wordsOf(problemsCard(viewer, [], 0))).toBe("Every file in the folder is in use.");
  });
});
