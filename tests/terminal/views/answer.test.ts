/** What a person at a terminal reads. */
import { describe, expect, it } from "vitest";
import { answerView } from "../../../src/terminal/views/answer.js";
import { citedIn, foundWith, notFoundWith, sourceOf } from "../../support/answers.js";
import { COLOURED, PLAIN } from "../../support/terminal.js";

const NEWS = sourceOf(
  "Russia has tested missiles.\n\nThe joint drills, which lasted five days, involved around 7,000 troops.",
  {
    path: "002.txt",
    title: "Russia launches missiles",
    publisher: "News.Az",
    published: "2025-09-17",
  },
);
const WIRE = sourceOf("Officially, around 13,000 personnel are participating.", {
  path: "001.txt",
  title: "Drills begin",
});
const TROOPS = "The joint drills, which lasted five days, involved around 7,000 troops.";
const troops = citedIn(NEWS, TROOPS, { marked: ["around 7,000 troops"] });
const personnel = citedIn(WIRE, "Officially, around 13,000 personnel are participating.");

describe("answerView", () => {
  it("sets off the quote, with its citation below and the confidence in words", () => {
    expect(answerView(foundWith([troops]), PLAIN)).toMatchInlineSnapshot(`
      "[1] │ The joint drills, which lasted five days, involved
          │ around 7,000 troops.
          Russia launches missiles · News.Az · 2025-09-17
          line 3 · 002.txt

      High confidence: in about 83 of 100 such answers the first
      quote is right. Corpus 3f9c.
      "
    `);
  });

  it("prints the words that answer in bold and the citation dimmed", () => {
    expect(answerView(foundWith([troops]), COLOURED)).toMatchInlineSnapshot(`
      "[36m[1][39m [36m│[39m The joint drills, which lasted five days, involved
          [36m│[39m [1maround 7,000 troops[22m.
          [2mRussia launches missiles · News.Az · 2025-09-17[22m
          [2mline 3 · 002.txt[22m

      [2mHigh confidence: in about 83 of 100 such answers the first[22m
      [2mquote is right. Corpus 3f9c.[22m
      "
    `);
  });

  it("says first when quotes disagree, and which says what", () => {
    const answer = foundWith([troops, personnel], {
      disagreement: {
        kind: "number",
        values: [
          { value: "around 7,000 troops", quote: 0 },
          { value: "around 13,000 personnel", quote: 1 },
        ],
      },
    });

    expect(answerView(answer, PLAIN)).toMatchInlineSnapshot(`
      "The sources give different numbers: “around 7,000 troops”
      [1], “around 13,000 personnel” [2].

      [1] │ The joint drills, which lasted five days, involved
          │ around 7,000 troops.
          Russia launches missiles · News.Az · 2025-09-17
          line 3 · 002.txt

      [2] │ Officially, around 13,000 personnel are participating.
          Drills begin · line 1 · 001.txt

      High confidence: in about 83 of 100 such answers the first
      quote is right. Corpus 3f9c.
      "
    `);
  });

  it("names the other sources of the same words, five at most", () => {
    const also = Array.from({ length: 7 }, (_, index) => {
      const copy = sourceOf(TROOPS, { path: `copy-${index}.txt`, title: `Copy ${index}` });
      return citedIn(copy, TROOPS);
    });

    expect(answerView(foundWith([{ ...troops, also }]), PLAIN)).toMatchInlineSnapshot(`
      "[1] │ The joint drills, which lasted five days, involved
          │ around 7,000 troops.
          Russia launches missiles · News.Az · 2025-09-17
          line 3 · 002.txt
          also in Copy 0 · line 1 · copy-0.txt
          also in Copy 1 · line 1 · copy-1.txt
          also in Copy 2 · line 1 · copy-2.txt
          also in Copy 3 · line 1 · copy-3.txt
          also in Copy 4 · line 1 · copy-4.txt
          and in 2 more

      High confidence: in about 83 of 100 such answers the first
      quote is right. Corpus 3f9c.
      "
    `);
  });

  it("says how misspelt words were read", () => {
    const corrections = [{ from: "soldeirs", to: "soldiers" }];

    expect(answerView(foundWith([troops], { corrections }), PLAIN).split("\n")[0]).toBe(
      "Read “soldeirs” as “soldiers”.",
    );
  });

  it.each([
    ["medium" as const, 0.5, "Medium confidence: in about 50 of 100 such answers the first"],
    ["low" as const, 0.001, "Low confidence: in about 1 of 100 such answers the first"],
    ["high" as const, 1, "High confidence: in about 99 of 100 such answers the first"],
  ])("puts %s confidence into words", (band, confidence, line) => {
    expect(answerView(foundWith([troops], { band, confidence }), PLAIN)).toContain(line);
  });

  it("says that the sources don't answer, why, what to do, and where to look", () => {
    const answer = notFoundWith({
      reasons: [{ kind: "uncovered", words: ["winning"] }],
      closest: [
        { source: NEWS, headings: ["Troops"], lines: [3, 3] },
        { source: WIRE, headings: [], lines: [1, 1] },
      ],
    });

    expect(answerView(answer, PLAIN, ["Try other words."])).toMatchInlineSnapshot(`
      "Not in the sources.
      The nearest passage says nothing of “winning”.
      Try other words.

      Closest places, though they don't answer:
      - Russia launches missiles · News.Az · 2025-09-17
        Troops · line 3 · 002.txt
      - Drills begin · line 1 · 001.txt
      "
    `);
  });

  it("keeps a document from driving the terminal", () => {
    const evil = sourceOf("Pay \u001b[2J\u001b]0;owned\u0007 now \u202e001\u202c.", {
      path: "e\u001b[31m.txt",
      title: "\u009b2JTitle",
    });
    const answer = foundWith([citedIn(evil, evil.text)], {
      corrections: [{ from: "a\u001b", to: "b\u0007" }],
    });

    expect(answerView(answer, PLAIN)).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u);
  });
});
