/** What a page carries around its words is told from the words. */
import { describe, expect, it } from "vitest";
import { markBoilerplate, markRepeated } from "../../src/documents/boilerplate.js";
import type { Paragraph } from "../../src/model.js";

const BODY = "The exercise began on Friday and will go on until Tuesday, officials said.";

function marked(...lines: string[]): string[] {
  const text = lines.join("\n");
  let start = 0;
  const paragraphs = lines.map((line): Paragraph => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return { span, role: "prose" };
  });
  return markBoilerplate(text, paragraphs).map(
    ({ role, span }) => `${role}: ${text.slice(span.start, span.end)}`,
  );
}

describe("markBoilerplate", () => {
  it("marks what stands three times or more", () => {
    expect(marked(BODY, "Photo by us.", "Photo by us.", "Photo by us.").slice(1)).toEqual(
      Array(3).fill("repeated: Photo by us."),
    );
    expect(marked(BODY, "Said twice.", "Said twice.")).not.toContain("repeated: Said twice.");
  });

  it.each([
    "date 2025-09-17 + ↺ − 16 px",
    "Home » News » World",
    "Photo: Jane Doe",
    "Image credit: NASA",
    "(Source: The Ministry)",
  ])("takes %s for furniture", (line) => {
    expect(marked(line, BODY)).toEqual([`furniture: ${line}`, `prose: ${BODY}`]);
  });

  it.each([
    "Fresh snow covers the main street of the old town on January 5, 2024.",
    "Tanks roll through a village near the border.",
  ])("parts a caption from its credit: %s", (caption) => {
    for (const credit of ["REUTERS", "Al Jazeera", "The Moscow Times", "News.Az"]) {
      expect(marked(`${caption} ${credit}`, BODY)).toEqual([
        `caption: ${caption}`,
        `furniture: ${credit}`,
        `prose: ${BODY}`,
      ]);
    }
  });

  it.each([
    "He served for many years in the U.S. Army",
    "The talks were led by retired Gen. Smith",
    "See Fig. 2. Overview",
    "2 H2 + O2 → 2 H2O",
    "x + 1 − 2 = 7",
    "Source: the spring above the village. It never dries.",
    "She has said it all before. Then she left the room without a word",
  ])("leaves %s", (line) => {
    expect(marked(line, BODY)).toEqual([`prose: ${line}`, `prose: ${BODY}`]);
  });

  it("takes a bare name behind an article for its publisher", () => {
    expect(marked(BODY, "News.Az")).toEqual([`prose: ${BODY}`, "furniture: News.Az"]);
    expect(marked("Anna", "Ben")).toEqual(["prose: Anna", "prose: Ben"]);
  });
});

describe("markRepeated", () => {
  it("leaves code, items and rows that repeat", () => {
    const code: Paragraph = { span: { start: 0, end: 1 }, role: "code" };

    expect(markRepeated("}", [code, code, code])).toEqual([code, code, code]);
  });
});
