/** Two runs of the same questions: what got better, what got worse. */
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.js";
import { compare, comparisonText, readRun, type Run } from "../../src/evaluate/compare.js";
import { conflictsOf } from "../../src/evaluate/conflicts.js";
import { figuresJson, recordsOf } from "../../src/evaluate/report.js";
import { figuresOf, type Outcome } from "../../src/evaluate/score.js";
import { foundWith, notFoundWith } from "../support/answers.js";
import { FERRY, outcomeOf } from "../support/outcomes.js";

const right = foundWith([FERRY.old]);
const wrong = foundWith([FERRY.white]);
const none = notFoundWith();

function runOf(outcomes: readonly Outcome[]): Run {
  const answerable = outcomes.filter(({ gold }) => gold.answerable).map(({ gold }) => gold.id);
  return {
    figures: figuresOf(outcomes),
    questions: recordsOf(outcomes),
    answerable: new Set(answerable),
  };
}

const writtenBy = (outcomes: readonly Outcome[]): string => {
  const { figures, questions } = runOf(outcomes);
  return figuresJson({ figures, questions, disagreement: conflictsOf(outcomes) });
};

const BEFORE = [
  outcomeOf({ id: "stays" }),
  outcomeOf({ id: "gains" }, { shipped: none, open: wrong }),
  outcomeOf({ id: "loses" }),
  outcomeOf({ id: "declines", answerable: false }, { shipped: wrong, open: wrong }),
  outcomeOf({ id: "gone" }),
];
const NOW = [
  outcomeOf({ id: "stays" }, { ms: 9 }),
  outcomeOf({ id: "gains" }),
  outcomeOf({ id: "loses" }, { shipped: none, open: right }),
  outcomeOf({ id: "declines", answerable: false }, { shipped: none, open: wrong }),
  outcomeOf({ id: "new" }),
];

describe("compare", () => {
  const comparison = compare(readRun(writtenBy(BEFORE)), runOf(NOW));

  it("names the questions that were gained and lost, in ranking and as shipped", () => {
    expect(comparison.ranking).toEqual({ gained: ["gains"], lost: [] });
    expect(comparison.shipped).toEqual({ gained: ["gains", "declines"], lost: ["loses"] });
  });

  it("names the questions of one run only", () => {
    expect([comparison.onlyBefore, comparison.onlyNow]).toEqual([["gone"], ["new"]]);
  });

  it("holds every figure against its earlier value, but no times", () => {
    const named = new Map(comparison.figures.map(({ name, before, now }) => [name, [before, now]]));

    expect(named.get("noAbstain.P1")).toEqual([3 / 4, 1]);
    expect(named.get("falseAnswers")).toEqual([1, 0]);
    expect(named.has("bands.high")).toBe(true);
    expect([...named.keys()].filter((name) => name.startsWith("ms"))).toEqual([]);
  });
});

describe("comparisonText", () => {
  it("shows what changed", () => {
    const text = comparisonText(compare(readRun(writtenBy(BEFORE)), runOf(NOW)));

    expect(text).toMatchInlineSnapshot(`
      "falseAnswers         1.000 -> 0.000   −1.000
      firstQuotePrecision  0.750 -> 1.000   +0.250
      answerF1             0.750 -> 0.857   +0.107
      calibrationError     0.434 -> 0.302   −0.132
      bands.high           0.750 -> 1.000   +0.250
      noAbstain.P1         0.750 -> 1.000   +0.250
      noAbstain.R3         0.750 -> 1.000   +0.250
      noAbstain.MRR10      0.750 -> 1.000   +0.250
      right quote first, abstention off: gained 1: gains
      right quote first, abstention off: lost 0
      right as shipped: gained 2: gains, declines
      right as shipped: lost 1: loses
      asked before only 1: gone
      asked now only 1: new"
    `);
  });

  it("says so where nothing changed", () => {
    const text = comparisonText(compare(readRun(writtenBy(NOW)), runOf(NOW)));

    expect(text).toMatchInlineSnapshot(`
      "No figure changed.
      right quote first, abstention off: gained 0
      right quote first, abstention off: lost 0
      right as shipped: gained 0
      right as shipped: lost 0"
    `);
  });
});

describe("readRun", () => {
  it.each([
    ["no JSON", "n  100", "is not JSON"],
    ["another JSON", "[1]", "is not what eval --json writes"],
    ["figures without questions", '{"n": 100}', "is not what eval --json writes"],
    ["questions of another shape", '{"questions": [1]}', "is not what eval --json writes"],
  ])("refuses %s", (_, text, message) => {
    expect(() => readRun(text)).toThrow(UserError);
    expect(() => readRun(text)).toThrow(message);
  });
});
