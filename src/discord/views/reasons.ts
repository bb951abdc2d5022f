/** Why the sources don't answer, as sentences in a person's language. Unescaped. */
import type { NotFoundReason } from "../../not-found-reason.js";
import type { Tongue } from "../strings.js";

/** Most words that a reason names. */
const MOST_NAMED = 4;

/** One plain sentence. */
export function reasonSentence(reason: NotFoundReason, { strings, code }: Tongue): string {
  const words = strings.notFound.reasons;
  switch (reason.kind) {
    case "no-words":
      return words.noWords;
    case "nothing-known":
      return words.nothingKnown(named(reason.words, code));
    case "unknown-names":
      return words.unknownNames(named(reason.words, code));
    case "unknown-words":
      return words.unknownWords(named(reason.words, code));
    case "uncovered":
      return words.uncovered(named(reason.words, code));
    case "no-such-thing":
      return words.noSuchThing[reason.asked];
    case "scattered":
      return words.scattered;
  }
}

function named(words: readonly string[], code: string): string {
  const shown = words.slice(0, MOST_NAMED).map((word) => `“${word}”`);
  if (words.length > MOST_NAMED) return `${shown.join(", ")}, …`;
  return new Intl.ListFormat(code, { type: "disjunction" }).format(shown);
}
