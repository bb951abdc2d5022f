/** Sentences begin and end with what their readers see. */
import { describe, expect, it } from "vitest";
import { withoutEdges } from "../../src/search/sentence-edges.js";

function cut(text: string, span: string, marks: readonly string[]): string {
  const start = text.indexOf(span);
  const places = marks.map((mark) => {
    const at = text.indexOf(mark);
    return { start: at + 10, end: at + 10 + mark.length };
  });
  const { start: from, end } = withoutEdges(text, { start, end: start + span.length }, 10, places);
  return text.slice(from, end);
}

describe("withoutEdges", () => {
  it.each([
    ["^fees Pay now.", ["^fees"], "Pay now."],
    ["^a\n> See below.", ["^a"], "See below."],
    ["%% no %% Ring. <!-- x -->", ["%% no %%", "<!-- x -->"], "Ring."],
    ["Pay now.[^1]", ["[^1]"], "Pay now."],
    ["[[Fees|Pay]] now.", ["[[Fees|", "]]"], "[[Fees|Pay]] now."],
    ["**Pay** now.", ["**"], "**Pay** now."],
    ["%% no %%", ["%% no %%"], "%% no %%"],
  ])("cuts %j", (text, marks, seen) => {
    expect(cut(`x ${text} y`, text, marks)).toBe(seen);
  });
});
