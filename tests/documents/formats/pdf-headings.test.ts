import { describe, expect, it } from "vitest";
import { headingTest } from "../../../src/documents/formats/pdf-headings.js";

const line = (text: string, y: number, font = "body", size = 10) => ({
  text,
  x: 0,
  right: text.length * 5,
  y,
  size,
  font,
  isFixedPitch: font.startsWith("mono"),
  page: 1,
  left: 0,
  edge: 400,
});

describe("headingTest", () => {
  it("tells levels by size and leaves lines of the contents alone", () => {
    const lines = [
      line("Rules", 0, "bold", 18),
      line("Fares . . . . . . 3", 20, "bold", 14),
      line("Fares", 40, "bold", 14),
      line("A ticket costs two euros, and children pay half of that.", 60),
    ];

    expect(lines.map(headingTest(lines, []))).toEqual([1, undefined, 2, undefined]);
  });

  it("takes no line of code for a heading, but a typed text's own", () => {
    const told = (font: string) => {
      const lines = [
        line("The correct form is:", 0, font),
        line("Version ::= INTEGER", 20, "mono bold"),
        line("Every ticket costs two euros, and children pay half of that.", 40, font),
      ];
      return lines.map(headingTest(lines, []));
    };

    expect(told("body")).toEqual([undefined, undefined, undefined]);
    expect(told("mono")).toEqual([undefined, 1, undefined]);
  });
});
