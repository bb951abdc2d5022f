/** Why the sources don't answer, as sentences for a terminal. */
import type { NotFoundReason, VisibleKind } from "../../not-found-reason.js";

/** Most words that a reason names. */
const MOST_NAMED = 4;

const SAYS: Record<VisibleKind, string> = {
  number: "gives a number for it",
  duration: "says how long",
  frequency: "says how often",
  date: "says when",
  person: "says who",
  place: "says where",
};

/** One plain English sentence. */
export function reasonSentence(reason: NotFoundReason): string {
  switch (reason.kind) {
    case "no-words":
      return "The question has no word to search for.";
    case "nothing-known":
      return `The sources mention none of your question's words: ${named(reason.words)}.`;
    case "unknown-names":
      return `The sources don't mention ${named(reason.words)}.`;
    case "unknown-words":
      return `The sources have no word for ${named(reason.words)}.`;
    case "uncovered":
      return `The nearest passage says nothing of ${named(reason.words)}.`;
    case "no-such-thing":
      return `No passage found ${SAYS[reason.asked]}.`;
    case "scattered":
      return "No single passage says enough of what you asked.";
  }
}

function named(words: readonly string[]): string {
  const shown = words.slice(0, MOST_NAMED).map((word) => `“${word}”`);
  if (words.length > MOST_NAMED) return `${shown.join(", ")}, …`;
  return new Intl.ListFormat("en", { type: "disjunction" }).format(shown);
}
