/** Which words of a text are taken for an answer of the asked kind. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerSpans } from "../../src/language/answer-spans.js";
import type { AskedKind } from "../../src/language/asked-kind.js";

const KINDS = [
  "number",
  "duration",
  "date",
  "person",
  "place",
  "reason",
  "manner",
  "name",
  "definition",
  "choice",
  "thing",
] as const satisfies readonly AskedKind[];

/** Longest sentence that is quoted, in UTF-16 units. */
const LONGEST = 1500;
/** Far above a linear match (< 5 ms) and far below a quadratic one on a busy machine. */
const MOST_MS = 40;

function found(kind: AskedKind, text: string): string[] {
  return answerSpans(kind, text).map(({ start, end }) => text.slice(start, end));
}

describe("answerSpans", () => {
  it.each<[AskedKind, string, string[]]>([
    ["number", "It took around 13,000 troops and 7 ships.", ["around 13,000", "7"]],
    [
      "number",
      "At least twenty-five of them, or 3.5 million.",
      ["At least twenty-five", "3.5 million"],
    ],
    ["number", "A share of 40% is in 2/3 of cases.", ["40%", "2/3"]],
    [
      "date",
      "We are open from 9 to 5, and until ten on Fridays.",
      ["from 9 to 5", "until ten", "on Fridays"],
    ],
    ["date", "The kiosk opens at half past nine.", ["at half past nine"]],
    ["date", "It seats from 9 to 15 people at 5 tables until four are gone.", []],
    ["number", "Open to 300 people from 16:00 to 9:30.", ["300"]],
    ["number", "Pay 85 euros by 30 November or 1st of May, 3 Junebugs.", ["85", "3"]],
    ["number", "Someone anonymous was often alone.", []],
    ["duration", "It lasted for five days and 1 1/2 hours.", ["five days", "1 1/2 hours"]],
    ["duration", "About a year, then until spring.", ["About a year", "until"]],
    ["duration", "We often win a second match.", ["a second"]],
    ["duration", "The extra days in Botswana hours.", []],
    ["duration", "a one two many few several days", ["a one two many few several days"]],
    ["date", "On Friday, 12 September 2025, or in 1999.", ["Friday", "12 September 2025", "1999"]],
    ["date", "From 2025-09-12 to the 19th century.", ["2025-09-12", "19th century"]],
    ["date", "He may march.", []],
    [
      "date",
      "Mondays from 9:30 a.m. to 17:00 UTC, or at noon.",
      ["Mondays", "9:30 a.m.", "17:00 UTC", "noon"],
    ],
    ["date", "Due 05.12.2024 or 12/5/24.", ["05.12.2024", "12/5/24"]],
    ["date", "Version 1.2.3 listens on 10.0.0.1:80 at a ratio of 4:3.", []],
    ["person", "it was Viktor Khrenin of the Ministry", ["Viktor Khrenin of the Ministry"]],
    ["place", "held near Borisov and in the Barents Sea", ["near Borisov", "in the Barents Sea"]],
    ["reason", "It closed because of snow. It reopened.", ["because of snow"]],
    ["manner", "Then run `npm start` at once.", ["run `npm start` at once"]],
    ["name", "A drill, dubbed “Zapad”, also known as West.", ["dubbed “Zapad", "known as West"]],
    ["definition", "Zapad is a drill (a big one).", ["is a drill (a big one)"]],
    ["choice", "Yes, 7 of them.", []],
    ["thing", "Yes, 7 of them.", []],
  ])("finds for a %s question in “%s” %j", (kind, text, expected) => {
    expect(found(kind, text)).toEqual(expected);
  });

  it("joins matches that overlap", () => {
    expect(found("date", "on Monday this week")).toEqual(["on Monday", "this week"]);
    expect(found("definition", "it is known as Zapad")).toEqual(["is known as Zapad"]);
  });

  it("gives spans inside any text, in order, not overlapping, without outer white space", () => {
    const words = fc.constantFrom(
      "in",
      "May",
      "12",
      "a",
      "days",
      "of",
      "`x`",
      "(",
      ")",
      ",",
      "İ",
      "🙂",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.array(words, { maxLength: 40 }).map((list) => list.join(" ")),
    );

    fc.assert(
      fc.property(text, fc.constantFrom(...KINDS), (content, kind) => {
        let end = 0;
        for (const span of answerSpans(kind, content)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(content.length);
          const match = content.slice(span.start, span.end);
          expect(match).toBe(match.trim());
          end = span.end;
        }
      }),
    );
  });

  it.each([
    "1/1 ",
    "1 1/1-",
    "several ",
    "a ",
    "one-",
    "1",
    "1,1",
    "1.1/1,",
    " ",
    "-",
    "\n",
    "A ",
    "A of the ",
    "in the ",
    "in A of ",
    "at most ",
    "about  ",
    "May ",
    "1 of ",
    "`a",
    "((a",
    ", a ",
    "is ",
    "by a",
    "because ",
    "north of ",
  ])("takes linear time for %j again and again", (piece) => {
    const text = `${piece.repeat(LONGEST).slice(0, 4 * LONGEST)}!`;

    for (const kind of KINDS)
      expect([kind, fastest(() => answerSpans(kind, text))]).toEqual([kind, true]);
  });
});

/** Whether the best of three runs is fast: a busy machine may slow down one. */
function fastest(run: () => unknown): boolean {
  return [1, 2, 3].some(() => {
    const started = performance.now();
    run();
    return performance.now() - started < MOST_MS;
  });
}
