/** That a document can't drive the reader's terminal, and that marks stay on their words. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneLine, readable } from "../../src/terminal/readable.js";

describe("readable", () => {
  it("folds the line breaks of a hard-wrapped sentence to a space", () => {
    expect(readable("lasted five\r\n   days and\nnights").text).toBe("lasted five days and nights");
  });

  it("keeps a blank line as the end of a paragraph", () => {
    expect(readable("One.\n \n\nTwo.").text).toBe("One.\nTwo.");
  });

  it("keeps the lines of code as they are indented, marked words and all", () => {
    const text = "Run\nthis:\n\n```sh\nif a; then\n\n  b\nfi\n```\nand\nwait";
    const at = text.indexOf("b\nfi");

    const shown = readable(text, [{ start: at, end: at + 4 }]);

    expect(shown.text).toBe("Run this:\n```sh\nif a; then\n  b\nfi\n```\nand wait");
    expect(shown.text.slice(shown.marks[0]!.start, shown.marks[0]!.end)).toBe("b\nfi");
  });

  it("keeps marks on their words", () => {
    const text = "in\r\n  May\n2025, \u001b[2Jabout\n 7,000 troops";
    const marks = ["May\n2025", "7,000"].map((word) => {
      return { start: text.indexOf(word), end: text.indexOf(word) + word.length };
    });

    const shown = readable(text, marks);

    expect(shown.marks.map(({ start, end }) => shown.text.slice(start, end))).toEqual([
      "May 2025",
      "7,000",
    ]);
  });

  it("shows escapes and other controls as pictures", () => {
    expect(readable("\u001b[31mred\u0007\u007f\u009b2J").text).toBe("␛[31mred␇␡\ufffd2J");
  });

  it("makes marks that reverse the reading order visible", () => {
    expect(readable("pay \u202e001\u202c now").text).toBe("pay \ufffd001\ufffd now");
  });

  it("leaves joiners, accents and right-to-left letters as they are", () => {
    const text = "👩‍👧 cafe\u0301 שלום \u200fمرحبا";

    expect(readable(text).text).toBe(text);
  });

  it("never lets a control character through, whatever the text and the marks", () => {
    const hostile = fc.string({ unit: "binary", maxLength: 60 });
    const spans = fc.array(fc.record({ start: fc.nat(60), end: fc.nat(80) }), { maxLength: 4 });
    fc.assert(
      fc.property(hostile, spans, (text, marks) => {
        const shown = readable(text, marks);

        expect(shown.text).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        const outside = shown.marks.filter(
          ({ start, end }) => start > end || end > shown.text.length,
        );
        expect(outside).toEqual([]);
      }),
    );
  });
});

describe("oneLine", () => {
  it("folds all white space and trims", () => {
    expect(oneLine("  A title\r\n\tin two\u2028lines\u001b ")).toBe("A title in two lines␛");
  });
});
