import { describe, expect, it } from "vitest";
import { readParagraphs } from "../../../src/documents/formats/docx-paragraphs.js";
import { p, table } from "../../support/write-docx.js";

describe("readParagraphs", () => {
  it("gives words, style and place in a table", async () => {
    const part = Buffer.from(`<w:body>${p("Fares", "H")}${table([["a", "b"]])}</w:body>`);

    expect(await readParagraphs(part)).toEqual([
      { text: "Fares", style: "H", notes: [] },
      { text: "a", notes: [], cell: { table: 1, row: 1, column: 1 } },
      { text: "b", notes: [], cell: { table: 1, row: 1, column: 2 } },
    ]);
  });
});
