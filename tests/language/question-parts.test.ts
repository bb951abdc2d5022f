/** A message of several questions is answered question by question. */
import { describe, expect, it } from "vitest";
import { questionParts } from "../../src/language/question-parts.js";

const parts = (text: string): string[] => questionParts(text).map((question) => question.text);

describe("questionParts", () => {
  it("gives each question of a message", () => {
    expect(parts("How many troops joined the drills? Who observed the exercise?")).toEqual([
      "How many troops joined the drills?",
      "Who observed the exercise?",
    ]);
  });

  it("gives a later question that points back the names before it", () => {
    expect(parts("Where did Viktor Khrenin go? When did he visit Minsk bases?")[1]).toBe(
      "When did he visit Minsk bases?",
    );
    expect(parts("Where did old Khrenin travel? When did he leave the base?")[1]).toBe(
      "When did he leave the base? Khrenin",
    );
  });

  it.each([
    "How many troops joined the drills?",
    "How many troops joined? Really?",
    "Is it 7k or 13k? I have seen both numbers",
    "",
    "?",
    "a? b? c? d? e?",
    `${"ferry ".repeat(340)} bridge? Who guards the bridge?`, // too long
    `?${'"'.repeat(5000)} x`,
  ])("takes %j for one question", (text) => {
    expect(parts(text)).toEqual([text]);
  });
});
