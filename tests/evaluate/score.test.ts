/** Figures follow from answers and gold as their names say. */
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.js";
import type { GoldQuestion } from "../../src/evaluate/questions.js";
import {
  figureNamed,
  figuresOf,
  isHit,
  placeOfHit,
  type Outcome,
} from "../../src/evaluate/score.js";
import type { Answer } from "../../src/model.js";
import { citedIn, foundWith, notFoundWith, sourceOf } from "../support/answers.js";

const SOURCE = sourceOf("One is here.\nTwo is “there”.\nThree is far.\nFour is near.\n");
const LINES = SOURCE.text.trim().split("\n");

function goldOf(changes: Partial<GoldQuestion> = {}): GoldQuestion {
  const base = { id: "g", question: "Where?", answerable: true, sentences: [], ranges: [] };
  return { ...base, ...changes };
}
const wanting = (sentence: string, doc = "drills.txt"): GoldQuestion =>
  goldOf({ sentences: [{ doc, sentence }] });

/** An answer whose quotes are these lines of the source. */
function answerOf(...lines: number[]): Answer {
  const [first, ...others] = lines.map((line) => citedIn(SOURCE, LINES[line]!));
  return first ? foundWith([first, ...others]) : notFoundWith();
}

describe("isHit", () => {
  const two = citedIn(SOURCE, LINES[1]!);

  it.each([
    ["the very sentence", "Two is “there”.", true],
    ["a part of the quote", "is there", true],
    ["the sentence with other marks, case and spaces", 'two  IS "there"', true],
    ["a sentence of which the quote is most", "Surely two is there", true],
    [
      "a sentence of which the quote is little",
      "Surely and truly two is there, as they say",
      false,
    ],
    ["another sentence", "Three is far.", false],
    ["a sentence of marks only", "…!", false],
  ])("takes %s", (_, sentence, isRight) => {
    expect(isHit(wanting(sentence), two)).toBe(isRight);
  });

  it("asks for the right file, by its name or by its path", () => {
    const path = "docs/drills.txt";
    const deep = citedIn(sourceOf(SOURCE.text, { path }), LINES[1]!);

    expect(isHit(wanting(LINES[1]!, "other.txt"), two)).toBe(false);
    expect(isHit(wanting(LINES[1]!, "drills.txt"), deep)).toBe(true);
    expect(isHit(wanting(LINES[1]!, path), deep)).toBe(true);
    expect(isHit(wanting(LINES[1]!, "ills.txt"), two)).toBe(false);
  });

  it("takes a quote that covers the gold bytes", () => {
    const { start, end } = two.citation.bytes!;
    const covers = (from: number, to: number, file = "drills.txt") =>
      isHit(goldOf({ ranges: [{ file, start: from, end: to }] }), two);

    expect([covers(start, end), covers(start + 2, end - 2)]).toEqual([true, true]);
    expect([covers(start - 1, end), covers(start, end + 1)]).toEqual([false, false]);
    expect(covers(start, end, "other.txt")).toBe(false);
  });
});

describe("placeOfHit", () => {
  it("gives the place of the first right quote, from 1", () => {
    const gold = wanting("Three is far.");

    expect(placeOfHit(gold, answerOf(2, 0))).toBe(1);
    expect(placeOfHit(gold, answerOf(0, 1, 2))).toBe(3);
    expect(placeOfHit(gold, answerOf(0, 1))).toBeUndefined();
    expect(placeOfHit(gold, answerOf())).toBeUndefined();
  });
});

describe("figuresOf", () => {
  const outcomeOf = (
    gold: GoldQuestion,
    shipped: readonly number[],
    open: readonly number[],
    changes: Partial<Outcome> = {},
  ): Outcome => ({
    gold,
    shipped: answerOf(...shipped),
    open: answerOf(...open),
    kind: "thing",
    answers: [],
    ms: 1,
    quotes: 4,
    verbatimQuotes: 4,
    ...changes,
  });
  const one = wanting("One is here.");
  const none = goldOf({ answerable: false });

  it("counts right, wrong, declined and false answers", () => {
    const figures = figuresOf([
      outcomeOf(one, [0, 1], [0, 1], { ms: 1 }),
      outcomeOf(one, [1, 0], [1, 0], { ms: 2 }),
      outcomeOf(one, [], [1, 2, 3, 0], { ms: 3 }),
      outcomeOf(one, [], [1], { ms: 40, verbatimQuotes: 3 }),
      outcomeOf(none, [1], [1], { ms: 5 }),
      outcomeOf(none, [], [1], { ms: 6 }),
    ]);

    expect(figures).toEqual({
      n: 6,
      answerable: 4,
      shipped: { P1: 1 / 4, R3: 2 / 4, MRR10: (1 + 1 / 2) / 4 },
      noAbstain: { P1: 1 / 4, R3: 2 / 4, MRR10: (1 + 1 / 2 + 1 / 4) / 4 },
      coverage: 2 / 4,
      falseAnswers: 1 / 2,
      firstQuotePrecision: 1 / 3,
      answerF1: (2 * (1 / 3) * (1 / 4)) / (1 / 3 + 1 / 4),
      calibrationError: expect.closeTo((5 * 0.83 + 0.17) / 6, 10) as number,
      highlightF1: 0,
      verbatim: (100 * 23) / 24,
      msP50: 3,
      msP99: 40,
      bands: {
        high: { n: 3, precision: 1 / 3 },
        medium: { n: 0, precision: 0 },
        low: { n: 0, precision: 0 },
      },
    });
  });

  it("holds the highlighted words of right first quotes against the answer's", () => {
    const marking = (...marked: string[]): Answer =>
      foundWith([citedIn(SOURCE, LINES[0]!, { marked })]);
    const f1Of = (open: Answer, kind = "place", answers = ["is here", "there"]) =>
      figuresOf([outcomeOf(one, [], [], { open, kind, answers })]).highlightF1;

    expect(f1Of(marking("here"))).toBeCloseTo(2 / 3);
    expect(f1Of(marking("is", "here"))).toBe(1);
    expect(f1Of(marking("One"))).toBe(0);
    expect(f1Of(marking("here"), "thing")).toBe(0);
    expect(f1Of(answerOf(1))).toBe(0);
    const both = [marking("is", "here"), marking("One")].map((open) =>
      outcomeOf(one, [], [], { open, kind: "place", answers: ["is here"] }),
    );
    expect(figuresOf(both).highlightF1).toBe(0.5);
  });

  it("is 0 throughout, and wholly verbatim, for no questions", () => {
    const { shipped, noAbstain, bands, ...others } = figuresOf([]);

    expect(Object.values(bands)).toEqual(Array(3).fill({ n: 0, precision: 0 }));
    expect([shipped, noAbstain]).toEqual(Array(2).fill({ P1: 0, R3: 0, MRR10: 0 }));
    expect(Object.entries(others).filter(([, value]) => value !== 0)).toEqual([["verbatim", 100]]);
  });
});

describe("figureNamed", () => {
  const figures = figuresOf([]);

  it("finds figures with abstention and without", () => {
    expect(figureNamed(figures, "verbatim")).toBe(100);
    expect(figureNamed(figures, "P1")).toBe(0);
    expect(figureNamed(figures, "noAbstain.MRR10")).toBe(0);
  });

  it.each(["P2", "shipped", "noAbstain", "constructor"])("knows no figure %s", (name) => {
    expect(() => figureNamed(figures, name)).toThrow(UserError);
    expect(() => figureNamed(figures, name)).toThrow(`There is no figure ${name}; there are n, `);
  });
});
