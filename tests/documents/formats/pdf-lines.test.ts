import { describe, expect, it } from "vitest";
import { linesOf } from "../../../src/documents/formats/pdf-lines.js";

const words = (text: string, x: number, y: number) => ({
  text,
  x,
  right: x + text.length * 5,
  y,
  size: 10,
  font: "f",
  isFixedPitch: false,
  isRightToLeft: false,
});

describe("linesOf", () => {
  it("keeps a list's marks with their words", () => {
    const list = ["one", "two", "six"].flatMap((text, at) => [
      words(`${at + 1}.`, 0, at * 12),
      words(text, 40, at * 12),
    ]);

    expect(linesOf([list], 1).map(({ text }) => text)).toEqual(["1. one", "2. two", "3. six"]);
  });
});
