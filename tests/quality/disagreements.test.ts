/** Of pairs of documents that disagree it is said, and of others it is not, at least this often. */
import { describe, expect, it } from "vitest";
import { ask } from "../../src/answer/ask.js";
import { libraryOf } from "../support/library-of.js";
import pairs from "./disagreements.json" with { type: "json" };
import others from "./disagreements-in-other-words.json" with { type: "json" };

/** Pairs of each list that were looked at while the code was written. */
const LOOKED_AT = 15;

/** The questions of which the answer says that the sources differ. */
async function saidOf(list: readonly string[][]): Promise<string[]> {
  const said: string[] = [];
  for (const [question = "", one, other] of list) {
    const library = await libraryOf({ "a.txt": `${one}\n`, "b.txt": `${other}\n` });
    const answer = ask(library, question, { abstain: false });
    if (answer.kind === "found" && answer.disagreement !== undefined) said.push(question);
  }
  return said;
}

describe.each([
  ["looked at", { from: 0, to: LOOKED_AT }, 0],
  ["held back", { from: LOOKED_AT, to: 30 }, 1],
])("pairs of documents that were %s", (_, { from, to }, most) => {
  it("are said to disagree where they do", async () => {
    const said = await saidOf(pairs.disagreeing.slice(from, to));
    expect(said.length).toBeGreaterThanOrEqual(12);
  });

  it("are hardly ever said to disagree where they don't", async () => {
    expect((await saidOf(pairs.agreeing.slice(from, to))).length).toBeLessThanOrEqual(most);
  });
});

describe.each([
  ["looked at", 0, 2],
  ["held back", 1, 1],
])("pairs in other words that were %s", (_, rest, least) => {
  const half = (list: readonly string[][]): string[][] =>
    list.filter((_pair, place) => place % 2 === rest);

  it("are said to disagree in a few cases: most such words are not seen to mean the same", async () => {
    expect((await saidOf(half(others.disagreeing))).length).toBeGreaterThanOrEqual(least);
  });

  it("are never said to disagree where they don't", async () => {
    expect(await saidOf(half(others.agreeing))).toEqual([]);
  });
});
