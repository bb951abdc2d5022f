import { describe, expect, it } from "vitest";
import { assemble, plain } from "../../../src/documents/formats/extracted-text.js";

describe("assemble", () => {
  it("says where pages begin, also inside of a paragraph", () => {
    const pieces = [
      { text: " One ", page: 1 },
      { text: " two", page: 2 },
    ];

    expect(assemble([{ role: "prose", pieces }])).toEqual({
      text: "One two",
      sections: [{ headings: [], paragraphs: [{ span: { start: 0, end: 7 }, role: "prose" }] }],
      milestones: [
        { start: 0, page: 1 },
        { start: 4, page: 2 },
      ],
    });
  });

  it("ends for headings of any level", () => {
    const heading = (text: string, level: number) => ({
      role: "title" as const,
      level,
      pieces: [{ text }],
    });
    const body = { role: "prose" as const, pieces: [{ text: "x" }] };

    expect(
      assemble([heading("a", 0), heading("b", 3), heading("c", 0), body]).sections[0]?.headings,
    ).toEqual(["c"]);
  });

  it("says the id of the heading of a section", () => {
    const body = { role: "prose" as const, pieces: [{ text: "x" }] };
    const heading = { role: "title" as const, level: 1, pieces: [{ text: "a" }], anchor: "a-1" };

    expect(assemble([heading, body]).sections).toMatchObject([{ headings: ["a"], anchor: "a-1" }]);
  });
});

describe("plain", () => {
  it("has no control characters and no half characters", () => {
    expect(plain("a\u0000\tb\ud800")).toBe("a b\ufffd");
  });
});
