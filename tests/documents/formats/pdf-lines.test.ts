import { describe, expect, it } from "vitest";
import { linesOf } from "../../../src/documents/formats/pdf-lines.js";
import { words } from "../../support/pdf-words.js";

describe("linesOf", () => {
  it("keeps a list's marks with their words", () => {
    const list = ["one", "two", "six"].flatMap((text, at) => [
      words(`${at + 1}.`, 0, at * 12),
      words(text, 40, at * 12),
    ]);

    expect(linesOf([list], 1).map(({ text }) => text)).toEqual(["1. one", "2. two", "3. six"]);
  });
});
