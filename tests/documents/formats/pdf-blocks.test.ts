import { describe, expect, it } from "vitest";
import { blocksOf } from "../../../src/documents/formats/pdf-blocks.js";

const line = (text: string, y: number, font = "body", size = 10) => ({
  text,
  x: 0,
  right: text.length * 5,
  y,
  size,
  font,
  isFixedPitch: false,
  page: 1,
  left: 0,
  edge: 400,
});

describe("blocksOf", () => {
  it("begins a paragraph after a wide gap", () => {
    const lines = [
      line("The ferry leaves at nine", 0),
      line("in the morning.", 12),
      line("It is red.", 50),
    ];

    expect(
      blocksOf(lines, []).map(({ pieces }) => pieces.map(({ text }) => text).join("")),
    ).toEqual(["The ferry leaves at nine in the morning.", "It is red."]);
  });
});
