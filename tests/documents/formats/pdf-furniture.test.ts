import { describe, expect, it } from "vitest";
import { withoutFurniture } from "../../../src/documents/formats/pdf-furniture.js";
import { words } from "../../support/pdf-words.js";

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

  it("keeps notes that differ in their numbers alone", () => {
    const notes = [1, 2, 3].map((number) => `${number}. Ibid., page ${number + 30}.`);
    const pages = notes.map((note) => ({ height: 800, words: [words(note, 50, 760)] }));

    expect(withoutFurniture(pages).flatMap((page) => page.words.map(({ text }) => text))).toEqual(
      notes,
    );
  });
});
