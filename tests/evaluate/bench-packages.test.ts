/** Where the bench's text comes from, and what is said where it can't come. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { UserError } from "../../src/errors.js";
import { benchFolder, benchStock, stockFile } from "../../src/evaluate/bench-packages.js";
import { writeWhole } from "../../src/evaluate/write-whole.js";
import { temporaryFolder } from "../support/temporary-folder.js";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("benchStock", () => {
  it("takes what is kept and says nothing", () => {
    const cache = temporaryFolder();
    const kept = [{ title: "ferries", paragraphs: [["A ferry sails."]] }];
    writeWhole(stockFile(cache), JSON.stringify(kept));
    const notes: string[] = [];

    expect(benchStock(cache, (note) => notes.push(note))).toEqual(kept);
    expect(notes).toEqual([]);
  });

  it("says what can be done where nothing can be fetched, and leaves nothing behind", () => {
    const cache = temporaryFolder();
    vi.stubEnv("npm_config_offline", "true");
    vi.stubEnv("npm_config_cache", temporaryFolder());
    const notes: string[] = [];
    const read = () => benchStock(cache, (note) => notes.push(note));

    expect(read).toThrow(UserError);
    expect(read).toThrow(/aws-cdk-lib@[\d.]+ can't be fetched by npm; is there a network\?/);
    expect(notes[0]).toMatch(/^reading the documentation of aws-cdk-lib@/);
    expect(existsSync(benchFolder(cache)) ? readdirSync(benchFolder(cache)) : []).toEqual([]);
    expect(readdirSync(join(cache))).toEqual(["bench"]);
  });
});
