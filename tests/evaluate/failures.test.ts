/** A person sees why the wrong sentence stood first, and where the right one stood. */
import { describe, expect, it } from "vitest";
import { failuresText, isFailure } from "../../src/evaluate/failures.js";
import type { GoldQuestion } from "../../src/evaluate/questions.js";
import { runQuestions } from "../../src/evaluate/run.js";
import { foundWith, notFoundWith } from "../support/answers.js";
import { libraryOf } from "../support/library-of.js";
import { FERRY, outcomeOf } from "../support/outcomes.js";

const right = foundWith([FERRY.old]);

describe("isFailure", () => {
  it("is a wrong first quote, none, or one where there is no answer", () => {
    const unanswerable = { answerable: false, sentences: [] };
    const late = foundWith([FERRY.white, FERRY.old]);

    expect(isFailure(outcomeOf({}, { shipped: right }))).toBe(false);
    expect(isFailure(outcomeOf({}, { shipped: late }))).toBe(true);
    expect(isFailure(outcomeOf({}, { shipped: notFoundWith() }))).toBe(true);
    expect(isFailure(outcomeOf(unanswerable, { shipped: notFoundWith() }))).toBe(false);
    expect(isFailure(outcomeOf(unanswerable, { shipped: right }))).toBe(true);
  });
});

describe("failuresText", async () => {
  const FILES = {
    "ferry.txt": "The white ferry carries 212 passengers to Ulvik.\n\nThe old ferry takes cars.\n",
    "bread.txt": "Nobody bakes bread on Mondays.\n",
  };
  const library = await libraryOf(FILES);
  const failures = (
    question: string,
    sentence: string | undefined,
    doc = "ferry.txt",
  ): string[] => {
    const gold: GoldQuestion = {
      id: "g1",
      question,
      answerable: sentence !== undefined,
      sentences: sentence === undefined ? [] : [{ doc, sentence }],
      ranges: [],
    };
    const outcomes = runQuestions(library, [gold], () => Buffer.from(FILES["ferry.txt"]));
    return failuresText(library, outcomes).split("\n");
  };
  const WHITE = "How many passengers does the white ferry carry to Ulvik?";

  it("shows first and right sentence with the score of each, signal by signal", () => {
    const lines = failures(WHITE, "The old ferry takes cars.");

    expect(lines[0]).toBe(`g1  ${WHITE}`);
    expect(lines[1]).toMatch(
      /^ {2}right quote at place 2; found, confidence 0\.\d\d \(\w+\); read as number$/,
    );
    expect(lines[2]).toBe("  first   The white ferry carries 212 passengers to Ulvik.");
    expect(lines[3]).toBe("  right   The old ferry takes cars.  (2 of 2 candidates)");
    const figures = /  +-?\d+\.\d\d +-?\d+\.\d\d$/;
    expect(lines.find((line) => line.includes(" score "))).toMatch(figures);
    expect(lines.find((line) => line.includes(" expected kind "))).toMatch(figures);
  });

  it("tells a sentence that is no candidate from one that is not offered", () => {
    expect(failures(WHITE, "Nobody bakes bread on Mondays.", "bread.txt")[3]).toBe(
      "  right   Nobody bakes bread on Mondays.  (not among the 2 candidates)",
    );
    expect(failures(WHITE, "The ferry is blue.").slice(3, 5)).toEqual([
      "  right   (not offered: no single sentence of the sources holds it)",
      "  wanted  The ferry is blue.",
    ]);
  });

  it("shows what was said where there is no answer", () => {
    expect(failures(WHITE, undefined)[1]).toContain("has no answer; found");
  });

  it("is empty where nothing went wrong", () => {
    expect(failures(WHITE, "The white ferry carries 212 passengers to Ulvik.")).toEqual([""]);
  });
});
