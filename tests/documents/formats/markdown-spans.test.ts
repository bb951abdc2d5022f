/** Spans lose what a reader does not see at their ends. */
import { describe, expect, it } from "vitest";
import { htmlWords, trim } from "../../../src/documents/formats/markdown-spans.js";

function trimmed(text: string): string | undefined {
  const marks = [...text.matchAll(/<[^>]*>/g)].map(({ 0: tag, index }) => ({
    start: index,
    end: index + tag.length,
    isHidden: true,
  }));
  const shown = trim(text, { start: 0, end: text.length }, marks);
  return shown && text.slice(shown.span.start, shown.span.end);
}

describe("trim", () => {
  it.each([
    ["  words  ", "words"],
    ["<!-- a --> words <!-- b -->", "words"],
    ['<a id="x"></a> words', "words"],
    ["words<br>", "words"],
    ["<b>bold</b> words <i>x</i>", "<b>bold</b> words <i>x</i>"],
    ["<span>words</span>", "words"],
    ["<!-- only -->", undefined],
    ["{{#include a.rs}}", undefined],
    ["{% raw %}", undefined],
  ])("makes %j %j", (text, expected) => {
    expect(trimmed(text)).toBe(expected);
  });

  it("joins marks that touch", () => {
    const marks = [
      { start: 1, end: 2, isHidden: false },
      { start: 2, end: 3, isHidden: false },
    ];

    expect(trim("abcd", { start: 0, end: 4 }, marks)).toEqual({
      span: { start: 0, end: 4 },
      marks: [{ start: 1, end: 3 }],
    });
  });
});

describe("htmlWords", () => {
  it("gives a piece for each element that is a block", () => {
    const text = "<div>one <b>two</b>\n<p>three</p></div> 1 < 2";

    expect(
      htmlWords(text, { start: 0, end: text.length }).map(({ span }) =>
        text.slice(span.start, span.end),
      ),
    ).toEqual(["one <b>two</b>", "three", "1 < 2"]);
  });
});
