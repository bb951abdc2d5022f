/** What a person gets for a question, as they feel it. */
import { describe, expect, it } from "vitest";
import { ask } from "../../src/answer/ask.js";
import { libraryOf } from "../support/library-of.js";
import { bestFor, highlighted, quotesOf, textsOf } from "../support/quotes-of.js";

const DRILLS = {
  "belarus.txt": `Joint drills

The joint drills, which lasted five days, involved around 7,000 troops and were billed as a test of combat readiness.

Defence Minister Viktor Khrenin watched the manoeuvres near Borisov.

How many soldiers marched past the tribune?

The exercise began on Friday, 12 September 2025, in the west of Belarus.
`,
  "union.txt": `Union drills

Officially, around 13,000 troops are involved in the joint drills this autumn.

The exercise began on Friday, 12 September 2025, in the west of Belarus.
`,
  "ferry.txt": `Ferries

The ferry to the island leaves from the old harbour every morning at nine.

A return ticket for the ferry costs 14 euros for adults and 6 euros for children.

The soldiers of the garrison bake bread for the islanders every Sunday.
`,
};

describe("ask", async () => {
  const library = await libraryOf(DRILLS);

  it("answers with the sentence as it stands, and where it stands", () => {
    const answer = ask(library, "How much does a return ticket for the ferry cost for adults?");

    expect(answer.kind).toBe("found");
    const [best] = quotesOf(answer);
    expect(best?.quote.text).toBe(
      "A return ticket for the ferry costs 14 euros for adults and 6 euros for children.",
    );
    expect(best?.citation).toMatchObject({ source: { path: "ferry.txt" }, repaired: false });
    expect(best?.citation.bytes).toEqual(best?.quote.span);
  });

  it("highlights the person for who", () => {
    const best = bestFor(library, "Who watched the manoeuvres near Borisov?");

    expect(highlighted(best).join(" ")).toContain("Viktor Khrenin");
  });

  it("highlights the date for when", () => {
    const best = bestFor(library, "When was the exercise in the west of Belarus?");

    expect(highlighted(best).join(" ")).toContain("12 September 2025");
  });

  it("highlights the number for how many", () => {
    const best = bestFor(library, "How many troops did the joint drills involve?");

    expect(highlighted(best).join(" ")).toMatch(/around (7|13),000/);
  });

  it("reads a mistyped word as the corpus' own and says so", () => {
    const answer = ask(library, "what do the soldeirs of the garrison bake", { abstain: false });

    expect(answer.corrections).toEqual([{ from: "soldeirs", to: "soldiers" }]);
    expect(textsOf(answer)[0]).toBe(
      "The soldiers of the garrison bake bread for the islanders every Sunday.",
    );
  });

  it("shows near-copies in two sources as one quote that cites both", () => {
    const answer = ask(library, "When was the exercise in the west of Belarus?", {
      abstain: false,
    });

    const copy = "The exercise began on Friday, 12 September 2025, in the west of Belarus.";
    expect(textsOf(answer).filter((text) => text === copy)).toHaveLength(1);
    const merged = quotesOf(answer).find(({ quote }) => quote.text === copy);
    const others = merged?.also.map(({ quote, citation }) => [quote.text, citation.source.path]);
    expect([merged?.citation.source.path, others]).toEqual(["belarus.txt", [[copy, "union.txt"]]]);
  });

  it("never answers a question with a question", () => {
    const answer = ask(library, "How many soldiers marched past the tribune?", {
      abstain: false,
      limit: 10,
    });

    expect(textsOf(answer).length).toBeGreaterThan(0);
    expect(textsOf(answer).filter((text) => text.includes("?"))).toEqual([]);
  });

  it("tells of a disagreement where two sources give different values", () => {
    const answer = ask(library, "How many troops were involved in the joint drills?", {
      abstain: false,
    });

    if (answer.kind !== "found") throw new Error("not found");
    expect(answer.disagreement?.kind).toBe("number");
    expect(answer.disagreement?.values.map(({ value }) => value).sort()).toEqual([
      "around 13,000 troops",
      "around 7,000 troops",
    ]);
    for (const { value, quote } of answer.disagreement?.values ?? []) {
      expect(answer.quotes[quote]?.quote.text).toContain(value);
    }
  });

  it("takes nothing struck through for an answer, a highlight or another value", async () => {
    const fees = await libraryOf({
      "old.md": "# Fees\n\nThe entry fee is ~~nine euros~~ twelve euros. ~~Dogs pay two euros.~~",
      "new.md": "# Prices\n\nFor adults the entry fee is twelve euros in all of the year.",
    });
    const answer = ask(fees, "How many euros is the entry fee?", { abstain: false });

    if (answer.kind !== "found") throw new Error("not found");
    const [first] = answer.quotes;
    expect(first.quote.text).toBe("The entry fee is ~~nine euros~~ twelve euros.");
    expect(
      first.highlights.map(({ start, end }) => first.quote.text.slice(start, end)).join(),
    ).not.toContain("nine");
    expect(answer.disagreement).toBeUndefined();
    expect(ask(fees, "How many euros do dogs pay?").kind).toBe("not-found");
  });

  it("says nothing of a disagreement where the question asks for no value", () => {
    const answer = ask(library, "Who watched the manoeuvres near Borisov?", { abstain: false });

    expect(answer).not.toHaveProperty("disagreement");
  });

  it.each([
    ["a stop word", "the"],
    ["emoji only", "🙂🙃"],
    ["nothing", ""],
    ["white space", " \n\t "],
  ])("declines %s and says why", (_, question) => {
    expect(ask(library, question)).toEqual({
      kind: "not-found",
      question,
      confidence: 0,
      band: "low",
      corrections: [],
      revision: library.revision,
      reasons: [{ kind: "no-words" }],
      closest: [],
    });
  });

  it("brings along the sentence before one that opens with a pronoun, and tells it apart", async () => {
    const own = await libraryOf({
      "boat.txt": "The red boat is old. It sails to Ulvik at noon.\n",
    });

    const answer = ask(own, "When does it sail to Ulvik?", { abstain: false });

    if (answer.kind !== "found") throw new Error("not found");
    const [{ quote, before, highlights }] = answer.quotes;
    expect(quote.text).toBe("The red boat is old. It sails to Ulvik at noon.");
    expect(before).toEqual({ start: 0, end: 21 });
    expect(highlights.map(({ start, end }) => quote.text.slice(start, end))).toEqual(["noon"]);
  });

  it("declines a question in a language that no source is written in", () => {
    const answer = ask(library, "有多少士兵參加了演習？");

    if (answer.kind !== "not-found") throw new Error("found");
    expect(answer.reasons.map(({ kind }) => kind)).toEqual(["nothing-known"]);
    expect(answer.closest).toEqual([]);
  });

  it("declines what the sources don't speak of and points to places near it", () => {
    const answer = ask(library, "Which bishop from Wolfsburg eats bread with the garrison?");

    if (answer.kind !== "not-found") throw new Error("found");
    expect(answer.reasons).toEqual([{ kind: "unknown-names", words: ["Wolfsburg"] }]);
    expect(answer.closest[0]?.source.path).toBe("ferry.txt");
  });

  it("shows the best quotes all the same when told not to abstain", () => {
    const question = "Which bishop from Wolfsburg eats bread with the garrison?";

    const strict = ask(library, question);
    const open = ask(library, question, { abstain: false });

    expect([strict.kind, open.kind]).toEqual(["not-found", "found"]);
    expect(open.confidence).toBe(strict.confidence);
    expect(textsOf(open)[0]).toContain("garrison bake bread");
  });

  it("is not found even when told not to abstain where nothing matches at all", () => {
    expect(ask(library, "zyxwvut", { abstain: false }).kind).toBe("not-found");
  });

  it.each([
    [undefined, 3],
    [1, 1],
    [2.9, 2],
    [0, 1],
    [-7, 1],
    [10, 10],
    [1000, 10],
    [Number.NaN, 3],
    [Number.POSITIVE_INFINITY, 10],
  ])("holds a limit of %s to 1 to 10 quotes", async (limit, expected) => {
    const colours = "red blue green white black yellow purple orange brown silver golden pink";
    const lines = colours.split(" ").map((colour) => `The ${colour} ferry sails to ${colour} bay.`);
    const ferries = await libraryOf({ "ferries.txt": lines.join("\n\n") });

    const answer = ask(ferries, "Where does the ferry sail to?", {
      abstain: false,
      ...(limit === undefined ? {} : { limit }),
    });

    expect(quotesOf(answer)).toHaveLength(expected);
  });

  it("gives an empty library's person an answer too", async () => {
    const answer = ask(await libraryOf({}), "How many troops?");

    expect(answer).toMatchObject({ kind: "not-found", confidence: 0, closest: [] });
  });
});
