import { describe, expect, it } from "vitest";
import { readProperties } from "../../../src/documents/formats/document-properties.js";

describe("readProperties", () => {
  it("keeps what people wrote", () => {
    expect(
      readProperties({ title: " Fees  2024 ", author: "I. S.", published: "D:20240131" }),
    ).toEqual({
      title: "Fees 2024",
      details: { author: "I. S.", published: "2024-01-31" },
    });
  });

  it("leaves out what programs wrote, and days that are none", () => {
    expect(
      readProperties({ title: "Microsoft Word - x.doc", author: "Admin", published: "2024-02-31" }),
    ).toEqual({ details: {} });
    expect(readProperties({ title: "***", published: "D:19700101" })).toEqual({ details: {} });
  });
});
