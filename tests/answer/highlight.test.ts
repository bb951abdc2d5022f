/** What a reader's eye is led to. */
import { expect, it } from "vitest";
import { highlightsOf } from "../../src/answer/highlight.js";
import { libraryOf, rankedFor } from "../support/library-of.js";

const library = await libraryOf({
  "a.txt":
    "Captain Ingrid Solheim has steered the ferry since 2011.\n\nThe barge carries 212 passengers, 60 cars, 4 dogs and 2 cats.\n",
});

function highlighted(question: string): string[] {
  const best = rankedFor(library, question)[0]!;
  return highlightsOf(best).map(({ start, end }) => best.evidence.text.slice(start, end));
}

it.each([
  ["Who has steered the ferry?", ["Captain Ingrid Solheim"]],
  ["Since when has the captain steered the ferry?", ["2011"]],
  ["How many passengers does the barge carry?", ["212"]],
])("leads to the words that answer %j", (question, words) => {
  expect(highlighted(question)).toEqual(words);
});

it.each([
  ["which ferry is steered", ["steered", "ferry"]],
  ["Is the captain on the ferry?", ["Captain", "ferry"]],
])("leads to the matched words of %j, which has no such answer", (question, words) => {
  expect(highlighted(question)).toEqual(words);
});

it.each([
  [
    "the nearest number, with its unit behind it",
    "The barge carries 212 passengers, 60 cars, 4 dogs and 2 cats.",
    "How many dogs does the barge carry?",
    "4",
  ],
  [
    "who acts, and not where",
    "The old bridge in North Ulvik was opened by Anna Lunde on Monday.",
    "Who opened the bridge?",
    "Anna Lunde",
  ],
  [
    "a name that the question doesn't hold",
    "At the Ulvik Regatta the Ulvik Rowers beat the Bergen Boat Club.",
    "Who did the Ulvik Rowers beat at the Ulvik Regatta?",
    "Bergen Boat Club",
  ],
  [
    "a share where one is asked for",
    "Of 300 households 120 (40%) have a boat.",
    "What percentage of households have a boat?",
    "40%",
  ],
  [
    "an amount of money where one is asked for",
    "For five years the harbour received $3 million for its pier.",
    "How much money did the harbour receive?",
    "3 million",
  ],
  [
    "the date of what is asked",
    "The mill closed in 1921, and in the summer of 1934 the harbour opened.",
    "When did the harbour open?",
    "summer of 1934",
  ],
])("chooses among several %s", async (_, text, question, words) => {
  const [best] = rankedFor(await libraryOf({ "a.txt": `${text}\n` }), question);

  expect(highlightsOf(best!).map(({ start, end }) => text.slice(start, end))).toEqual([words]);
});

it("leads to the matched words where too many could answer", () => {
  expect(highlighted("How many whales does the barge see?")).toEqual(["barge"]);
});

it("gives places in order that don't overlap", () => {
  const best = rankedFor(library, "Barge passengers, cars, cats and dogs?")[0]!;
  const spans = highlightsOf(best);

  expect(spans.length).toBeGreaterThan(3);
  expect(spans.every((span, at) => span.start >= (spans[at - 1]?.end ?? 0))).toBe(true);
});
