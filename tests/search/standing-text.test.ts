/** What is struck through becomes spaces, and everything else keeps its place. */
import { expect, it } from "vitest";
import { standingText } from "../../src/search/standing-text.js";

const text = "before ~~one~~ two ~~three~~ after";
const struck = [
  { start: 7, end: 14 },
  { start: 19, end: 28 },
];

it.each([
  [{ start: 0, end: 34 }, "before         two           after"],
  [{ start: 10, end: 21 }, "     two   "],
  [{ start: 15, end: 18 }, "two"],
  [{ start: 20, end: 24 }, "    "],
  [{ start: 0, end: 6 }, "before"],
])("gives %j as %j", (span, expected) => {
  expect(standingText({ text }, { struck }, span)).toBe(expected);
});

it("gives a paragraph in which nothing is struck through as it is", () => {
  expect(standingText({ text }, {}, { start: 0, end: 10 })).toBe(text.slice(0, 10));
});
