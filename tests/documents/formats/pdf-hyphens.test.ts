import { describe, expect, it } from "vitest";
import { lineJoin } from "../../../src/documents/formats/pdf-hyphens.js";

describe("lineJoin", () => {
  it.each([
    ["an import-", "ant", [], "an important"],
    ["a well-", "known", [], "a well-known"],
    ["an e-", "mail", [], "an e-mail"],
    ["a co-", "operation", ["co-operation"], "a co-operation"],
    ["Zapad-", "2025", [], "Zapad-2025"],
    ["soft\u00ad", "ware", [], "software"],
    ["a dash –", "and", [], "a dash – and"],
    ["two", "words", [], "two words"],
  ])("joins %j and %j", (line, next, others, joined) => {
    expect(lineJoin([line, next, ...others])(line, next) + next).toBe(joined);
  });
});
