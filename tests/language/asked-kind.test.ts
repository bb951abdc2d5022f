/** What kind of thing a question is understood to ask for. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedKind, type AskedKind } from "../../src/language/asked-kind.js";

/** UTF-16 units of a question that are read. */
const LONGEST = 6000;
/** Far above a linear match (< 5 ms) and far below a quadratic one on a busy machine. */
const MOST_MS = 40;

describe("askedKind", () => {
  it.each<[AskedKind, string]>([
    ["number", "How many troops took part?"],
    ["number", "what's the headcount for these war games?"],
    ["number", "whats the range of the ferry in kilometers"],
    ["number", "what's the price"],
    ["number", "What percentage of voters stayed at home"],
    ["duration", "How long did the drills last?"],
    ["duration", "for how many days was it closed"],
    ["date", "When did it begin?"],
    ["date", "In what year was it founded?"],
    ["date", "how long ago was that"],
    ["reason", "Why is NATO wary?"],
    ["reason", "what prompted Poland to close the border"],
    ["person", "Who watched?"],
    ["person", "Which country hosted it?"],
    ["place", "Where was it held?"],
    ["place", "which city hosted it"],
    ["name", "What are the exercises called?"],
    ["name", "what do you call that thing"],
    ["name", "What is another name for Route 168?"],
    ["definition", "What does MTU stand for?"],
    ["definition", "what’s a hypersonic missile"],
    ["manner", "How do I install it?"],
    ["manner", "way to undo a commit"],
    ["choice", "Is it open on Sundays?"],
    ["choice", "didn’t they leave"],
    ["thing", "Name the missile system deployed there"],
    ["thing", ""],
  ])("takes for a %s question: %s", (kind, question) => {
    expect(askedKind(question)).toBe(kind);
  });

  it("looks for what a thing means within one line", () => {
    expect(askedKind("so what is it that you\nmean")).toBe("thing");
    expect(askedKind("hello\nwhat does it mean")).toBe("definition");
  });

  it("gives a kind for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(askedKind(text)).toMatch(/^[a-z]+$/);
      }),
    );
  });

  it.each([
    "what is ",
    "what's",
    "what is a known ",
    "what ",
    "how ",
    "how'd",
    "in which ",
    "what is the ",
    "is ",
    "a",
    " ",
    "'",
    "\n",
    "what is\n",
    "👩‍👩‍👧",
    "İ",
  ])("takes linear time for %j again and again", (piece) => {
    const question = `${piece.repeat(LONGEST).slice(0, LONGEST - 1)}!`;

    const isFast = [1, 2, 3].some(() => {
      const started = performance.now();
      askedKind(question);
      return performance.now() - started < MOST_MS;
    });

    expect(isFast).toBe(true);
  });
});
