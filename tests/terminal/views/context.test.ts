/** What opening a quote shows. */
import { describe, expect, it } from "vitest";
import { quote } from "../../../src/model.js";
import { contextView } from "../../../src/terminal/views/context.js";
import { citedIn, sourceOf } from "../../support/answers.js";
import { PLAIN } from "../../support/terminal.js";

const source = sourceOf("It began on Friday.\nIt lasted five days.\nThen it ended.");
const cited = citedIn(source, "It lasted five days.", { marked: ["five days"] });

describe("contextView", () => {
  it("shows the quote among its neighbours and how to check it", () => {
    const before = [quote(source, { start: 0, end: 19 })];
    const after = [quote(source, { start: 41, end: 55 })];

    expect(contextView(cited, { before, after }, PLAIN)).toMatchInlineSnapshot(`
      "drills.txt · line 2

        It began on Friday.

      │ It lasted five days.

        Then it ended.

      bytes 20–40
      sha256 ec48267e9a153e0e5e2d90557d25d4499aa24cfd19796f8d271ee2ccc418403a
      "
    `);
  });

  it("shows a lone quote of an extracted text, with its link", () => {
    const { headings, span, sha256, repaired } = cited.citation;
    const link = "https://example.org/a#:~:text=It%20lasted";
    const linked = { source, headings, span, sha256, repaired, link };

    const shown = contextView({ ...cited, citation: linked }, { before: [], after: [] }, PLAIN);

    expect(shown).toMatchInlineSnapshot(`
      "drills.txt

      │ It lasted five days.

      extracted text
      sha256 ec48267e9a153e0e5e2d90557d25d4499aa24cfd19796f8d271ee2ccc418403a
      https://example.org/a#:~:text=It%20lasted
      "
    `);
  });
});
