import { describe, expect, it } from "vitest";
import { readPages } from "../../../src/documents/formats/pdf-pages.js";
import { writePdf } from "../../support/write-pdf.js";

describe("readPages", () => {
  const limits = { pages: 1, characters: 100, outlineEntries: 1, outlineDepth: 1 };

  it("says where words stand, from the top left", async () => {
    const { pages } = await readPages(await writePdf([[{ text: "Hello", x: 50, y: 100 }]]));

    expect(pages[0]?.words[0]).toMatchObject({ text: "Hello", x: 50, size: 11 });
    expect(pages[0]?.words[0]?.y).toBeCloseTo(108, 0);
  });

  it("refuses more pages and more text than it is let", async () => {
    const two = await writePdf([[], []]);
    const long = await writePdf([[100, 120].map((y) => ({ text: "x".repeat(60), y }))]);

    await expect(readPages(two, limits)).rejects.toThrow("has 2 pages, more than the limit of 1");
    await expect(readPages(long, limits)).rejects.toThrow("more text than fits into memory");
  });
});
