/** Why the sources don't answer, as sentences for a terminal. */
import { listedWords } from "../../listed-words.js";
import type { NotFoundReason, VisibleKind } from "../../not-found-reason.js";

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
      return `The sources mention none of your question's words: ${listedWords(reason.words, "en")}.`;
    case "unknown-names":
      return `The sources don't mention ${listedWords(reason.words, "en")}.`;
    case "unknown-words":
      return `The sources have no word for ${listedWords(reason.words, "en")}.`;
    case "uncovered":
      return `The nearest passage says nothing of ${listedWords(reason.words, "en")}.`;
    case "no-such-thing":
      return `No passage found ${SAYS[reason.asked]}.`;
    case "scattered":
      return "No single passage says enough of what you asked.";
  }
}
