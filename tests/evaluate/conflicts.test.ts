/** Both sides of a conflict count once each, whoever repeats them. */
import { describe, expect, it } from "vitest";
import { conflictsOf } from "../../src/evaluate/conflicts.js";
import type { GoldQuestion } from "../../src/evaluate/questions.js";
import type { Answer, Disagreement } from "../../src/model.js";
import { citedIn, foundWith, notFoundWith, sourceOf } from "../support/answers.js";
import { outcomeOf } from "../support/outcomes.js";

const SOURCE = sourceOf("It had 7 cars.\nIt had seven cars.\nIt had 9 cars.\nIt had cars.\n");
const [seven, again, nine, some] = SOURCE.text
  .trim()
  .split("\n")
  .map((line) => citedIn(SOURCE, line));
const DIFFERENT: Disagreement = { kind: "number", values: [] };
const doc = "drills.txt";

const gold = (...sides: (readonly [string, string?])[]): Partial<GoldQuestion> => ({
  notes: "the sources disagree",
  sentences: sides.map(([sentence, answer]) => ({ doc, sentence, ...(answer ? { answer } : {}) })),
});
const NUMBERS = gold(
  ["It had 7 cars.", "7"],
  ["It had seven cars.", "7"],
  ["It had 9 cars.", "9"],
  ["It had cars."],
);
const counted = (question: Partial<GoldQuestion>, open: Answer) =>
  conflictsOf([outcomeOf(question, { open, shipped: open })]);

describe("conflictsOf", () => {
  it("sees both sides where two quotes, or a quote's copy, give different answers", () => {
    const copied = { ...seven!, also: [nine!] };

    expect(counted(NUMBERS, foundWith([seven!, nine!])).bothShown).toBe(1);
    expect(counted(NUMBERS, foundWith([copied])).bothShown).toBe(1);
    expect(counted(NUMBERS, foundWith([seven!, again!])).bothShown).toBe(0);
    expect(counted(NUMBERS, foundWith([seven!, some!])).bothShown).toBe(0);
    expect(counted(NUMBERS, foundWith([seven!, again!, some!, nine!])).bothShown).toBe(0);
    expect(counted(NUMBERS, notFoundWith()).bothShown).toBe(0);
  });

  it("takes acceptable sentences for the other side where the gold has one answer", () => {
    const one = gold(["It had 7 cars.", "7"], ["It had cars."]);

    expect(counted(one, foundWith([seven!, some!])).bothShown).toBe(1);
  });

  it("counts where it is said, rightly and falsely", () => {
    const says = foundWith([seven!], { disagreement: DIFFERENT });
    const both = { open: says, shipped: says };

    expect(
      conflictsOf([
        outcomeOf(NUMBERS, both),
        outcomeOf({ notes: "yes" }, both),
        outcomeOf({}, { shipped: notFoundWith() }),
        outcomeOf({}),
      ]),
    ).toEqual({ noted: 1, bothShown: 0, said: 1, others: 2, saidFalsely: 1 });
  });
});
