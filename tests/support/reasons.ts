/** Reasons for declining, each with its English sentence as a terminal words it. */
import type { NotFoundReason } from "../../src/not-found-reason.js";

export const REASONS: readonly [NotFoundReason, string][] = [
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
