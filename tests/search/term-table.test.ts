/** Numbers for terms. */
import { describe, expect, it } from "vitest";
import { TermTable } from "../../src/search/term-table.js";

function tableOf(...terms: string[]): TermTable {
  const table = new TermTable();
  for (const term of terms) table.add(term);
  return table;
}

describe("TermTable", () => {
  it("numbers terms in order of first sight", () => {
    const table = new TermTable();

    expect(["b", "a", "b", "c"].map((term) => table.add(term))).toEqual([0, 1, 0, 2]);
    expect(table.terms()).toEqual(["b", "a", "c"]);
    expect([table.size, table.termOf(1), table.numberOf("c")]).toEqual([3, "a", 2]);
  });

  it("tells how many sentences hold a term", () => {
    const table = tableOf("b", "a");
    expect(table.sentencesWith("a")).toBe(0);

    table.setCounts(Uint32Array.of(0, 2));

    expect([table.sentencesWith("a"), table.sentencesWith("b")]).toEqual([2, 0]);
  });

  it("knows nothing of a term that it was never given", () => {
    const table = new TermTable();

    for (const term of ["x", "", "__proto__", "constructor", "toString"]) {
      expect([table.numberOf(term), table.sentencesWith(term)]).toEqual([undefined, 0]);
    }
  });

  it.each([[[]], [[""]], [["", "a"]], [["__proto__", "\ud83d", "ﷺ x"]]])(
    "is the same again from what was kept of %j",
    (terms) => {
      const table = tableOf(...terms);
      table.setCounts(Uint32Array.from(terms, (_, at) => at + 1));

      const again = TermTable.from(table.kept());

      expect(again.terms()).toEqual(terms);
      expect(terms.map((term) => again.numberOf(term))).toEqual([...terms.keys()]);
      expect(terms.map((term) => again.sentencesWith(term))).toEqual(terms.map((_, at) => at + 1));
    },
  );
});
