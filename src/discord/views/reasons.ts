/** Why the sources don't answer, as sentences in a person's language. Unescaped. */
import { listedWords } from "../../listed-words.js";
import type { NotFoundReason } from "../../not-found-reason.js";
import type { Tongue } from "../strings.js";

/** One plain sentence. */
export function reasonSentence(reason: NotFoundReason, { strings, code }: Tongue): string {
  const words = strings.notFound.reasons;
  switch (reason.kind) {
    case "no-words":
      return words.noWords;
    case "nothing-known":
      return words.nothingKnown(listedWords(reason.words, code));
    case "unknown-names":
      return words.unknownNames(listedWords(reason.words, code));
    case "unknown-words":
      return words.unknownWords(listedWords(reason.words, code));
    case "uncovered":
      return words.uncovered(listedWords(reason.words, code));
    case "no-such-thing":
      return words.noSuchThing[reason.asked];
    case "scattered":
      return words.scattered;
  }
}
