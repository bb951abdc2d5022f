import { describe, expect, it } from "vitest";
import { columnsOf } from "../../../src/documents/formats/pdf-columns.js";

const words = (text: string, x: number, y: number, { isRightToLeft = false } = {}) => ({
  text,
  x,
  right: x + text.length * 5,
  y,
  size: 10,
  font: "f",
  isFixedPitch: false,
  isRightToLeft,
});

/** Lines one below the other. */
const column = (texts: readonly string[], x: number, options?: { isRightToLeft: boolean }) =>
  texts.map((text, at) => words(text, x, 100 + at * 12, options));

const LEFT = ["The pier was built of", "larch logs, and lasted", "until the winter came"];
const RIGHT = ["The lighthouse was lit", "in that very year, and", "is seen from far away"];

const read = (...pages: ReturnType<typeof words>[][]): string[][][] =>
  columnsOf(pages).map((columns) => columns.map((part) => part.map(({ text }) => text)));

describe("columnsOf", () => {
  it("reads the left column before the right one", () => {
    expect(read([...column(LEFT, 0), ...column(RIGHT, 124)])).toEqual([[LEFT, RIGHT]]);
  });

  it("reads the right column first where the words run from right to left", () => {
    const arabic = { isRightToLeft: true };
    const left = [
      "الميناء القديم في المدينة",
      "مفتوح كل يوم من الساعة",
      "السادسة صباحا حتى العاشرة",
    ];
    const right = ["تبحر العبارة من الجانب", "الشمالي وتكلف التذكرة", "اثنين يورو لكل شخص منهم"];

    expect(read([...column(left, 0, arabic), ...column(right, 134, arabic)])).toEqual([
      [right, left],
    ]);
  });

  it("knows a column of one line by the columns of other pages", () => {
    const last = [...column(LEFT, 0), ...column(["and that was all."], 124)];

    expect(read([...column(LEFT, 0), ...column(RIGHT, 124)], last)[1]).toEqual([
      LEFT,
      ["and that was all."],
    ]);
    expect(read(last)).toEqual([[last.map(({ text }) => text)]]);
  });

  it("leaves a table of names and places whole", () => {
    const names = column(["Aurora of the North", "Borealis the Second", "Cassiopeia the Old"], 0);
    const places = column(["Ulvik in Hardanger", "Odda at the fjord", "Bergen on the coast"], 124);
    const table = [...names, ...places];

    expect(read(table)).toEqual([[table.map(({ text }) => text)]]);
  });
});
