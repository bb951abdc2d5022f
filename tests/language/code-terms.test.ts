/** Operators and names of programs are terms besides their pieces. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeTerms } from "../../src/language/code-terms.js";

const termsIn = (text: string): string[] => codeTerms(text).map(({ term }) => term);

describe("codeTerms", () => {
  it.each([
    ["| `..=` | `a..=b` |", ["..=", "..="]],
    ["what is ::<> after a name", ["::<>"]],
    ["does += work", ["+="]],
    ["put a ; at the end", [";"]],
    ["the `?` operator", ["?"]],
    ["returns () here", ["()"]],
    ["set view_distance in server.properties", ["view_distance", "server.properties"]],
    ["use std::fs::File", ["std::fs::file"]],
    ["run it with --release now", ["--release"]],
  ])("finds in %j %j", (text, terms) => {
    expect(termsIn(text)).toEqual(terms);
  });

  it.each([
    "Is it? Yes; it is!",
    "**bold** and __more__",
    "---\n***\n===",
    "<!-- a -->",
    "wait... what",
    "The U.S. said e.g. this.",
    "The end.Next sentence",
    "a - b – c",
    "(see [1]).",
  ])("finds nothing in %j", (text) => {
    expect(termsIn(text)).toEqual([]);
  });

  it("says where each stands", () => {
    expect(codeTerms("a += my_name").map(({ start, end }) => [start, end])).toEqual([
      [2, 4],
      [5, 12],
    ]);
  });

  it("keeps inside the text and in order, whatever the text", () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from("aZ1_:.-+=<>`?; ()\u0301😀\n")),
      maxLength: 80,
    });

    fc.assert(
      fc.property(text, (words) => {
        let cursor = 0;
        for (const { start, end, surface } of codeTerms(words)) {
          expect(start).toBeGreaterThanOrEqual(cursor);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(words.length);
          expect(surface).not.toBe("");
          cursor = start;
        }
      }),
    );
  });

  it.each(["_", "a_", "a.", "a::", "--a", "=<", ";"])(
    "takes 100,000 times %j without going back over it",
    (unit) => {
      expect(codeTerms(unit.repeat(100_000)).length).toBeLessThan(100_000);
    },
    5000,
  );
});
