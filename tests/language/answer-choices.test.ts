/** Each choice could be the whole answer, without the words that only lead to it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerChoices } from "../../src/language/answer-choices.js";
import type { AskedKind } from "../../src/language/asked-kind.js";

const POINTED = ["person", "place", "number", "date", "duration"] as const;

function found(kind: AskedKind, text: string): string[] {
  return answerChoices(kind, text).map(({ start, end }) => text.slice(start, end));
}

describe("answerChoices", () => {
  it.each<[AskedKind, string, string[]]>([
    ["person", "Despite Manning’s problems, he met Ann Lee.", ["Manning", "Ann Lee"]],
    ["person", "He left in May with M. L. King Jr.", ["M. L. King Jr."]],
    ["person", "Some Normans joined Turkish forces.", ["Normans", "Turkish forces"]],
    ["person", "The British and he agreed.", ["British"]],
    ["place", "It lies in the Barents Sea, near Bergen’s port.", ["Barents Sea", "Bergen"]],
    ["place", "It opens in June in Oslo.", ["Oslo"]],
    ["number", "It hosted 2000 guests and 7 dogs in 1999.", ["2000", "7"]],
    ["number", "It cost $5 million, about 10% more.", ["5 million", "about 10%"]],
    ["date", "In the summer of 1521, or in March 2020.", ["summer of 1521", "March 2020"]],
    ["date", "It began in the early nineteenth century.", ["early nineteenth century"]],
    ["date", "With 4:51 left, they scored.", ["4:51"]],
    ["duration", "It stayed until the end of the war, then left.", ["until the end of the war"]],
    ["duration", "It took three weeks, with 3:08 left.", ["three weeks", "3:08"]],
    ["thing", "Ann Lee has 7 dogs in Oslo.", []],
    ["choice", "Ann Lee has 7 dogs in Oslo.", []],
  ])("finds for a %s question in “%s” %j", (kind, text, expected) => {
    expect(found(kind, text)).toEqual(expected);
  });

  it("gives places inside any text, in order, not overlapping, not empty", () => {
    const word = fc.constantFrom(
      "Ann",
      "in",
      "the",
      "2000",
      "7",
      "guests",
      "until",
      "May",
      "’s",
      ".",
      "century",
      "  ",
      "é",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 30 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(fc.constantFrom(...POINTED), text, (kind, given) => {
        const spans = answerChoices(kind, given);

        for (const [at, { start, end }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(given.length);
        }
      }),
    );
  });
});
