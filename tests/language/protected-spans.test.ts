/** What is kept whole. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { protectedSpans } from "../../src/language/protected-spans.js";
import { hostileProse } from "../support/hostile-prose.js";

const kept = (text: string): string[] =>
  protectedSpans(text).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);

describe("protectedSpans", () => {
  it("finds code, links' targets and brackets", () => {
    expect(kept("Use `a. b` or ``c`d`` (see <https://x.y/z.>). 「行く。」")).toEqual([
      "code `a. b`",
      "code ``c`d``",
      "aside (see <https://x.y/z.>)",
      "quotation 「行く。」",
    ]);
    expect(kept("[this](http://a.b)")).toEqual(["aside [this]", "code (http://a.b)"]);
  });

  it("gives the outermost pair only and no unclosed one", () => {
    expect(kept("a (b [c] d) e ( f ` g 1) h")).toEqual(["aside (b [c] d)", "aside ( f ` g 1)"]);
    expect(kept("( a ` b ] c")).toEqual([]);
  });

  it("takes no brackets in code for partners", () => {
    expect(kept("(a `)` b)")).toEqual(["aside (a `)` b)"]);
  });

  it("lets brackets go that hold more than a quote's worth", () => {
    expect(kept(`(${"word ".repeat(100)})`)).toEqual([]);
  });

  it("gives spans in order that do not overlap, for any text", () => {
    fc.assert(
      fc.property(hostileProse(), (text) => {
        const edges = protectedSpans(text).flatMap(({ start, end }) => [start, end]);
        expect(edges).toEqual(edges.toSorted((a, b) => a - b));
      }),
    );
  });
});
