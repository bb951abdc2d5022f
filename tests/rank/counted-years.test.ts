/** A count that looks like a year is told from a year by what it counts. */
import { describe, expect, it } from "vitest";
import { countedYears } from "../../src/rank/counted-years.js";

const UNITS = new Set(["passeng", "block", "drill"]);

describe("countedYears", () => {
  it.each([
    ["The boat carries 2001 passengers at noon.", ["2001"]],
    ["It is 1500 blocks wide, or 2000 Blocks.", ["1500", "2000"]],
    ["In 2021 passengers complained.", []],
    ["The 2021 drills came after Zapad 2017 drills.", []],
    ["The boat of 1998 carries goods.", []],
    ["12,000 passengers, 20015 passengers, 2001passengers", []],
    ["", []],
  ])("finds in %j %j", (text, expected) => {
    const spans = countedYears(text, UNITS);

    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
