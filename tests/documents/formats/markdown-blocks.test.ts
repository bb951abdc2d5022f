/** Blocks become sections and paragraphs. */
import { describe, expect, it } from "vitest";
import {
  type Block,
  type Container,
  assemble,
} from "../../../src/documents/formats/markdown-blocks.js";

const TEXT = "Rules: one two";
const block = (kind: Block["kind"], start: number, end: number, container?: Container): Block => ({
  kind,
  span: { start, end },
  marks: [],
  level: kind === "heading" ? 2 : 0,
  ...(container && { container }),
});

describe("assemble", () => {
  it("gives items the paragraph before their list, and later ones of an item its first", () => {
    const list: Container = { kind: "list", leadIn: { start: 0, end: 6 } };
    const item: Container = { kind: "item", parent: list };
    const blocks = [
      block("paragraph", 0, 6),
      block("paragraph", 7, 10, item),
      block("paragraph", 11, 14, item),
    ];

    expect(assemble(TEXT, blocks).sections).toEqual([
      {
        headings: [],
        paragraphs: [
          { span: { start: 0, end: 6 }, role: "prose" },
          { span: { start: 7, end: 10 }, role: "item", context: [{ start: 0, end: 6 }] },
          {
            span: { start: 11, end: 14 },
            role: "item",
            context: [
              { start: 0, end: 6 },
              { start: 7, end: 10 },
            ],
          },
        ],
      },
    ]);
  });

  it("drops sections without words and takes an opening heading for the title", () => {
    const blocks = [block("heading", 0, 6), block("heading", 7, 10), block("paragraph", 11, 14)];

    expect(assemble(TEXT, blocks)).toEqual({
      title: "Rules:",
      sections: [
        {
          headings: ["one"],
          anchor: "one",
          paragraphs: [{ span: { start: 11, end: 14 }, role: "prose" }],
        },
      ],
    });
  });

  it.each([
    ["Filename: src/main.rs", "furniture"],
    ["**File: config/routes.rb**:", "furniture"],
    ["See src/main.rs", "prose"],
    ["The port is 80.", "prose"],
    ["Version: 1.21", "prose"],
    ["Map: map.example.org", "prose"],
  ])("takes %j for %s", (text, role) => {
    const { sections } = assemble(text, [block("paragraph", 0, text.length)]);

    expect(sections[0]?.paragraphs.map((paragraph) => paragraph.role)).toEqual([role]);
  });
});
