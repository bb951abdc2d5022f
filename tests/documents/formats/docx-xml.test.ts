import { describe, expect, it } from "vitest";
import { walkXml } from "../../../src/documents/formats/docx-xml.js";

describe("walkXml", () => {
  it("tells elements and words without their prefixes, in order", async () => {
    const told: string[] = [];

    await walkXml(Buffer.from('<w:p w:val="1">a &amp; b</w:p>'), {
      open: ({ name, attributes }) => told.push(`<${name} ${attributes.val ?? ""}`),
      close: (name) => told.push(`/${name}`),
      text: (text) => told.push(text),
    });

    expect(told).toEqual(["<p 1", "a & b", "/p"]);
  });
});
