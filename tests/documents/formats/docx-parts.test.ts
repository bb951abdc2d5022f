import { describe, expect, it } from "vitest";
import { readParts } from "../../../src/documents/formats/docx-parts.js";
import { p, writeDocx } from "../../support/write-docx.js";

describe("readParts", () => {
  it("gives the parts that are there", async () => {
    const parts = await readParts(writeDocx(p("Hello.")));

    expect(Buffer.from(parts.document).toString()).toContain("Hello.");
    expect(parts.footnotes).toBeUndefined();
  });

  it("refuses an archive that claims to be above 4 GB", async () => {
    const bytes = Buffer.concat([writeDocx(p("Hello.")), Buffer.from("PK\u0006\u0007")]);

    await expect(readParts(bytes)).rejects.toMatchObject({ name: "DocumentError" });
  });
});
