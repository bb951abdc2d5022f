/** One question about a file of each format, to the built bot and to the built terminal program. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";
import { runProgram } from "../support/program.js";
import { expectSound } from "../support/sound-exchange.js";
import { writeFiles } from "../support/temporary-folder.js";
import { p, writeDocx } from "../support/write-docx.js";
import { column, writePdf } from "../support/write-pdf.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TEXTS = {
  "mill.txt": "The mill stands by the river.\n\nThe miller grinds ninety sacks of rye a day.\n",
  "bakery.md": "# Bakery\n\n## Prices\n\nA poppy seed roll costs *four* crowns at the counter.\n",
  "install.mdx":
    'import Tip from "./tip";\n\n# Set-up\n\n## Requirements\n\n<Tip>\n\nThe weather station needs six batteries.\n\n</Tip>\n',
  "library.html":
    '<html lang="en"><head><title>Library</title></head><body><nav>When does the reading room close?</nav><main><h1>Opening hours</h1><h2 id="room">Reading room</h2><p>The reading room of the library closes at eight o&rsquo;clock.</p></main></body></html>',
  "faq.json":
    '[{"question": "Why?", "answer": "So."}, {"question": "Who grants a refund?", "answer": "Only the clerk."}]',
  "more.jsonl":
    '{"question": "Why not?", "answer": "So."}\n{"question": "Where do I park a scooter?", "answer": "Behind the shed."}\n',
  "dogs.csv": 'Question,Answer\nCan I bring my dog?,"Yes, if it is on a leash."\n',
  "casks.tsv": "Cask\tLitres\nAurora\t200\nBorea\t350\n",
  "talk.vtt":
    "WEBVTT\n\n1:02:05.000 --> 1:02:07.000\n<v Anna>The harbour of Ulvik was built\n\n1:02:07.000 --> 1:02:09.500\n<v Anna>by forty fishermen. It is old.\n",
  "clip.srt":
    "1\n00:00:09,000 --> 00:00:12,000\nThe lighthouse keeper feeds\n\n2\n00:00:12,000 --> 00:00:14,000\ntwelve seagulls.\n",
};

/** Question, file, quoted words, their place in the JSON, and as a person reads it. */
const CASES = [
  [
    "How many sacks of rye does the miller grind?",
    "mill.txt",
    "The miller grinds ninety sacks of rye a day.",
    { lines: [3, 3] },
    ["line 3"],
  ],
  [
    "How much does a poppy seed roll cost?",
    "bakery.md",
    "A poppy seed roll costs *four* crowns at the counter.",
    { headings: ["Bakery", "Prices"], lines: [5, 5] },
    ["Prices", "line 5"],
  ],
  [
    "How many batteries does the weather station need?",
    "install.mdx",
    "The weather station needs six batteries.",
    { headings: ["Set-up", "Requirements"], lines: [9, 9] },
    ["Requirements", "line 9"],
  ],
  [
    "When does the reading room of the library close?",
    "library.html",
    "The reading room of the library closes at eight o’clock.",
    { headings: ["Opening hours", "Reading room"] },
    ["Reading room"],
  ],
  [
    "How many passengers does the ferry to the island carry?",
    "ferry.pdf",
    "The ferry to the island carries two hundred passengers.",
    { page: 2 },
    ["page 2"],
  ],
  [
    "How much does a ticket for the cable car cost?",
    "fares.docx",
    "A ticket for the cable car costs seven euros.",
    { headings: ["Fares"] },
    ["Fares"],
  ],
  ["Who grants a refund?", "faq.json", "Only the clerk.", { row: 2 }, ["row 2"]],
  ["Where do I park a scooter?", "more.jsonl", "Behind the shed.", { row: 2 }, ["row 2"]],
  ["Can I bring my dog?", "dogs.csv", "Yes, if it is on a leash.", { row: 2 }, ["row 2"]],
  ["How many litres does the Borea hold?", "casks.tsv", "Borea | 350", { row: 3 }, ["row 3"]],
  [
    "Who built the harbour of Ulvik?",
    "talk.vtt",
    "The harbour of Ulvik was built by forty fishermen.",
    { time: { start: 3_725_000, end: 3_729_500 }, headings: ["Anna"] },
    ["1:02:05", "Anna"],
  ],
  [
    "How many seagulls does the lighthouse keeper feed?",
    "clip.srt",
    "The lighthouse keeper feeds twelve seagulls.",
    { time: { start: 9_000, end: 14_000 } },
    ["0:09"],
  ],
] as const;

interface Printed {
  readonly kind: string;
  readonly quotes: readonly object[];
}

let corpus = "";
let work: AtWork;

beforeAll(async () => {
  work = await prepareWork();
  corpus = join(work.folder, "every-format");
  writeFiles(corpus, {
    ...TEXTS,
    "ferry.pdf": await writePdf([
      column(["The quay of the island was paved a long time ago."]),
      column(["The ferry to the island carries two hundred passengers."]),
    ]),
    "fares.docx": writeDocx(
      p("Fares", "berschrift1") + p("A ticket for the cable car costs seven euros."),
    ),
  });
});

afterAll(async () => {
  await work.end();
});

/** What can be read on a card or in the terminal, without what is marked in it, on one line. */
const plain = (shown: string) => shown.replace(/[*\\]/g, "").replace(/[\s│]+/g, " ");

describe("a folder with a file of each format", () => {
  it("is answered on Discord with the sentence and its page, heading, row or time", async () => {
    await work.start({ CORPUS_DIR: corpus });

    for (const [question, path, text, , places] of CASES) {
      const exchange = await work.discord.slash({ name: "ask", options: { question } });
      expectSound(exchange);
      const card = plain(exchange.text());
      // The first quote ends where the second begins; a card numbers only several.
      const first = card.split("[2]")[0] ?? "";
      expect(first, path).toContain(plain(text));
      for (const place of places) expect(first, path).toContain(place);
    }
    expect(work.discord.violations).toEqual([]);
  });

  it("is answered in the terminal with the same sentences and places", () => {
    const env = { CACHE_DIR: join(work.folder, "terminal-cache") };
    const input = CASES.map(([question]) => `${question}\n`).join("");
    const batch = ["ask", "--corpus", corpus, "--batch", "-"];
    const { code, out } = runProgram(batch, { env, input });
    const answers = out.trimEnd().split("\n");

    expect(code).toBe(0);
    expect(answers).toHaveLength(CASES.length);
    for (const [at, [question, path, text, place]] of CASES.entries()) {
      const { kind, quotes } = JSON.parse(answers[at] ?? "") as Printed;
      expect(kind, question).toBe("found");
      expect(quotes[0], question).toMatchObject({ text, source: { path }, ...place });
    }

    const [question, path, text, , places] = CASES[2];
    const read = plain(runProgram(["ask", "--corpus", corpus, question], { env }).out);
    for (const words of [text, path, ...places]) expect(read).toContain(words);
  });
});
