/** Answers from chosen sources only. */
import { describe, expect, it } from "vitest";
import { ask } from "../../src/answer/ask.js";
import { libraryOf } from "../support/library-of.js";
import { bestFor, quotesOf, textsOf } from "../support/quotes-of.js";

const FILES = {
  "belarus.txt": `The joint drills, which lasted five days, involved around 7,000 troops.

The exercise began on Friday in the west of Belarus.
`,
  "union.txt": `Officially, around 13,000 troops are involved in the joint drills this autumn.

The exercise began on Friday in the west of Belarus.
`,
  "ferry.txt": `The ferry to the island leaves from the old harbour every morning at nine.

The soldiers of the garrison bake bread for the islanders every Sunday.
`,
};

describe("ask within some sources", async () => {
  const library = await libraryOf(FILES);
  const QUESTION = "How many troops were involved in the joint drills?";
  const idOf = (path: string): string =>
    library.sources.find((source) => source.path === path)?.id ?? "";

  it("quotes only from them", () => {
    const answer = ask(library, QUESTION, {
      abstain: false,
      limit: 10,
      sources: [idOf("union.txt")],
    });

    const sources = quotesOf(answer).flatMap(({ citation, also }) => [
      citation.source.path,
      ...also.map((copy) => copy.citation.source.path),
    ]);
    expect(new Set(sources)).toEqual(new Set(["union.txt"]));
    expect(textsOf(answer)[0]).toContain("13,000 troops");
  });

  it("points only to places in them", () => {
    const answer = ask(library, "Which bakery in Madagascar sells bread on Friday?", {
      sources: [idOf("belarus.txt")],
    });

    if (answer.kind !== "not-found") throw new Error("found");
    expect(answer.closest.map(({ source }) => source.path)).toEqual(["belarus.txt"]);
  });

  it("scores a quote's words as in the whole corpus", () => {
    const whole = bestFor(library, "When does the ferry to the island leave?");
    const within = bestFor(library, "When does the ferry to the island leave?", {
      sources: [idOf("ferry.txt")],
    });

    expect(within).toEqual(whole);
  });

  it.each([[["000000000000"]], [[]], [["../etc/passwd", "constructor"]]])(
    "has nothing to quote for sources %j",
    (sources) => {
      const answer = ask(library, QUESTION, { abstain: false, sources });

      expect(answer.kind).toBe("not-found");
    },
  );

  it("passes over unknown ids beside known ones", () => {
    const known = ask(library, QUESTION, { sources: [idOf("union.txt")] });

    expect(ask(library, QUESTION, { sources: ["nowhere", idOf("union.txt")] })).toEqual(known);
  });
});
