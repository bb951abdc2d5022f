/** A question about subtitles, a table and lists of questions, in the built program and on the card. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ask as answer } from "../../src/answer/ask.js";
import { ask } from "../../src/discord/commands/ask.js";
import { deskWith, notFound, typed, wordsOf } from "../support/discord-desk.js";
import { libraryOf } from "../support/library-of.js";
import { runProgram } from "../support/program.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const FILES = {
  "talk.vtt":
    "WEBVTT\n\n1:02:05.000 --> 1:02:07.000\n<v Anna>The harbour of Ulvik was built\n\n1:02:07.000 --> 1:02:09.500\n<v Anna>by forty fishermen. It is old.\n",
  "clip.srt":
    "1\n00:00:09,000 --> 00:00:12,000\nThe lighthouse keeper feeds\n\n2\n00:00:12,000 --> 00:00:14,000\ntwelve seagulls.\n",
  "faq.csv": 'Question,Answer\nCan I bring my dog?,"Yes, if it is on a leash."\n',
  "fares.csv":
    "Question;Answer;Link;Date\nWhat does a bicycle ticket cost?;Five crowns.;https://a.example/1;2021-03-01\nWhat does a horse pay?;Nine crowns.;https://a.example/2;2025-06-01\n",
  "ships.tsv": "Ship\tPassengers\nAurora\t200\nBorea\t350\n",
  "faq.json":
    '{"faqs": [{"q": "Why?", "a": "So."}, {"q": "Who grants a refund?", "a": "Only the clerk."}]}',
  "more.jsonl":
    '{"question": "Why not?", "answer": "So."}\n{"question": "What does parking a bicycle cost?", "answer": "It is free."}\n',
};

/** Question, file, quoted words, and their place in JSON, in the terminal and on the card. */
const CASES = [
  [
    "Who built the harbour of Ulvik?",
    "talk.vtt",
    "The harbour of Ulvik was built by forty fishermen.",
    { time: { start: 3_725_000, end: 3_729_500 }, headings: ["Anna"] },
    "1:02:05",
  ],
  [
    "How many seagulls does the lighthouse keeper feed?",
    "clip.srt",
    "The lighthouse keeper feeds twelve seagulls.",
    { time: { start: 9_000, end: 14_000 } },
    "0:09",
  ],
  ["Can I bring my dog?", "faq.csv", "Yes, if it is on a leash.", { row: 2 }, "row 2"],
  [
    "What does a horse pay?",
    "fares.csv",
    "Nine crowns.",
    {
      row: 3,
      source: { path: "fares.csv", url: "https://a.example/2", published: "2025-06-01" },
      link: "https://a.example/2#:~:text=Nine%20crowns.",
    },
    "row 3",
  ],
  ["How many passengers does the Borea carry?", "ships.tsv", "Borea | 350", { row: 3 }, "row 3"],
  ["Who grants a refund?", "faq.json", "Only the clerk.", { row: 2 }, "row 2"],
  ["What does parking a bicycle cost?", "more.jsonl", "It is free.", { row: 2 }, "row 2"],
] as const;

interface Printed {
  readonly quotes: readonly object[];
}

describe("a folder of lists and subtitles", () => {
  it("answers in the built program with the row or the time", () => {
    const corpus = temporaryFolder(FILES);
    const env = { CACHE_DIR: join(corpus, ".cache") };

    for (const [question, path, text, place, shown] of CASES) {
      const { out } = runProgram(["ask", "--corpus", corpus, "--json", question], { env });
      const [quote] = (JSON.parse(out) as Printed).quotes;
      expect(quote, question).toMatchObject({ text, source: { path }, ...place });
      expect(quote).not.toHaveProperty("lines");
      expect(quote).not.toHaveProperty("bytes");
      const read = runProgram(["ask", "--corpus", corpus, question], { env }).out;
      expect(read).toContain(shown);
    }
  }, 120_000);

  it("says row and time on the card", async () => {
    const library = await libraryOf(FILES);
    const desk = deskWith(library.sources, notFound(), {
      ask: (asked, options) => answer(library, asked, options),
    });

    for (const [question, , text, , shown] of CASES) {
      const reply = ask.run(typed({ question }), desk);
      const card = wordsOf(await reply.message());
      const plain = card.replace(/[*\\]/g, "");
      expect(plain).toContain(text);
      expect(plain).toContain(shown);
    }
  });
});
