/** Words in quotation marks are wanted word for word. */
import { expect, it } from "vitest";
import { exactPhrase } from "../../../src/rank/signals/exact-phrase.js";
import { evidenceOn, libraryOf, rankedFor, textOf } from "../../support/library-of.js";

const library = await libraryOf({
  "a.txt":
    "The boats of the state are blue boats of wood.\n\nThe ship of  State sails.\n\nState your ship.\n",
});

it("tells the sentence that holds the phrase from one that holds its words", () => {
  const question = "Who says “ship of state”?";

  expect(exactPhrase.score(evidenceOn(library, question, "The ship of  State sails."))).toBe(1);
  expect(exactPhrase.score(evidenceOn(library, question, "State your ship."))).toBe(0);
});

it("puts it first", () => {
  expect(textOf(rankedFor(library, 'who said "ship of state"')[0]!)).toBe(
    "The ship of  State sails.",
  );
});

it("says nothing where the question has no marks, or a single word in them", () => {
  expect(exactPhrase.score(evidenceOn(library, "ship of state", "State your ship."))).toBe(0);
  expect(exactPhrase.score(evidenceOn(library, "the “state” ship", "State your ship."))).toBe(0);
});
