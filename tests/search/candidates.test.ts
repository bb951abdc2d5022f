/** Which sentences are worth ranking for a question. */
import { describe, expect, it } from "vitest";
import { candidatesFor } from "../../src/search/candidates.js";
import { libraryOf, queryFor, textOf, type Files } from "../support/library-of.js";

async function candidatesIn(files: Files, question: string, only?: readonly string[]) {
  const library = await libraryOf(files);
  const ids = only?.map((path) => library.sources.find((source) => source.path === path)!.id);
  return candidatesFor(queryFor(library, question), library.index, ids);
}

const FILES = {
  "a.txt": "The ferry leaves at noon.\n\nA boat is on the water.\n\nTickets are cheap.\n",
  "b.txt": "No ferry sails.\n",
};

describe("candidatesFor", () => {
  it("gives sentences with the question's words, then those with related words", async () => {
    const found = await candidatesIn(FILES, "ferry");

    expect(found.map(textOf)).toEqual([
      "No ferry sails.",
      "The ferry leaves at noon.",
      "A boat is on the water.",
    ]);
    expect(found.map(({ fullTextScore }) => fullTextScore > 0)).toEqual([true, true, false]);
  });

  it("scores sentences with related words where there are no others", async () => {
    const found = await candidatesIn(FILES, "vessel");

    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ fullTextScore }) => !(fullTextScore > 0))).toEqual([]);
  });

  it("looks at more sentences where a question names one or two things only", async () => {
    const lines = Array.from({ length: 300 }, (_, at) => `The ferry, the pier, the cook ${at}.`);
    const files = { "a.txt": lines.join("\n\n") };

    const few = await candidatesIn(files, "ferry pier");
    const more = await candidatesIn(files, "ferry pier cook");

    expect(few.length).toBeGreaterThan(more.length);
    expect(few.length).toBeLessThanOrEqual(200);
  });

  it("gives each sentence once, and some ninety at most", async () => {
    const lines = Array.from({ length: 200 }, (_, at) => `The ferry, boat and pier ${at}.`);

    const found = await candidatesIn({ "a.txt": lines.join("\n\n") }, "ferry boat pier");

    expect(new Set(found.map(({ sentence }) => sentence.index)).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(10);
    expect(found.length).toBeLessThanOrEqual(90);
  });

  it("gives thirty at most that only related words lead to", async () => {
    const lines = Array.from({ length: 50 }, (_, at) => `Boat number ${at} rests.`);

    const found = await candidatesIn({ "a.txt": ["A ferry.", ...lines].join("\n\n") }, "ferry");

    expect(found).toHaveLength(1 + 30);
  });

  it("never gives a question, a repeated line or a line of marks", async () => {
    const furniture = "Harbour office: call 555 for a ferry\n\n";
    const text = ["one boat", "two waves", "three gulls", "four winds", "five isles"]
      .map((words) => `${furniture}Here are ${words}.\n\n`)
      .join("");

    const found = await candidatesIn(
      { "a.txt": `When does the ferry leave?\n\n***\n\nThe ferry leaves.\n\n${text}` },
      "When does the ferry at the harbour office leave?",
    );

    expect(found.filter(({ fullTextScore }) => fullTextScore > 0).map(textOf)[0]).toBe(
      "The ferry leaves.",
    );
    expect(found.map(textOf).filter((words) => /\?|office|\*/.test(words))).toEqual([]);
  });

  it("keeps to the chosen sources, with the scores of the whole corpus", async () => {
    const all = await candidatesIn(FILES, "ferry");
    const chosen = await candidatesIn(FILES, "ferry", ["b.txt"]);

    expect(chosen.map(({ fullTextScore }) => fullTextScore)).toEqual([all[0]!.fullTextScore]);
    expect(chosen.map(textOf)).toEqual(["No ferry sails."]);
    expect(await candidatesIn(FILES, "ferry", [])).toEqual([]);
  });

  it("finds nothing for words that are nowhere", async () => {
    expect(await candidatesIn(FILES, "tungsten")).toEqual([]);
    expect(await candidatesIn(FILES, "")).toEqual([]);
  });
});
