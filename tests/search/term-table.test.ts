/** Numbers for terms and lists of numbers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NumberLists, TermTable } from "../../src/search/term-table.js";

describe("TermTable", () => {
  it("numbers terms in order of first sight", () => {
    const table = new TermTable();

    expect(["b", "a", "b", "c"].map((term) => table.add(term))).toEqual([0, 1, 0, 2]);
    expect(table.terms()).toEqual(["b", "a", "c"]);
    expect([table.size, table.termOf(1), table.numberOf("c")]).toEqual([3, "a", 2]);
  });

  it("counts the sentences that hold a term", () => {
    const table = new TermTable();
    table.add("b");
    const a = table.add("a");
    table.count(a);
    table.count(a);

    expect([table.sentencesWith("a"), table.sentencesWith("b")]).toEqual([2, 0]);
  });

  it("knows nothing of a term that it was never given", () => {
    const table = new TermTable();

    for (const term of ["x", "", "__proto__", "constructor", "toString"]) {
      expect([table.numberOf(term), table.sentencesWith(term)]).toEqual([undefined, 0]);
    }
  });

  it("takes names of object properties for terms like any other", () => {
    const table = new TermTable();

    table.count(table.add("__proto__"));

    expect([table.numberOf("__proto__"), table.sentencesWith("__proto__")]).toEqual([0, 1]);
  });
});

describe("NumberLists", () => {
  it("gives back every list as it was", () => {
    const lists = fc.array(fc.array(fc.nat(), { maxLength: 5 }), { maxLength: 20 });

    fc.assert(
      fc.property(lists, (given) => {
        const kept = new NumberLists(given);

        expect(given.map((_, index) => [...kept.at(index)])).toEqual(given);
      }),
    );
  });
});
