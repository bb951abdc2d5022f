/** Where long text is cut. */
import { describe, expect, it } from "vitest";
import { cutsOfLong } from "../../src/language/long-sentences.js";

const pieces = (text: string, longest: number): string[] => {
  const cuts = [0, ...cutsOfLong(text, { start: 0, end: text.length }, longest), text.length];
  return cuts.slice(1).map((end, index) => text.slice(cuts[index], end));
};

describe("cutsOfLong", () => {
  it("leaves what is short enough alone", () => {
    expect(pieces("one two", 7)).toEqual(["one two"]);
  });

  it.each([
    ["a line break", "one; two\nthree four", ["one; two\n", "three four"]],
    ["a semicolon", "one two; three four", ["one two; ", "three four"]],
    ["a comma", "one two, three four", ["one two, ", "three four"]],
    ["white space", "one two three fours", ["one two ", "three fours"]],
    ["no place at all", "onetwothreefourfive", ["onetwothreef", "ourfive"]],
  ])("cuts at %s", (_, text, expected) => {
    expect(pieces(text, 12)).toEqual(expected);
  });

  it("cuts only between characters as a reader sees them", () => {
    expect(pieces("e\u0301".repeat(4), 3)).toEqual(Array.from({ length: 4 }, () => "e\u0301"));
    expect(pieces("👨‍👩‍👧👨‍👩‍👧", 5)).toEqual(["👨‍👩‍👧", "👨‍👩‍👧"]);
  });

  it("keeps one endless character whole", () => {
    const character = `e${"\u0301".repeat(5000)}`;

    expect(pieces(`${character}x`, 100)).toEqual([character, "x"]);
  });
});
