import { describe, expect, it } from "vitest";
import { readStyles } from "../../../src/documents/formats/docx-styles.js";

describe("readStyles", () => {
  it("knows a heading by the style that its own rests on", async () => {
    const part =
      '<styles><style styleId="A"><basedOn val="B"/></style><style styleId="B"><name val="heading 2"/></style></styles>';
    const styles = await readStyles(Buffer.from(part));

    expect(styles("A").level).toBe(2);
    expect(styles("C").level).toBeUndefined();
  });

  it("ends where styles rest on one another in a ring", async () => {
    const part = '<styles><style styleId="A"><basedOn val="A"/></style></styles>';
    const styles = await readStyles(Buffer.from(part));

    expect(styles("A")).toEqual({ isTitle: false, isItem: false, isContents: false });
  });

  it("goes by Word's own names without a part", async () => {
    expect((await readStyles(undefined))("Heading1").level).toBe(1);
  });
});
