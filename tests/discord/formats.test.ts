/** Numbers, shares and days in everyone's own language. */
import { describe, expect, it } from "vitest";
import { daysIn, numbersIn, sharesIn } from "../../src/discord/formats.js";

describe("numbersIn, sharesIn and daysIn", () => {
  it("write as the language does, also the second time", () => {
    for (const round of [1, 2]) {
      const day = Date.UTC(2025, 8, 17);

      expect([round, numbersIn("de").format(12_345.5), numbersIn("en").format(12_345.5)]).toEqual([
        round,
        "12.345,5",
        "12,345.5",
      ]);
      expect(sharesIn("en").format(0.87)).toBe("87%");
      expect([daysIn("en").format(day), daysIn("ja").format(day)]).toEqual([
        "Sep 17, 2025",
        "2025/09/17",
      ]);
    }
  });

  it("make a format once, and still make those of many languages", () => {
    expect(numbersIn("fr")).toBe(numbersIn("fr"));
    for (let at = 0; at < 300; at += 1) expect(numbersIn(`en-x-a${at}`).format(1)).toBe("1");
    expect(numbersIn("fr").format(0.5)).toBe("0,5");
  });
});
