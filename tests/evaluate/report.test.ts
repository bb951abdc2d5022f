/** Figures as a person reads them, and as a later run does. */
import { describe, expect, it } from "vitest";
import {
  conflictsText,
  figuresJson,
  figuresText,
  recordsOf,
  tablesText,
} from "../../src/evaluate/report.js";
import type { Figures } from "../../src/evaluate/score.js";
import { foundWith, notFoundWith } from "../support/answers.js";
import { FERRY, outcomeOf } from "../support/outcomes.js";

const FIGURES: Figures = {
  n: 100,
  answerable: 72,
  shipped: { P1: 0.5, R3: 0.625, MRR10: 0.55 },
  noAbstain: { P1: 0.6, R3: 0.7, MRR10: 2 / 3 },
  coverage: 0.75,
  falseAnswers: 0.1,
  firstQuotePrecision: 0.8,
  answerF1: 0.6,
  calibrationError: 0.0625,
  highlightF1: 0.5,
  verbatim: 100,
  msP50: 1.234,
  msP99: 10,
  bands: {
    high: { n: 4, precision: 1 },
    medium: { n: 2, precision: 0.5 },
    low: { n: 0, precision: 0 },
  },
};

const CONFLICTS = { noted: 10, bothShown: 8, said: 4, others: 30, saidFalsely: 1 };

describe("conflictsText", () => {
  it("tells of noted and of false disagreement, and nothing where there is none", () => {
    expect(conflictsText(CONFLICTS)).toMatchInlineSnapshot(`
      "sources disagree      noted in 10: both sides shown in 8, said in 4
                            said without a note in 1 of 30 answers"
    `);
    expect(conflictsText({ ...CONFLICTS, noted: 0, saidFalsely: 0 })).toBe("");
  });
});

describe("figuresText", () => {
  it("shows every figure on a line of its own", () => {
    expect(figuresText(FIGURES)).toMatchInlineSnapshot(`
      "n                     100 (72 answerable, 28 not)
      with abstention       P1 50.0 %   R3 62.5 %   MRR10 55.0 %
      abstention off        P1 60.0 %   R3 70.0 %   MRR10 66.7 %
      coverage              75.0 %
      falseAnswers          10.0 %
      firstQuotePrecision   80.0 %
      answerF1              60.0 %
      calibrationError      0.063
      highlightF1           50.0 %
      verbatim              100.0 %
      right by band         high 100.0 % of 4, medium 50.0 % of 2, low 0.0 % of 0
      msP50 / msP99         1.23 / 10.00"
    `);
  });
});

describe("tablesText", () => {
  it("has a table for what the question file states, and none for what it doesn't", () => {
    expect(tablesText([outcomeOf({ type: "who", phrasing: "typo" })])).toMatchInlineSnapshot(`
      "by kind         n        P1        R3  answered     right
      who             1   100.0 %   100.0 %         1         1

      by phrasing         n        P1        R3  answered     right
      typo                1   100.0 %   100.0 %         1         1"
    `);
    expect(tablesText([outcomeOf({ phrasing: "typo" })])).not.toContain("by kind");
    expect(tablesText([outcomeOf({})])).toBe("");
  });
});

describe("figuresJson", () => {
  it("holds figures as shipped, once more without abstention, and every question", () => {
    const late = foundWith([FERRY.white, FERRY.old]);
    const outcomes = [
      outcomeOf({}),
      outcomeOf({ id: "g2" }, { shipped: notFoundWith(), open: late }),
    ];

    const { shipped, ...others } = FIGURES;
    expect(
      JSON.parse(
        figuresJson({ figures: FIGURES, questions: recordsOf(outcomes), disagreement: CONFLICTS }),
      ),
    ).toEqual({
      ...shipped,
      ...others,
      disagreement: CONFLICTS,
      questions: [
        { id: "g1", place: 1, placeOpen: 1, found: true, confidence: 0.83 },
        { id: "g2", place: null, placeOpen: 2, found: false, confidence: 0.04 },
      ],
    });
  });
});
