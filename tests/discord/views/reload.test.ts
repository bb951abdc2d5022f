/** The card of a reload fits on Discord in every language. */
import { describe, expect, it } from "vitest";
import { check } from "../../../src/discord/check.js";
import { COMMAND_LOCALES } from "../../../src/discord/strings.js";
import { reloadedCard } from "../../../src/discord/views/reload.js";
import { controlsOf, viewerIn, wordsOf } from "../../support/discord-desk.js";

const RELOADED = {
  sources: 1200,
  problems: 3,
  changes: { added: 5, changed: 6, removed: 7, read: 11 },
  ms: 84,
};

describe("reloadedCard", () => {
  it("has all figures, and the way to the files that could not be used", () => {
    const card = reloadedCard(viewerIn("en-US"), RELOADED);

    expect(wordsOf(card)).toMatchInlineSnapshot(`
      "### The folder has been read again
      1,200 sources · in 84 ms
      Added: 5 · changed: 6 · removed: 7
      3 files could not be used"
    `);
    expect(controlsOf(card).map(({ label }) => label)).toEqual(["Unreadable files"]);
  });

  it.each(COMMAND_LOCALES)("is taken by Discord in %s", (locale) => {
    expect(check(reloadedCard(viewerIn(locale), RELOADED))).toEqual([]);
  });
});
