/** A message of several questions is answered question by question. */
import { describe, expect, it } from "vitest";
import { questionParts } from "../../src/language/question-parts.js";

describe("questionParts", () => {
  it("gives each question of a message", () => {
    expect(questionParts("How many troops joined the drills? Who observed the exercise?")).toEqual([
      "How many troops joined the drills?",
      "Who observed the exercise?",
    ]);
  });

  it("gives a later question that points back the names before it", () => {
    expect(questionParts("Where did Viktor Khrenin go? When did he visit Minsk bases?")[1]).toBe(
      "When did he visit Minsk bases?",
    );
    expect(questionParts("Where did old Khrenin travel? When did he leave the base?")[1]).toBe(
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
  ])("takes %j for one question", (text) => {
    expect(questionParts(text)).toEqual([text]);
  });
});
