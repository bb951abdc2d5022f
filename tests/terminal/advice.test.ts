/** That nobody is left wondering what to do. */
import { describe, expect, it } from "vitest";
import { adviceOn } from "../../src/terminal/advice.js";
import { sourceOf } from "../support/answers.js";

const english = [sourceOf("The joint drills involved 7,000 troops.")];

describe("adviceOn", () => {
  it("tells the owner of an empty corpus where to put documents", () => {
    expect(adviceOn("who won?", [], "docs")).toEqual([
      "There is nothing to quote from: put documents (.txt, .md) into docs and start again.",
    ]);
  });

  it.each([
    ["nothing", "", "Ask in words: who, what, when, where or how many, and about what."],
    ["emoji", "🤔🤔", "Ask in words: who, what, when, where or how many, and about what."],
    [
      "Chinese",
      "多少军队参加了演习？",
      "Ask in the language of the sources: only their own words are searched.",
    ],
    [
      "Russian",
      "сколько солдат?",
      "Ask in the language of the sources: only their own words are searched.",
    ],
    [
      "5,000 characters",
      "troops and ships ".repeat(300),
      "Shorten the question to one sentence that names what you look for.",
    ],
    [
      "one stop word",
      "the",
      "Ask a whole question that names the thing, for example who took part in it.",
    ],
    [
      "a plain question",
      "who won the cup?",
      "Try the words the documents would use, or look at the list of sources.",
    ],
  ])("advises on %s", (_kind, question, advice) => {
    expect(adviceOn(question, english, "corpus")).toEqual([advice]);
  });

  it("lets a question in the sources' own script pass", () => {
    const chinese = [sourceOf("联合演习持续了五天。")];

    expect(adviceOn("谁赢 了", chinese, "corpus")).toEqual([
      "Try the words the documents would use, or look at the list of sources.",
    ]);
  });
});
