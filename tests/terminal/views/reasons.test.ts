/** Reasons as a terminal words them. */
import { describe, expect, it } from "vitest";
import type { NotFoundReason } from "../../../src/not-found-reason.js";
import { reasonSentence } from "../../../src/terminal/views/reasons.js";

const REASONS: readonly [NotFoundReason, string][] = [
  [{ kind: "no-words" }, "The question has no word to search for."],
  [
    { kind: "nothing-known", words: ["tungsten", "xylophone"] },
    "The sources mention none of your question's words: “tungsten” or “xylophone”.",
  ],
  [{ kind: "unknown-names", words: ["Xenophon"] }, "The sources don't mention “Xenophon”."],
  [
    { kind: "unknown-words", words: ["a", "b", "c", "d", "e"] },
    "The sources have no word for “a”, “b”, “c”, “d”, ….",
  ],
  [{ kind: "uncovered", words: ["2019"] }, "The nearest passage says nothing of “2019”."],
  [{ kind: "no-such-thing", asked: "date" }, "No passage found says when."],
  [{ kind: "scattered" }, "No single passage says enough of what you asked."],
];

describe("reasonSentence", () => {
  it.each(REASONS)("says %j plainly", (reason, sentence) => {
    expect(reasonSentence(reason)).toBe(sentence);
  });
});
