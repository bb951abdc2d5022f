/** The shipped documents come out as they are meant to, and one bad file stops no other. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { placesOf } from "../../src/documents/places.js";
import { type Corpus, readCorpus } from "../../src/documents/read-corpus.js";
import { DEFAULT_LIMITS } from "../../src/documents/read-folder.js";
import type { ParagraphRole, Source } from "../../src/model.js";

const CORPUS = fileURLToPath(new URL("../../corpus", import.meta.url));

function corpusOf(files: Readonly<Record<string, string | Buffer>>, options = {}): Promise<Corpus> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return readCorpus(folder, options);
}

function wordsOf(source: Source, ...roles: ParagraphRole[]): string[] {
  return source.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ role }) => roles.includes(role))
    .map(({ span }) => source.text.slice(span.start, span.end));
}

describe("the shipped corpus", async () => {
  const { sources, problems } = await readCorpus(CORPUS);

  it("is the five documents, unchanged, without a problem", () => {
    const stored = sources.map(({ path }) =>
      createHash("sha256")
        .update(readFileSync(join(CORPUS, path)))
        .digest("hex"),
    );

    expect(problems).toEqual([]);
    expect(stored).toEqual(sources.map(({ sha256 }) => sha256));
    expect(sources.map(({ path, sha256 }) => [path, sha256])).toEqual([
      [
        "000_30b24056cddd2525.txt",
        "af141bf3a366c4eb54d0e2464a8c099bc41e59c7da3378af859edf8c7623045c",
      ],
      [
        "001_8e9c543afac01dd4.txt",
        "a48f905fd23c0804e6159d6738d54b29c40f5bd615f0ed6d652947e51efc48a3",
      ],
      [
        "002_75d03983ae4b4f5b.txt",
        "4643b18744bedde588a5fc02a67e3b3d98a954ee0742a4ae7b39a7910d4d286b",
      ],
      [
        "003_4311e2a8b1539c12.txt",
        "1b4523c23d84f3a9f81b10713658d02ec3d6f5eb9cdf2fac9944fb44050ed5ec",
      ],
      [
        "004_c38148f0aa32e7a8.txt",
        "5e5e5e0847fc7652c5df96e029587d9dabaeb3e587f9ab81f881285c45bb6a3a",
      ],
    ]);
  });

  it("states only what the documents state", () => {
    expect(sources.map(({ title, publisher, published }) => [title, publisher, published])).toEqual(
      [
        ["000_30b24056cddd2525", undefined, undefined],
        ["Russia, Belarus launch Zapad-2025 drills", undefined, undefined],
        ["002_75d03983ae4b4f5b", "News.Az", "2025-09-17"],
        ["003_4311e2a8b1539c12", undefined, undefined],
        [
          "Russia practices cruise missile launches over Barents Sea in ‘Zapad’ drills with Belarus",
          undefined,
          undefined,
        ],
      ],
    );
  });

  it("has a paragraph for every sentence or paragraph that stands on a line", () => {
    expect(sources.map((source) => wordsOf(source, "prose").length)).toEqual([27, 5, 6, 15, 10]);
  });

  it("tells titles from text", () => {
    const [, drills, , , practices] = sources;

    expect(wordsOf(drills!, "title")).toEqual([
      "Russia, Belarus launch Zapad-2025 drills",
      "NATO wary as exercises showcase missile systems near borders",
      "Russia, Belarus launch Zapad-2025 drills",
    ]);
    expect(
      practices!.sections.map(({ headings, paragraphs }) => [headings, paragraphs.length]),
    ).toEqual([
      [[], 4],
      [["What do the Zapad exercises involve?"], 8],
    ]);
    expect(wordsOf(practices!, "title")).toHaveLength(2);
  });

  it("tells captions, credits and page controls from text", () => {
    const page = sources[2]!;

    expect(wordsOf(page, "repeated")).toEqual(
      Array(11).fill("Source: Ministry of Defence (Belarus) / Telegram"),
    );
    expect(wordsOf(page, "furniture")).toEqual([
      "date 2025-09-17 + ↺ − 16 px",
      "Al Jazeera",
      "REUTERS",
      "TASS",
      "The Moskow Times",
      "News.Az",
    ]);
    expect(wordsOf(page, "caption").map((caption) => caption.slice(-24))).toEqual([
      "a on September 15, 2025.",
      "larus September 15, 2025.".slice(-24),
      "ad-2025 military exercises.".slice(-24),
      "tary exercises on Friday.".slice(-24),
    ]);
  });

  it("repairs what can be repaired and finds the damaged bytes again", () => {
    const source = sources[3]!;
    const stored = readFileSync(join(CORPUS, source.path));
    const places = placesOf(source);
    const start = source.text.indexOf("Russia’s war");
    const span = { start, end: start + "Russia’s war".length };
    const { start: from, end: to } = places.bytes(span);

    expect(source.origin?.repairs).toHaveLength(8);
    expect(stored.subarray(from, to).toString()).toBe("Russia鈥檚 war");
    expect(places.raw(span).equals(stored.subarray(from, to))).toBe(true);
    expect(places.isRepaired(span)).toBe(true);
    expect(places.raw({ start: 0, end: source.text.length }).equals(stored)).toBe(true);
  });
});

describe("readCorpus", () => {
  it("tells of what it can't use and goes on", async () => {
    const { sources, problems } = await corpusOf({
      "a.txt": "Good text stands here.",
      "b.txt": Buffer.from([0, 1, 2]),
      "c.xyz": "%PDF",
      "d.md": "# Good\n\nText.",
      "sources.json": '{"sources": {"a.txt": {"title": "A", "tags": 1}, "z.txt": {}}}',
    });

    expect(sources.map(({ path, title }) => [path, title])).toEqual([
      ["a.txt", "A"],
      ["d.md", "Good"],
    ]);
    expect(problems.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      "b.txt is not text: it holds NUL bytes; save it as UTF-8 or remove it",
      "c.xyz is not a kind of file Verbatim reads; it reads .txt, .text, .md, .mdx, .markdown, .mdown, .mkd, .html, .htm, .xhtml, .pdf, .docx, .vtt, .srt, .csv, .tsv, .json, .jsonl, .ndjson",
      'sources.json sources["a.txt"].tags must be a list of texts',
      'sources.json sources["z.txt"] names a file that is not in the folder',
    ]);
  });

  it("uses the documents even where sources.json can't be read", async () => {
    const { sources, problems } = await corpusOf({ "a.txt": "Good text.", "sources.json": "{" });

    expect(sources).toHaveLength(1);
    expect(problems.map(({ path }) => path)).toEqual(["sources.json"]);
  });

  it("gives an empty corpus for an empty folder", async () => {
    expect(await corpusOf({})).toEqual({ sources: [], problems: [], synonyms: new Map() });
  });

  it("tells how far it is", async () => {
    const calls: number[][] = [];
    await corpusOf(
      { "a.txt": "A.", "b.txt": "B." },
      { onProgress: (...call: number[]) => calls.push(call) },
    );

    expect(calls).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it("keeps to its limits", async () => {
    const { problems } = await corpusOf(
      { "a.txt": "x".repeat(200) },
      { limits: { ...DEFAULT_LIMITS, maxBytes: 100 } },
    );

    expect(problems.map(({ path }) => path)).toEqual(["a.txt"]);
  });
});
