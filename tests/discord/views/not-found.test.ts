/** The honest answer where there is none. */
import { describe, expect, it } from "vitest";
import { correctedQuestion, notFoundCard } from "../../../src/discord/views/not-found.js";
import {
  controlsOf,
  notFound,
  sourceOf,
  viewOf,
  viewerIn,
  wordsOf,
} from "../../support/discord-desk.js";

const SOURCE = sourceOf("One.");
const ANSWER = notFound({
  question: "How many Soldeirs and soldeirs?",
  corrections: [{ from: "soldeirs", to: "soldiers" }],
  reasons: [{ kind: "unknown-words", words: ["pi", "value"] }],
  closest: [
    { source: SOURCE, headings: ["Numbers"], lines: [3, 3] },
    { source: SOURCE, headings: [], lines: [9, 12] },
  ],
});

describe("notFoundCard", () => {
  it("shows no quote, but why, where to look, and what to try", () => {
    expect(wordsOf(notFoundCard(ANSWER, viewOf()))).toMatchInlineSnapshot(`
      "### How many Soldeirs and soldeirs?
      -# “soldeirs” read as “soldiers”
      **The sources don’t answer this.**
      - The sources have no word for “pi” or “value”.
      The closest places to look – these are not answers:
      - **Russia, Belarus launch Zapad-2025 drills** · Numbers · line 3
      - **Russia, Belarus launch Zapad-2025 drills** · lines 9–12
      -# Try the words that the sources might use, or look at what they cover with **/sources**."
    `);
  });

  it("offers the corrected question and each source once", () => {
    expect(
      controlsOf(notFoundCard(ANSWER, viewOf())).map(({ label, control }) => [
        label,
        control?.action,
      ]),
    ).toEqual([
      ["Russia, Belarus launch Zapad-2025 drills", "source"],
      ["Did you mean: How many soldiers and soldiers?", "did-you-mean"],
      ["All sources", "sources"],
    ]);
  });

  it("says why in the reader's language", () => {
    const card = notFoundCard(ANSWER, viewOf({ viewer: viewerIn("de") }));

    expect(wordsOf(card)).toContain("Die Quellen haben kein Wort für “pi” oder “value”.");
  });

  it("can be removed where everyone sees it", () => {
    const view = viewOf({ viewer: viewerIn("en-US", { isPublic: true }) });

    expect(controlsOf(notFoundCard(notFound(), view)).map(({ label }) => label)).toEqual([
      "All sources",
      "Remove",
    ]);
  });
});

describe("correctedQuestion", () => {
  it("puts whole words right", () => {
    expect(correctedQuestion(ANSWER)).toBe("How many soldiers and soldiers?");
    expect(
      correctedQuestion({ question: "soldeirship", corrections: ANSWER.corrections }),
    ).toBeUndefined();
  });
});
