/** A corpus folder becomes a library, with the cache and without. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Library } from "../../src/answer/library.js";
import { loadLibrary, type LoadCounts, type LoadOptions } from "../../src/answer/load-library.js";
import { ConfigError } from "../../src/errors.js";
import { textOf } from "../support/library-of.js";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.js";

const FILES = { "b.txt": "Tickets are sold.\n", "a/a.md": "# Ferry\n\nIt sails.\n" };

describe("loadLibrary", () => {
  it("reads every file of the folder and says which it can't use", async () => {
    const corpusDir = temporaryFolder({ ...FILES, "empty.txt": "", "x.bin": "x" });

    const library = await loadLibrary({ corpusDir, cacheDir: join(corpusDir, ".cache") });

    expect(library.sources.map(({ path }) => path)).toEqual(["a/a.md", "b.txt"]);
    expect(library.sentences.map((sentence) => textOf({ sentence }))).toEqual([
      "It sails.",
      "Tickets are sold.",
    ]);
    expect(library.problems.map(({ path }) => path)).toEqual(["empty.txt", "x.bin"]);
    expect(library.related.relativesOf("boat").length).toBeGreaterThan(0);
  });

  it("is the same from the cache as afresh", async () => {
    const corpusDir = temporaryFolder(FILES);
    const cacheDir = join(temporaryFolder(), "cache");

    const first = await loadLibrary({ corpusDir, cacheDir });
    const second = await loadLibrary({ corpusDir, cacheDir });

    expect(readdirSync(cacheDir).filter((name) => name.endsWith(".index"))).toHaveLength(1);
    expect([second.revision, second.sentences]).toEqual([first.revision, first.sentences]);
  });

  it("takes nothing of its cache for a document where that is in the folder", async () => {
    const corpusDir = temporaryFolder(FILES);
    for (const cacheDir of [corpusDir, join(corpusDir, "cache")]) {
      const first = await loadLibrary({ corpusDir, cacheDir });
      const second = await loadLibrary({ corpusDir, cacheDir });

      expect(second.problems).toEqual([]);
      expect(second.revision).toBe(first.revision);
    }
  });

  it("neither reads nor analyses again what another folder holds, and keeps it for itself", async () => {
    const cacheDir = temporaryFolder();
    const load = async (corpusDir: string) => {
      let told: LoadCounts | undefined;
      const onReadings = (counts: LoadCounts) => (told = counts);
      const { revision } = await loadLibrary({ corpusDir, cacheDir, onReadings });
      return { revision, made: told?.made, analysed: told?.analysed };
    };
    const first = await load(temporaryFolder(FILES));
    const copy = temporaryFolder(FILES);
    const more = temporaryFolder({ ...FILES, "c.txt": "A bus.\n" });

    expect(first).toMatchObject({ made: 2, analysed: 2 });
    expect(await load(copy)).toEqual({ revision: first.revision, made: 0, analysed: 0 });
    expect(await load(more)).toMatchObject({ made: 1, analysed: 1 });
    const ownOnes = readdirSync(cacheDir).filter((name) => name.endsWith(".index"));
    expect(ownOnes).toHaveLength(3);
    expect(await load(copy)).toEqual({ revision: first.revision, made: 0, analysed: 0 });
  });

  it("shows a library that was made before it keeps it, and waits until it is shown", async () => {
    const place = { corpusDir: temporaryFolder(FILES), cacheDir: temporaryFolder() };
    const kept = () => readdirSync(place.cacheDir).filter((name) => name.endsWith(".index"));
    const shown: Library[] = [];
    const onMade = async (made: Library) => {
      await setImmediate();
      expect(kept()).toEqual([]);
      shown.push(made);
    };

    const library = await loadLibrary({ ...place, onMade });
    await loadLibrary({ ...place, onMade, known: library });

    expect(shown).toEqual([library]);
    expect(kept()).toHaveLength(1);
  });

  it("is the library of before where the folder holds the same, and only there", async () => {
    const corpusDir = temporaryFolder(FILES);
    const cacheDir = join(temporaryFolder(), "cache");
    const load = (known?: Library) =>
      loadLibrary({ corpusDir, cacheDir, ...(known ? { known } : {}) });
    const first = await load();

    writeFiles(corpusDir, FILES); // touched, but the same
    expect(await load(first)).toBe(first);
    for (const change of [
      { "b.txt": "Tickets are free.\n" },
      { "x.bin": "x" },
      { "sources.json": '{"sources": {"b.txt": {"title": "Prices"}}}' },
      { "synonyms.json": '{"twoWay": [["ferry", "boat"]]}' },
    ]) {
      const before = await load(first);
      writeFiles(corpusDir, change);
      const after = await load(before);
      expect(after, Object.keys(change)[0]).not.toBe(before);
      expect(await load(after)).toBe(after);
    }
  });

  it("takes over what another process has prepared, and leaves it alone", async () => {
    const corpusDir = temporaryFolder(FILES);
    const cacheDir = join(temporaryFolder(), "cache");
    const analysed: number[] = [];
    const load = (more: Partial<LoadOptions> = {}) =>
      loadLibrary({
        ...{ corpusDir, cacheDir, ...more },
        onReadings: (counts) => void analysed.push(counts.analysed),
      });
    const kept = (): string[] =>
      readdirSync(cacheDir, { recursive: true, encoding: "utf8" }).sort();
    const first = await load();
    const follower = await load({ follows: true });
    writeFiles(corpusDir, { "b.txt": "Tickets are free.\n" });
    const second = await load({ known: first });
    const before = kept();

    const followed = await load({ follows: true, known: follower });

    expect(analysed).toEqual([2, 0, 1, 0]);
    expect([followed.revision, followed.sentences]).toEqual([second.revision, second.sentences]);
    writeFiles(corpusDir, { "b.txt": "Tickets are gone.\n" });
    const ahead = await load({ follows: true, known: followed });
    expect(ahead.revision).not.toBe(second.revision);
    expect(analysed.at(-1)).toBe(1);
    expect(kept()).toEqual(expect.arrayContaining(before));
    expect((await load({ follows: true })).revision).toBe(ahead.revision);
    expect(analysed.at(-1)).toBe(1); // the index is still the first process' own
  });

  it("tells of its progress", async () => {
    const corpusDir = temporaryFolder(FILES);
    const told: [number, number][] = [];

    await loadLibrary({
      corpusDir,
      cacheDir: join(corpusDir, ".cache"),
      onProgress: (done, total) => told.push([done, total]),
    });

    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it("is empty for an empty folder", async () => {
    const corpusDir = temporaryFolder();

    const { sources } = await loadLibrary({ corpusDir, cacheDir: join(corpusDir, ".cache") });

    expect(sources).toEqual([]);
  });

  it("says what is wrong with a folder that is none", async () => {
    const folder = temporaryFolder(FILES);
    const load = (corpusDir: string) =>
      loadLibrary({ corpusDir, cacheDir: join(folder, ".cache") });

    await expect(load(join(folder, "nowhere"))).rejects.toThrow(ConfigError);
    await expect(load(join(folder, "b.txt"))).rejects.toThrow(ConfigError);
  });
});
