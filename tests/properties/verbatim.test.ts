/**
 * Every quote is the sources' own words: held against the files' bytes, read and counted here and
 * not by the code that made the quote.
 */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, describe, expect, expectTypeOf, it } from "vitest";
import { ask } from "../../src/answer/ask.js";
import type { Library } from "../../src/answer/library.js";
import { loadLibrary } from "../../src/answer/load-library.js";
import { quote, type CitedQuote, type Quote, type VerbatimText } from "../../src/model.js";
import { writeFiles } from "../support/temporary-folder.js";

const CORPUS = fileURLToPath(new URL("../../corpus", import.meta.url));
const SRC = fileURLToPath(new URL("../../src", import.meta.url));

const LINES = [
  "The white ferry sails to Ulvik at noon. It carries 212 passengers – “and dogs”.",
  "Captain Ingrid Solheim (born 1970) has steered it since 2011; she likes it.",
  "Fährschiff, café, naïve: the œuvre of the harbour 😀 costs 14 € 👨‍👩‍👧 a day.",
  "העבורת יוצאת בצהריים to Ulvik 5 times. العبّارة تغادر ظهرًا.",
  "Zero\u200bwidth fer\u00adry\u2060 words\u200e stand here.\u00a0Next\u2009one follows!",
  "渡轮在中午出发。The ferry 渡轮 carries 60 cars。",
  "e\u0301tude and \u202Ereversed\u202C harbour words.",
  "# A heading about the harbour",
  "> A quoted line on *tickets* and [prices](https://example.org/fares).",
  "- An item: tickets cost 9 euros, the ferry says.",
  "| Day | Ferry |\n|---|---|\n| Sunday | noon |",
  "```\nferry --sail noon\n```",
  "",
  "",
];
/** What UTF-8 looks like when it was read as another encoding and saved again. */
const DAMAGED = [
  "Officials said itâ€™s the ferryâ€™s last trip. All is well in the harbour.",
  "Zapad and the ferry: the exercise鈥檚 end, she said. â€œGood,â€\u009d he said of tickets.",
];
const BOM = "\ufeff";

/** How the bytes of a file are made of its text. */
const STORED: readonly (readonly [string, (text: string) => Buffer])[] = [
  ["utf-8", (text) => Buffer.from(text)],
  ["utf-8 with a mark", (text) => Buffer.from(BOM + text)],
  ["utf-16le", (text) => Buffer.from(BOM + text, "utf16le")],
  ["utf-16be", (text) => Buffer.from(BOM + text, "utf16le").swap16()],
];

const fileText = fc
  .tuple(
    fc.array(fc.constantFrom(...LINES, ...LINES, ...DAMAGED), { minLength: 3, maxLength: 14 }),
    fc.constantFrom("\n", "\r\n", "\r", "\n\n", "\r\n\r\n"),
  )
  .map(([lines, end]) => lines.join(end) + end);
const file = fc.record({
  text: fileText,
  stored: fc.constantFrom(...STORED),
  extension: fc.constantFrom("txt", "md"),
});

interface Corpus {
  readonly folder: string;
  readonly library: Library;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function open(files: Readonly<Record<string, Buffer>> | string): Promise<Corpus> {
  const own = mkdtempSync(join(tmpdir(), "verbatim-"));
  folders.push(own);
  const folder = typeof files === "string" ? files : join(own, "corpus");
  if (typeof files !== "string") writeFiles(folder, files);
  return {
    folder,
    library: await loadLibrary({ corpusDir: folder, cacheDir: join(own, "cache") }),
  };
}

/** Questions of words drawn from the corpus, in whatever order they come. */
function questionsOn({ sources }: Library): fc.Arbitrary<string> {
  const words = sources.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const asking = fc.constantFrom("", "Who ", "When did ", "How many ", "Where is ", "Why is ");
  return fc
    .tuple(asking, fc.array(fc.constantFrom("ferry", ...words), { minLength: 1, maxLength: 6 }))
    .map(([start, chosen]) => start + chosen.join(" "));
}

function quotesFor(library: Library, question: string): CitedQuote[] {
  const answer = ask(library, question, { abstain: false, limit: 10 });
  if (answer.kind === "not-found") return [];
  return answer.quotes.flatMap((cited) => [cited, ...cited.also]);
}

/** What is wrong with a quote, held against its file; empty where nothing is. */
function faultsOf({ quote: words, citation }: CitedQuote, folder: string): string[] {
  const { source, span, text } = words;
  const file = readFileSync(join(folder, source.path));
  const { start, end } = citation.bytes!;
  const bytes = Buffer.from(file.subarray(start, end));
  const decode = (part: Uint8Array): string =>
    new TextDecoder(source.origin!.encoding, { fatal: true, ignoreBOM: true }).decode(part);
  const linesTo = (offset: number): number =>
    (decode(file.subarray(0, offset)).match(/\r\n|\r|\n/g) ?? []).length + 1;
  const lines = [linesTo(start), linesTo(end)];
  const isRight: Record<string, boolean> = {
    "is not a slice of its source": text === source.text.slice(span.start, span.end),
    "is not what the bytes say": citation.repaired || decode(bytes) === text,
    "is called repaired and is not": !citation.repaired || decode(bytes) !== text,
    "has another hash": citation.sha256 === createHash("sha256").update(bytes).digest("hex"),
    "stands on other lines": JSON.stringify(lines) === JSON.stringify(citation.lines),
    "is cited from another place": citation.source === source && citation.span.end === span.end,
  };
  return Object.entries(isRight).flatMap(([fault, fine]) =>
    fine ? [] : [`${JSON.stringify(text)} of ${source.path} ${fault}`],
  );
}

/** How many quotes were held against their files. */
function checkQuotes({ folder, library }: Corpus, numRuns: number): number {
  let checked = 0;
  fc.assert(
    fc.property(questionsOn(library), (question) => {
      const quotes = quotesFor(library, question);
      checked += quotes.length;

      expect(quotes.flatMap((cited) => faultsOf(cited, folder))).toEqual([]);
    }),
    { numRuns },
  );
  return checked;
}

/** ms for a test that reads and asks many times, on a busy machine. */
const timeout = 60_000;

describe("every quote", { timeout }, () => {
  it("is the shipped documents' own words", async () => {
    expect(checkQuotes(await open(CORPUS), 60)).toBeGreaterThan(300);
  });

  it("is the own words of any text file, however it is stored", async () => {
    let checked = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), async (files) => {
        const entries = files.map(
          ({ text, stored: [name, store], extension }, at) =>
            [`${at} ${name}.${extension}`, store(text)] as const,
        );
        const corpus = await open(Object.fromEntries(entries));

        checked += checkQuotes(corpus, 6);
      }),
      { numRuns: 20 },
    );
    expect(checked).toBeGreaterThan(200);
  });

  it("is the own words of damaged files too, and says that it is repaired", async () => {
    const stored = STORED.map(([name, store]) => [`${name}.txt`, store(DAMAGED[0]!)]);
    const corpus = await open(Object.fromEntries(stored) as Record<string, Buffer>);

    expect(checkQuotes(corpus, 20)).toBeGreaterThan(10);
    const quotes = quotesFor(corpus.library, "Officials on the ferry's last trip in the harbour");
    const found = quotes.map(({ quote: { text }, citation }) => [text, citation.repaired]);
    expect(found).toContainEqual(["Officials said it’s the ferry’s last trip.", true]);
    expect(found).toContainEqual(["All is well in the harbour.", false]);
  });
});

describe("a quote's text", () => {
  it("can be made by nothing but quote()", () => {
    expectTypeOf<string>().not.toExtend<Quote["text"]>();
    expectTypeOf(quote).returns.toEqualTypeOf<Quote>();
    expectTypeOf<Quote["text"]>().toEqualTypeOf<VerbatimText>();
  });

  it("is claimed to be verbatim in one place of the program only", () => {
    const claims = readdirSync(SRC, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .flatMap((path) => {
        const text = readFileSync(join(SRC, path), "utf8");
        const casts = text.match(/\bas\s+(?:VerbatimText|Quote\b[^;]*)|<VerbatimText>/g);
        return (casts ?? []).map((cast) => `${path}: ${cast}`);
      });

    expect(claims).toEqual(["model.ts: as VerbatimText"]);
  });
});
