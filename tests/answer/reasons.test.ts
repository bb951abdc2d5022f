/** Why a question is declined. */
import { describe, expect, it } from "vitest";
import { contestOf } from "../../src/answer/ask.js";
import { reasonsFor } from "../../src/answer/reasons.js";
import type { NotFoundReason } from "../../src/not-found-reason.js";
import { libraryOf, queryFor, rankedFor } from "../support/library-of.js";

const library = await libraryOf({
  "ferry.txt":
    "The ferry to Ulvik carries 212 passengers.\n\nCaptain Ingrid Solheim has steered it.\n\nTickets are sold in the kiosk.\n",
  "fire.txt": "The old mill burned in 1987. It was known in the whole country of Norway.\n",
});

function reasonsOn(question: string): NotFoundReason[] {
  const best = contestOf(rankedFor(library, question), library.index)?.best;
  return reasonsFor(queryFor(library, question), best);
}

describe("reasonsFor", () => {
  it.each<[string, NotFoundReason[]]>([
    ["the", [{ kind: "no-words" }]],
    ["😀😀 ?!", [{ kind: "no-words" }]],
    ["谁开船？", [{ kind: "nothing-known", words: ["谁开船"] }]],
    ["tungsten xylophone", [{ kind: "nothing-known", words: ["tungsten", "xylophone"] }]],
    [
      "Does the crane in the kiosk carry tungsten?",
      [{ kind: "unknown-words", words: ["crane", "tungsten"] }],
    ],
    ["Did the ferry meet Xenophon?", [{ kind: "unknown-names", words: ["Xenophon"] }]],
    [
      "How many passengers did the ferry carry in 2019?",
      [{ kind: "unknown-names", words: ["2019"] }],
    ],
    ["Did the captain steer the ferry in 1987?", [{ kind: "uncovered", words: ["1987"] }]],
    ["Who is the captain of Mongolia?", [{ kind: "unknown-names", words: ["Mongolia"] }]],
    [
      "How many passengers does the ferry to Ulvik carry for the captian?",
      [{ kind: "uncovered", words: ["captain"] }],
    ],
    ["How heavy is the ferry in the mill?", [{ kind: "uncovered", words: ["mill"] }]],
    ["When is the kiosk?", [{ kind: "no-such-thing", asked: "date" }]],
    ["Where is the old mill?", [{ kind: "no-such-thing", asked: "place" }]],
    ["the old mill", [{ kind: "scattered" }]],
  ])("of %j are %j", (question, reasons) => {
    expect(reasonsOn(question)).toEqual(reasons);
  });

  it("without a nearest passage is that no passage says it", () => {
    expect(reasonsFor(queryFor(library, "ferry"), undefined)).toEqual([{ kind: "scattered" }]);
  });
});
