/** Which lines belong together. */
import { describe, expect, it } from "vitest";
import { blocksOf, goesOn, wrappingOf } from "../../../src/documents/formats/text-lines.js";

const WRAPPED =
  "These words were broken at about sixty columns, wherever\nthe line happened to be full, as editors and mail programs do\nfor their readers.";

describe("blocksOf", () => {
  it("cuts at blank lines and at lines of signs", () => {
    const words = blocksOf(" a \r\nb\r\r\n \nc\n----\nd").map(({ lines }) =>
      lines.map((line) => line.words),
    );

    expect(words).toEqual([["a", "b"], ["c"], ["d"]]);
  });

  it("gives each line its place", () => {
    expect(blocksOf("\n  word \n")[0]?.lines).toEqual([
      { words: "word", indent: 2, start: 3, end: 7 },
    ]);
  });

  it("tells an underlined line", () => {
    expect(blocksOf("Title\n=====\nText").map(({ isUnderlined }) => isUnderlined)).toEqual([
      true,
      false,
    ]);
  });
});

describe("wrappingOf", () => {
  it("tells hard-wrapped text from a paragraph a line", () => {
    expect(wrappingOf(blocksOf(WRAPPED)).isHard).toBe(true);
    expect(
      wrappingOf(blocksOf("A sentence on a line.\nAnother sentence on a line, longer.")).isHard,
    ).toBe(false);
  });
});

describe("goesOn", () => {
  const joins = (text: string, rest = ""): boolean => {
    const [first, second] = blocksOf(text)[0]!.lines;
    return goesOn(first!, second!, wrappingOf(blocksOf(`${text}\n\n${rest}`)));
  };

  it.each([
    ["ends with a comma,\nThen goes on", true],
    ["stops without any mark at all here\nand goes on in small letters", true],
    ["A full sentence ends here.\nAnother one begins.", false],
    ["pears\napples", false],
    ["日本語の文章です。\n次の文章です。", false],
  ])("%j: %s", (text, expected) => {
    expect(joins(text)).toBe(expected);
  });

  it("joins a full line of wrapped text even behind a full stop", () => {
    expect(
      joins(
        "This sentence ends right at the end of a full wrapped line.\nAnother begins.",
        WRAPPED,
      ),
    ).toBe(true);
    expect(joins("A paragraph ends.\nAnother begins.", WRAPPED)).toBe(false);
  });
});
