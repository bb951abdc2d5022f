/** Where rows end, and that wrapping never touches a character. */
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { widthOf, wrap, wrapText } from "../../src/terminal/wrap.js";

describe("wrap", () => {
  it("ends rows at spaces", () => {
    expect(wrapText("The drills involved 7,000 troops.", 12)).toEqual([
      "The drills",
      "involved",
      "7,000",
      "troops.",
    ]);
  });

  it("fills a row to its last column", () => {
    expect(wrapText("abc def ghi", 7)).toEqual(["abc def", "ghi"]);
  });

  it("cuts a word that is longer than a row", () => {
    expect(wrapText("go abcdefghij", 4)).toEqual(["go", "abcd", "efgh", "ij"]);
  });

  it("counts Chinese characters as two columns and breaks between them", () => {
    expect(wrapText("联合演习持续了五天", 8)).toEqual(["联合演习", "持续了五", "天"]);
  });

  it("begins no row with a closing mark", () => {
    expect(wrapText("演习持续，五天", 8)).toEqual(["演习持", "续，五天"]);
  });

  it("keeps an emoji of several code points whole", () => {
    expect(wrapText("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2)).toEqual(["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]);
  });

  it("keeps decomposed letters as they are", () => {
    expect(wrapText("cafe\u0301 Ω", 4)).toEqual(["cafe\u0301", "Ω"]);
  });

  it("keeps a no-break space inside a row", () => {
    expect(wrapText("ab 16\u00a0px", 6)).toEqual(["ab", "16\u00a0px"]);
  });

  it("ends a row at every line break and gives none for blank text", () => {
    expect(wrapText("one\n\ntwo", 10)).toEqual(["one", "two"]);
    expect(wrapText("  \n ", 10)).toEqual([]);
  });

  it("gives every character but outer spaces once, in order, in rows that fit", () => {
    const hostile = fc.string({ unit: "grapheme", maxLength: 200 });
    const spaced = fc.array(hostile, { maxLength: 8 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(spaced, fc.integer({ min: 2, max: 40 }), (text, width) => {
        const rows = wrap(text, width);

        let end = 0;
        for (const row of rows) {
          expect(text.slice(end, row.start)).toMatch(/^[ \n\u2000-\u200a\u3000]*$/);
          expect(row.end).toBeGreaterThan(row.start);
          end = row.end;
        }
        expect(text.slice(end)).toMatch(/^[ \n\u2000-\u200a\u3000]*$/);
        const tooWide = rows
          .map((row) => text.slice(row.start, row.end))
          .filter(
            (row) => widthOf(row) > width && [...new Intl.Segmenter().segment(row)].length > 1,
          );
        expect(tooWide).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("wraps a line of 100,000 characters in well under a second", () => {
    const started = performance.now();

    const rows = wrap("x".repeat(100_000), 80);

    expect(rows).toHaveLength(1250);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("widthOf", () => {
  it("is what a terminal takes, for each of the characters that are counted without tables", () => {
    const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));

    expect(characters.map((character) => widthOf(character))).toEqual(
      characters.map((character) => stringWidth(character)),
    );
  });

  it("counts a row of Latin letters and marks as the segmenter does", () => {
    const text = "“Déjà vu” – ½ © œuvre … € ‰";

    expect(widthOf(text)).toBe(stringWidth(text));
    expect(wrapText(text, 9)).toEqual(["“Déjà vu”", "– ½ ©", "œuvre … €", "‰"]);
  });
});
