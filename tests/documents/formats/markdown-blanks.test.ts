/** Spaces in place of what a parser is not to see. */
import { describe, expect, it } from "vitest";
import { blanked, withoutIndents } from "../../../src/documents/formats/markdown-blanks.js";

describe("blanked", () => {
  it("makes spans spaces and keeps the line ends", () => {
    const hidden = [
      { start: 1, end: 5 },
      { start: 3, end: 6 },
    ];

    expect(blanked("abc\ndefg", hidden)).toBe("a  \n  fg");
  });
});

describe("withoutIndents", () => {
  it("begins a line with a space that indents nothing where words follow", () => {
    expect(withoutIndents("      Words", [{ start: 0, end: 6 }])).toBe("\u00a0     Words");
  });

  it("leaves lines that are blank", () => {
    expect(withoutIndents("      \nWords", [{ start: 0, end: 6 }])).toBe("      \nWords");
  });
});
