/** The bench's corpus as it is written: how many sentences, the same every time. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { benchCorpus } from "../../src/evaluate/bench-corpus.js";

let cache: string;

/** 300 sentences in three files, as the packages' prose is kept once it was read. */
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "verbatim-"));
  mkdirSync(join(cache, "bench"));
  const files = ["harbours", "ferries", "islands"].map((title) => ({
    title,
    paragraphs: Array.from({ length: 50 }, (_, at) => [`${title} ${at} a.`, `${title} ${at} b.`]),
  }));
  writeFileSync(join(cache, "bench", "stock.json"), JSON.stringify(files));
});

afterEach(() => {
  rmSync(cache, { recursive: true });
});

describe("benchCorpus", () => {
  it("writes as many sentences as asked for, in documents with titles", () => {
    const { folder, sentences } = benchCorpus(cache, 150);

    expect(sentences).toHaveLength(150);
    expect(sentences[149]).toBe("ferries 24 b.");
    expect(readdirSync(folder).sort()).toEqual(["00000.md", "00001.md"]);
    expect(readFileSync(join(folder, "00001.md"), "utf8")).toMatch(
      /^# ferries\n\nferries 0 a\.\nferries 0 b\.\n\n/,
    );
  });

  it("keeps a corpus once it is made", () => {
    const first = benchCorpus(cache, 20);
    rmSync(join(cache, "bench", "stock.json"));

    expect(benchCorpus(cache, 20)).toEqual(first);
  });

  it("ends where there is no more text", () => {
    expect(benchCorpus(cache, 301).sentences).toHaveLength(300);
  });
});
