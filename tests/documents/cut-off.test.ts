/** A half-written list is told from one with a slip. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCutOff } from "../../src/documents/cut-off.js";

describe("isCutOff", () => {
  it.each([
    ["", true],
    ["  \n", true],
    ['{"sources": {"a.txt": {"title": "A"}}', true],
    ['{"sources": {"a.txt": {"tit', true],
    ['{"sources": {"a.txt": {"title": "a \\"', true],
    ['{"sources": {"a.txt": {"title": "a \\', true],
    ['{"sources": {"a.txt": {"title": "A"} "b.txt": {}}}', false],
    ['{"sources": {"a.txt": {"title": "{["}}},', false],
    ["[1, 2]", false],
  ])("of %j is %s", (text, expected) => {
    expect(isCutOff(text)).toBe(expected);
  });

  it("is true for every beginning of an object, and never for the whole", () => {
    const objects = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(objects, fc.double({ min: 0, max: 1, noNaN: true }), (value, share) => {
        const text = JSON.stringify(value);
        const part = text.slice(0, Math.floor(share * (text.length - 1)));

        expect(isCutOff(text)).toBe(false);
        expect(isCutOff(part)).toBe(true);
      }),
    );
  });
});
