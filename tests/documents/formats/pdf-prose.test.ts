import { describe, expect, it } from "vitest";
import {
  isProse,
  isWidest,
  rowsIn,
  rowStarts,
  widestGap,
} from "../../../src/documents/formats/pdf-prose.js";
import { words } from "../../support/pdf-words.js";

const LEFT_TO_RIGHT = { isRightToLeft: false };

describe("isProse", () => {
  it("tells running text from a column of names", () => {
    const lines = (texts: string[]) => rowsIn(texts.map((text, at) => words(text, 0, at * 12)));
    const prose = ["The pier was built of", "larch logs, and lasted", "until the winter came"];
    const names = ["Aurora of Ulvik town", "Borealis from Odda", "Cassiopeia of Bergen"];

    expect(isProse(lines(prose), LEFT_TO_RIGHT)).toBe(true);
    expect(isProse(lines(names), LEFT_TO_RIGHT)).toBe(false);
  });
});

describe("isWidest", () => {
  it("tells a gutter from a river of spaces", () => {
    const rows = (gap: number) =>
      [0, 12, 24].map(
        (y) => rowsIn([words("one", 0, y), words("two", 25, y), words("three", 40 + gap, y)])[0]!,
      );
    const side = (isLeft: boolean, gap: number) =>
      rows(gap).map((row) => ({
        ...row,
        words: isLeft ? row.words.slice(0, 2) : row.words.slice(2),
      }));

    expect(isWidest(side(true, 20), side(false, 20))).toBe(true);
    expect(isWidest(side(true, 10), side(false, 10))).toBe(false);
  });
});

describe("widestGap", () => {
  it("is the most room between two words, in points", () => {
    expect(rowsIn([words("a", 0, 0), words("b", 9, 0), words("c", 30, 1)]).map(widestGap)).toEqual([
      16,
    ]);
    expect(rowsIn([words("a", 0, 0)]).map(widestGap)).toEqual([0]);
  });
});

describe("rowStarts", () => {
  it("tells the rows of a table whose cells have several lines", () => {
    expect(rowStarts([0, 12, 30, 60], [0, 12, 30, 42, 60, 72])).toEqual(new Set([30, 60]));
  });

  it("is nothing for columns, whose paragraphs begin at heights of their own", () => {
    expect(rowStarts([0, 12, 30, 42, 60, 72], [0, 18, 30, 42, 54, 72])).toBeUndefined();
  });
});
