import { describe, expect, it } from "vitest";
import { rowsOf } from "../../../src/documents/formats/pdf-rows.js";
import { words } from "../../support/pdf-words.js";

describe("rowsOf", () => {
  it("joins words on one height, apart where a wide gap is", () => {
    const rows = rowsOf([
      words("right", 200, 50),
      words("b", 8, 51),
      words("a", 0, 50),
      words("c", 0, 80),
    ]);

    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([["a b", "right"], ["c"]]);
  });
});
