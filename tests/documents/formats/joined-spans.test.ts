/** Spans that touch or overlap become one. */
import { expect, it } from "vitest";
import { joinedSpans } from "../../../src/documents/formats/joined-spans.js";

it("joins spans that touch, overlap or stand in one another, and leaves others", () => {
  const spans = [
    { start: 0, end: 2 },
    { start: 2, end: 3 },
    { start: 5, end: 9 },
    { start: 6, end: 7 },
    { start: 8, end: 12 },
    { start: 13, end: 14 },
  ];

  expect(joinedSpans(spans)).toEqual([
    { start: 0, end: 3 },
    { start: 5, end: 12 },
    { start: 13, end: 14 },
  ]);
});
