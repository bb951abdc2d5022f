/** Which passages are worth scoring for a question's terms. */
import { describe, expect, it } from "vitest";
import { passagesInSteps } from "../../src/search/passages.js";
import { Pruner, type AskedTerm } from "../../src/search/prune.js";
import { TermTable } from "../../src/search/term-table.js";
import { dataOf } from "../support/index-of.js";
import { atOnce } from "../../src/turns.js";

const MANY = 1000;
/** Passages of one sentence: all hold "common", every second "even", two "rare". */
const data = dataOf([
  [
    Array.from({ length: MANY }, (_, at) => [
      `common${at % 2 === 0 ? " even" : ""}${at === 700 || at === 701 ? " rare" : ""}`,
    ]),
  ],
  [[["other"]], ["rare"]],
]);
const table = TermTable.from(data.terms);
const pruner = new Pruner(atOnce(passagesInSteps(data)));

function asked(...words: string[]): AskedTerm[] {
  return words.map((word) => {
    const isOwn = !word.startsWith("~");
    const term = word.replace("~", "");
    return { number: table.numberOf(term)!, term, weight: isOwn ? 1 : 0.5, isOwn };
  });
}

describe("Pruner", () => {
  it("leaves out passages that hold nothing of it", () => {
    expect([...pruner.choose(asked("rare"))]).toEqual([700, 701, MANY]);
    expect([...pruner.choose([])]).toEqual([]);
  });

  it("prefers passages with more of the terms, however common they are", () => {
    const chosen = [...pruner.choose(asked("common", "even"))];

    expect(chosen.length).toBeLessThan(300);
    expect(chosen.filter((passage) => passage % 2 === 1)).toEqual([]);
  });

  it("keeps what the rarest terms lead to", () => {
    expect([...pruner.choose(asked("common", "even", "rare"))]).toEqual(
      expect.arrayContaining([700, 701]),
    );
  });

  it("has room for what related words lead to", () => {
    expect([...pruner.choose(asked("common", "~rare"))]).toEqual(
      expect.arrayContaining([700, 701]),
    );
  });

  it("keeps to the ranges", () => {
    const chosen = pruner.choose(asked("common", "rare"), [
      [10, 12],
      [701, 702],
    ]);

    expect([...chosen]).toEqual([10, 11, 701]);
  });

  it("forgets one question before the next", () => {
    const first = pruner.choose(asked("rare", "even"));
    pruner.choose(asked("common"), [[0, 50]]);

    expect(pruner.choose(asked("rare", "even"))).toEqual(first);
  });
});
