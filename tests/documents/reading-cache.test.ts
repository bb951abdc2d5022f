/** A file is decoded and parsed once, however often the program starts; nothing kept is trusted. */
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { placesOf } from "../../src/documents/places.js";
import { readCorpus } from "../../src/documents/read-corpus.js";
import { READINGS, openReadingCache, type Reading } from "../../src/documents/reading-cache.js";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.js";

const FILES = { "a.txt": "The ferry sails at noon.\n", "b.md": "# Bus\n\nIt is “red”.\n" };

/** Reads the corpus as a fresh start does. */
async function start(corpusDir: string, cacheDir: string) {
  const cache = openReadingCache(cacheDir, corpusDir);
  const { sources, problems } = await readCorpus(corpusDir, { cache });
  await cache.prune([...sources, ...problems]);
  return { sources, problems, counts: cache.counts, lender: cache.lender() };
}

/** The folder in which the one corpus of a cache has its readings. */
function readingsIn(cacheDir: string): string {
  const [own] = readdirSync(join(cacheDir, READINGS));
  return join(cacheDir, READINGS, own!);
}

describe("the readings of a corpus", () => {
  it("are the same after a restart, and none is made again", async () => {
    const [corpusDir, cacheDir] = [temporaryFolder(FILES), temporaryFolder()];

    const first = await start(corpusDir, cacheDir);
    const second = await start(corpusDir, cacheDir);

    expect(first.counts).toEqual({ kept: 0, made: 2, broken: 0, old: 0 });
    expect(second.counts).toEqual({ kept: 2, made: 0, broken: 0, old: 0 });
    expect(second.sources).toEqual(first.sources);
  });

  it("are kept for renamed and touched files, and made again for changed ones", async () => {
    const [corpusDir, cacheDir] = [temporaryFolder(FILES), temporaryFolder()];
    await start(corpusDir, cacheDir);
    renameSync(join(corpusDir, "a.txt"), join(corpusDir, "c.txt"));
    writeFiles(corpusDir, { "b.md": "# Bus\n\nIt is blue.\n" });

    const { sources, counts } = await start(corpusDir, cacheDir);

    expect(counts).toEqual({ kept: 1, made: 1, broken: 0, old: 0 });
    expect(sources.map(({ path, title }) => [path, title])).toEqual([
      ["b.md", "Bus"],
      ["c.txt", "c"],
    ]);
  });

  it("take on what sources.json says now", async () => {
    const [corpusDir, cacheDir] = [temporaryFolder(FILES), temporaryFolder()];
    await start(corpusDir, cacheDir);
    const stated = { sources: { "a.txt": { title: "Ferries" } } };
    writeFiles(corpusDir, { "sources.json": JSON.stringify(stated) });

    const { sources, counts } = await start(corpusDir, cacheDir);

    expect(sources[0]?.title).toBe("Ferries");
    expect(counts.kept).toBe(2);
  });

  it("go when no file needs them any more, and leave those of other folders", async () => {
    const [corpusDir, other] = [temporaryFolder(FILES), temporaryFolder(FILES)];
    const cacheDir = temporaryFolder();
    await start(corpusDir, cacheDir);
    const folder = readingsIn(cacheDir);
    await start(other, cacheDir);
    rmSync(join(corpusDir, "a.txt"));
    writeFiles(folder, { "draft-of-a-start-that-was-killed": "x" });

    await start(corpusDir, cacheDir);

    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.markdown$/)]);
    expect((await start(other, cacheDir)).counts.kept).toBe(2);
  });

  it("are those of a folder that this one is a copy of, of which they are taken over", async () => {
    const [corpusDir, copy, cacheDir] = [
      temporaryFolder(FILES),
      temporaryFolder({ ...FILES, "a.txt": "Another file.\n" }),
      temporaryFolder(),
    ];
    const { sources } = await start(corpusDir, cacheDir);
    const folder = readingsIn(cacheDir);

    const first = await start(copy, cacheDir);
    rmSync(folder, { recursive: true });
    const second = await start(copy, cacheDir);

    expect(first.counts).toEqual({ kept: 1, made: 1, broken: 0, old: 0 });
    expect(first.lender).toBe(basename(folder));
    expect(first.sources[1]).toEqual(sources[1]);
    expect(second.counts).toEqual({ kept: 2, made: 0, broken: 0, old: 0 });
    expect(second.lender).toBeUndefined();
  });

  it("are taken from the folder that most of the files are from", async () => {
    const cacheDir = temporaryFolder();
    await start(temporaryFolder(FILES), cacheDir);
    const [most] = readdirSync(join(cacheDir, READINGS));
    await start(temporaryFolder({ "c.txt": "A tram.\n", "d.txt": "A boat.\n" }), cacheDir);

    const { counts, lender } = await start(
      temporaryFolder({ ...FILES, "c.txt": "A tram.\n" }),
      cacheDir,
    );

    expect(counts.kept).toBe(3);
    expect(lender).toBe(most);
  });

  it("are taken from a far larger folder too, of which nothing else is worth taking", async () => {
    const cacheDir = temporaryFolder();
    await start(temporaryFolder({ ...FILES, "c.txt": "A tram.\n" }), cacheDir);

    const { counts, lender } = await start(temporaryFolder({ "c.txt": "A tram.\n" }), cacheDir);

    expect(counts.kept).toBe(1);
    expect(lender).toBeUndefined();
  });

  it("are thrown away and made again where they are spoilt", async () => {
    const [corpusDir, cacheDir] = [temporaryFolder(FILES), temporaryFolder()];
    const { sources } = await start(corpusDir, cacheDir);
    const folder = readingsIn(cacheDir);
    const [one, two] = readdirSync(folder).map((name) => join(folder, name));
    writeFileSync(one!, readFileSync(one!).subarray(0, -1));

    const after = await start(corpusDir, cacheDir);
    expect(after.counts).toEqual({ kept: 1, made: 1, broken: 1, old: 0 });
    expect(after.sources).toEqual(sources);

    // Whole, but another file's.
    writeFileSync(one!, readFileSync(two!));
    const swapped = await start(corpusDir, cacheDir);
    expect(swapped.counts).toEqual({ kept: 1, made: 1, broken: 1, old: 0 });
    expect(swapped.sources).toEqual(sources);
  });

  it("find the bytes of a quote in an old encoding", async () => {
    const bytes = Buffer.from(
      "Der F\u00e4hrmann f\u00e4hrt um zw\u00f6lf \u00fcber den See.\n",
      "latin1",
    );
    const [corpusDir, cacheDir] = [temporaryFolder({ "a.txt": "" }), temporaryFolder()];
    writeFileSync(join(corpusDir, "a.txt"), bytes);
    await start(corpusDir, cacheDir);

    const [source] = (await start(corpusDir, cacheDir)).sources;

    const span = { start: 0, end: source!.text.length };
    expect(placesOf(source!).raw(span).equals(bytes)).toBe(true);
  });
});

describe("what can't be used", () => {
  it("is not read again either, until it changes", async () => {
    const [corpusDir, cacheDir] = [temporaryFolder({ "a.txt": " " }), temporaryFolder()];

    const first = await start(corpusDir, cacheDir);
    const second = await start(corpusDir, cacheDir);

    expect(first.problems.map(({ path }) => path)).toEqual(["a.txt"]);
    expect(second).toEqual({ ...first, counts: { kept: 1, made: 0, broken: 0, old: 0 } });
    writeFiles(corpusDir, { "a.txt": "Words." });
    expect((await start(corpusDir, cacheDir)).sources).toHaveLength(1);
    expect(readdirSync(readingsIn(cacheDir))).toHaveLength(1);
  });
});

describe("openReadingCache", () => {
  const reading: Reading = { parsed: { text: "x", details: {}, sections: [] } };
  const HASH = "0".repeat(64);
  const reader = { format: "pdf", version: "1", limits: "60 s" };

  it("does not take the reading of another version of the reader", () => {
    const cache = openReadingCache(temporaryFolder(), "corpus");
    cache.keep(HASH, reader, reading);

    expect(cache.find(HASH, { ...reader, version: "2" })).toBeUndefined();
    expect(cache.counts).toEqual({ kept: 0, made: 1, broken: 0, old: 1 });
  });

  it("takes what broke a limit only under the same limits", () => {
    const cache = openReadingCache(temporaryFolder(), "corpus");
    cache.keep(HASH, reader, { reason: "took too long", limits: "60 s" });

    expect(cache.find(HASH, reader)).toEqual({ reason: "took too long", limits: "60 s" });
    expect(cache.find(HASH, { ...reader, limits: "90 s" })).toBeUndefined();
  });

  it("takes what was read under any limits", () => {
    const cache = openReadingCache(temporaryFolder(), "corpus");
    cache.keep(HASH, reader, reading);

    expect(cache.find(HASH, { ...reader, limits: "90 s" })).toEqual(reading);
  });
});
