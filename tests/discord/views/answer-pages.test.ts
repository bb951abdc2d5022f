/** How quotes are spread over pages. */
import { describe, expect, it } from "vitest";
import { pagesOf } from "../../../src/discord/views/answer-pages.js";
import { cited, found, sourceOf, viewOf } from "../../support/discord-desk.js";

describe("pagesOf", () => {
  it("puts long quotes on pages of their own, in order", () => {
    const long = "Words that fill a page, and more words after them. ".repeat(26).trim();
    const source = sourceOf(`${long}1\n${long}2\nShort one.\nShort two.`);
    const answer = found(
      [`${long}1`, `${long}2`, "Short one.", "Short two."].map((words) => cited(source, words)),
    );

    expect(pagesOf(answer, viewOf()).map((page) => page.map(({ index }) => index))).toEqual([
      [0, 1, 2],
      [3],
    ]);
  });

  it("keeps two stretches of one quote on two pages", () => {
    const source = sourceOf("A sentence that is repeated. ".repeat(60).trim());

    expect(
      pagesOf(found([cited(source, source.text)]), viewOf()).map((page) => page.length),
    ).toEqual([1, 1]);
  });

  it("keeps the note that a quote continues out of the quote's own text", () => {
    const source = sourceOf("A sentence that is repeated. ".repeat(60).trim());
    const [first] = pagesOf(found([cited(source, source.text)]), viewOf()).flat();

    expect(first?.markup).toMatch(/^> A sentence[^\n]*$/);
    expect(first?.citation).toMatch(/^-# The quote continues on the next page\.\n-# \*\*/);
  });
});
