import { describe, expect, it } from "vitest";
import { withoutFurniture } from "../../../src/documents/formats/pdf-furniture.js";

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

describe("withoutFurniture", () => {
  it("leaves out lines that count the pages, whatever else they say", () => {
    const pages = ["Boats", "Cars", "Trains"].map((topic, at) => ({
      height: 800,
      words: [words(`${topic} ${at + 31}`, 50, 30), words("Text.", 50, 400)],
    }));

    expect(withoutFurniture(pages).map((page) => page.words.map(({ text }) => text))).toEqual([
      ["Text."],
      ["Text."],
      ["Text."],
    ]);
  });
});
