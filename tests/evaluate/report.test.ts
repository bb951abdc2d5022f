/** Figures and failures as a person reads them. */
import { describe, expect, it } from "vitest";
import { failuresText, figuresText, isFailure } from "../../src/evaluate/report.js";
import type { GoldQuestion } from "../../src/evaluate/questions.js";
import type { Outcome } from "../../src/evaluate/score.js";
import type { Answer } from "../../src/model.js";
import { citedIn, foundWith, notFoundWith, sourceOf } from "../support/answers.js";

const SOURCE = sourceOf(
  `The ferry is white.\nThe ferry is old.\n${"It is long. ".repeat(40).trim()}\n`,
);
const GOLD: GoldQuestion = {
  id: "g1",
  question: "How is the ferry?",
  answerable: true,
  sentences: [{ doc: "drills.txt", sentence: "The ferry is old." }],
  ranges: [],
};

function found(...texts: string[]): Answer {
  const [first, ...others] = texts.map((text) => citedIn(SOURCE, text));
  const part = { name: "brevity", value: 0.25, parts: [] };
  const explanation = { name: "score", value: 0.25, parts: [part] };
  return foundWith([{ ...first!, explanation }, ...others]);
}

const outcomeOf = (shipped: Answer, changes: Partial<Outcome> = {}): Outcome => ({
  gold: GOLD,
  shipped,
  open: shipped,
  ms: 1,
  quotes: 0,
  verbatimQuotes: 0,
  ...changes,
});
const UNANSWERABLE = { ...GOLD, answerable: false, sentences: [] };

describe("figuresText", () => {
  it("shows every figure on a line of its own", () => {
    const text = figuresText({
      n: 100,
      answerable: 72,
      shipped: { P1: 0.5, R3: 0.625, MRR10: 0.55 },
      noAbstain: { P1: 0.6, R3: 0.7, MRR10: 2 / 3 },
      coverage: 0.75,
      falseAnswers: 0.1,
      firstQuotePrecision: 0.8,
      answerF1: 0.6,
      verbatim: 100,
      msP50: 1.234,
      msP99: 10,
      bands: {
        high: { n: 4, precision: 1 },
        medium: { n: 2, precision: 0.5 },
        low: { n: 0, precision: 0 },
      },
    });

    expect(text).toMatchInlineSnapshot(`
      "n                     100 (72 answerable, 28 not)
      with abstention       P1 50.0 %   R3 62.5 %   MRR10 55.0 %
      abstention off        P1 60.0 %   R3 70.0 %   MRR10 66.7 %
      coverage              75.0 %
      falseAnswers          10.0 %
      firstQuotePrecision   80.0 %
      answerF1              60.0 %
      verbatim              100.0 %
      right by band         high 100.0 % of 4, medium 50.0 % of 2, low 0.0 % of 0
      msP50 / msP99         1.23 / 10.00"
    `);
  });
});

describe("isFailure", () => {
  it("is a wrong first quote, none, or one where there is no answer", () => {
    const isWrong = (shipped: Answer, gold = GOLD) => isFailure(outcomeOf(shipped, { gold }));

    expect(isWrong(found("The ferry is old."))).toBe(false);
    expect(isWrong(found("The ferry is white.", "The ferry is old."))).toBe(true);
    expect(isWrong(notFoundWith())).toBe(true);
    expect(isWrong(notFoundWith(), UNANSWERABLE)).toBe(false);
    expect(isWrong(found("The ferry is old."), UNANSWERABLE)).toBe(true);
  });
});

describe("failuresText", () => {
  it("shows what was asked, given and wanted, and leaves out what went right", () => {
    const text = failuresText([
      outcomeOf(found("The ferry is white.", "The ferry is old.")),
      outcomeOf(found("The ferry is old.")),
      outcomeOf(notFoundWith(), {
        gold: { ...GOLD, id: "g2", sentences: [], ranges: [{ file: "x.txt", start: 3, end: 9 }] },
      }),
      outcomeOf(found("It is long. ".repeat(40).trim()), { gold: { ...UNANSWERABLE, id: "g3" } }),
    ]);

    expect(text).toMatchInlineSnapshot(`
      "g1  How is the ferry?
        right quote at place 2; found, confidence 0.83
        first   The ferry is white.
                brevity 0.25
        wanted  The ferry is old.

      g2  How is the ferry?
        right quote not among the first ten; not-found, confidence 0.04
        first   (nothing)
        wanted  x.txt bytes 3–9

      g3  How is the ferry?
        has no answer; found, confidence 0.83
        first   It is long. It is long. It is long. It is long. It is long. It is long. It is long. It is long. It is long. It is long. It is long. It is long. It is long. It i …
                brevity 0.25"
    `);
  });

  it("is empty where nothing went wrong", () => {
    expect(failuresText([outcomeOf(found("The ferry is old."))])).toBe("");
  });
});
