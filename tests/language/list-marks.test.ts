/** Which marks begin items. */
import { describe, expect, it } from "vitest";
import { isListMark, itemStarts } from "../../src/language/list-marks.js";

const items = (text: string): string[] => itemStarts(text).map((start) => text.slice(start));

describe("isListMark", () => {
  it("knows numbers, letters and bullets that stand alone", () => {
    const marks = ["1", "2)", "3.)", "(a)", "iv.", "•", "- 4.", "1.2", "**5.", ""];

    expect(marks.filter((mark) => !isListMark(mark))).toEqual([]);
  });

  it("takes no words for marks", () => {
    expect(["It", "2025", "1 to 2", "No", "3 cats"].filter(isListMark)).toEqual([]);
  });
});

describe("itemStarts", () => {
  it("finds marks that count up from a line's first", () => {
    expect(items("1. One 2. Two")).toEqual(["1. One 2. Two", "2. Two"]);
    expect(items("To do:\na) One\nb) Two")).toEqual(["a) One\nb) Two", "b) Two"]);
  });

  it("finds bullets that begin a line, and those like the text's first", () => {
    expect(items("All:\n- one\n* two")).toEqual(["- one\n* two", "* two"]);
    expect(items("• one • two")).toEqual(["• two"]);
  });

  it("leaves numbers in running text alone", () => {
    expect(items("It fell from 1. May to\n12. June, (1) here and (2) there - so.")).toEqual([]);
  });
});
