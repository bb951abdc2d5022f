/** What was read once is not read again, and nothing broken is believed. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyseSource } from "../../src/search/analyse-source.js";
import { openAnalysisCache } from "../../src/search/index-cache.js";
import { sourceOf } from "../support/library-of.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const source = await sourceOf("a.md", "# Ferry\n\nIt sails at noon. It is “white”.\n");
const analysis = analyseSource(source);

describe("openAnalysisCache", () => {
  it("takes an unchanged source from the cache after a restart", () => {
    const folder = join(temporaryFolder(), "made", "when", "needed");
    const first = openAnalysisCache(folder);
    const second = openAnalysisCache(folder);

    expect([first.analyse(source), second.analyse(source)]).toEqual([analysis, analysis]);
    expect(first.counts).toEqual({ kept: 0, made: 1, broken: 0 });
    expect(second.counts).toEqual({ kept: 1, made: 0, broken: 0 });
  });

  it("leaves nothing but whole files", () => {
    const folder = temporaryFolder();

    openAnalysisCache(folder).analyse(source);

    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.analysis$/)]);
  });

  it("knows a source by what is read, not by its path", () => {
    const folder = temporaryFolder();
    openAnalysisCache(folder).analyse(source);
    const cache = openAnalysisCache(folder);

    cache.analyse({ ...source, path: "moved.md", id: "0" });

    expect(cache.counts).toEqual({ kept: 1, made: 0, broken: 0 });
  });

  it("analyses afresh where content, title or sections differ", async () => {
    const folder = temporaryFolder();
    openAnalysisCache(folder).analyse(source);
    const cache = openAnalysisCache(folder);
    const changed = await sourceOf("a.md", "# Ferry\n\nIt sails at nine. It is “white”.\n");

    cache.analyse(changed);
    cache.analyse({ ...source, title: "Boat" });
    cache.analyse({ ...source, sections: [] });

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
    openAnalysisCache(folder).analyse(source);
    const file = join(folder, readdirSync(folder)[0]!);
    writeFileSync(file, spoil(readFileSync(file)));
    const cache = openAnalysisCache(folder);

    expect(cache.analyse(source)).toEqual(analysis);
    expect(cache.counts).toEqual({ kept: 0, made: 1, broken: 1 });
    expect(openAnalysisCache(folder).analyse(source)).toEqual(analysis);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it("does without a folder that can't be written", () => {
    const file = join(temporaryFolder({ taken: "a file, not a folder" }), "taken");
    const cache = openAnalysisCache(join(file, "below"));

    expect(cache.analyse(source)).toEqual(analysis);
    expect(cache.counts).toEqual({ kept: 0, made: 1, broken: 0 });
  });

  it("does with a folder in the place of its file", () => {
    const folder = temporaryFolder();
    openAnalysisCache(folder).analyse(source);
    const name = readdirSync(folder)[0]!;
    const other = temporaryFolder();
    mkdirSync(join(other, name));

    expect(openAnalysisCache(other).analyse(source)).toEqual(analysis);
    expect(readdirSync(other)).toEqual([name]);
  });
});
