/** What was read once is not read again, and nothing broken is believed. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Source } from "../../src/model.js";
import { analyseSource, type SourceAnalysis } from "../../src/search/analyse-source.js";
import { openAnalysisCache, type AnalysisCache } from "../../src/search/index-cache.js";
import { sourceOf } from "../support/library-of.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const source = await sourceOf("a.md", "# Ferry\n\nIt sails at noon. It is “white”.\n");
const analysis = analyseSource(source);
const CORPUS = "corpus";

function take(cache: AnalysisCache, wanted: Source): SourceAnalysis {
  return cache.find(wanted) ?? cache.make(wanted);
}

/** The folder in which the one corpus of a cache has its analyses. */
function analysesIn(cacheDir: string): string {
  const [own] = readdirSync(join(cacheDir, "analyses"));
  return join(cacheDir, "analyses", own!);
}

describe("openAnalysisCache", () => {
  it("takes an unchanged source from the cache after a restart", () => {
    const folder = join(temporaryFolder(), "made", "when", "needed");
    const first = openAnalysisCache(folder, CORPUS);
    const second = openAnalysisCache(folder, CORPUS);

    expect([take(first, source), take(second, source)]).toEqual([analysis, analysis]);
    expect(first.counts).toEqual({ kept: 0, made: 1, broken: 0 });
    expect(second.counts).toEqual({ kept: 1, made: 0, broken: 0 });
  });

  it("leaves nothing but whole files", () => {
    const folder = temporaryFolder();

    take(openAnalysisCache(folder, CORPUS), source);

    expect(readdirSync(analysesIn(folder))).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  it("knows a source by what is read, not by its path", () => {
    const folder = temporaryFolder();
    take(openAnalysisCache(folder, CORPUS), source);
    const cache = openAnalysisCache(folder, CORPUS);

    take(cache, { ...source, path: "moved.md", id: "0" });

    expect(cache.counts).toEqual({ kept: 1, made: 0, broken: 0 });
  });

  it("analyses afresh where content, title or sections differ", async () => {
    const folder = temporaryFolder();
    take(openAnalysisCache(folder, CORPUS), source);
    const cache = openAnalysisCache(folder, CORPUS);
    const changed = await sourceOf("a.md", "# Ferry\n\nIt sails at nine. It is “white”.\n");

    take(cache, changed);
    take(cache, { ...source, title: "Boat" });
    take(cache, { ...source, sections: [] });

    expect(cache.counts).toEqual({ kept: 0, made: 3, broken: 0 });
  });

  it.each([
    ["with a bit turned", (bytes: Buffer) => bytes.with(60, bytes[60]! ^ 1)],
    ["cut off", (bytes: Buffer) => bytes.subarray(0, -3)],
    ["shorter than a hash", () => Buffer.from("x")],
    ["empty", () => Buffer.alloc(0)],
    ["of something else", () => Buffer.alloc(500, "x")],
  ])("throws away a file %s and makes it again", (_, spoil) => {
    const folder = temporaryFolder();
    take(openAnalysisCache(folder, CORPUS), source);
    const file = join(analysesIn(folder), readdirSync(analysesIn(folder))[0]!);
    writeFileSync(file, spoil(readFileSync(file)));
    const cache = openAnalysisCache(folder, CORPUS);

    expect(take(cache, source)).toEqual(analysis);
    expect(cache.counts).toEqual({ kept: 0, made: 1, broken: 1 });
    expect(take(openAnalysisCache(folder, CORPUS), source)).toEqual(analysis);
    expect(readdirSync(analysesIn(folder))).toHaveLength(1);
  });

  it("loses what is not asked for any more, and nothing of other corpora", async () => {
    const folder = temporaryFolder();
    const gone = await sourceOf("b.md", "It is gone.\n");
    for (const made of [source, gone]) take(openAnalysisCache(folder, CORPUS), made);
    const mine = analysesIn(folder);
    take(openAnalysisCache(folder, "other"), gone);
    const cache = openAnalysisCache(folder, CORPUS);
    take(cache, source);

    await cache.prune();

    expect(readdirSync(mine)).toHaveLength(1);
    expect(cache.find(source)).toEqual(analysis);
    expect(cache.find(gone)).toBeUndefined();
    expect(openAnalysisCache(folder, "other").find(gone)).toEqual(analyseSource(gone));
  });

  it("does without a folder that can't be written", () => {
    const file = join(temporaryFolder({ taken: "a file, not a folder" }), "taken");
    const cache = openAnalysisCache(join(file, "below"), CORPUS);

    expect(take(cache, source)).toEqual(analysis);
    expect(cache.counts).toEqual({ kept: 0, made: 1, broken: 0 });
  });

  it("does with a folder in the place of its file", () => {
    const folder = temporaryFolder();
    take(openAnalysisCache(folder, CORPUS), source);
    const [name] = readdirSync(analysesIn(folder));
    rmSync(join(analysesIn(folder), name!));
    mkdirSync(join(analysesIn(folder), name!));

    expect(take(openAnalysisCache(folder, CORPUS), source)).toEqual(analysis);
    expect(readdirSync(analysesIn(folder))).toEqual([name]);
  });
});
