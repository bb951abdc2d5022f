/** The bench's corpus as it is written: how many sentences, the same every time. */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { benchCorpus } from "../../src/evaluate/bench-corpus.js";
import { stockFile } from "../../src/evaluate/bench-packages.js";
import { writeWhole } from "../../src/evaluate/write-whole.js";
import { temporaryFolder } from "../support/temporary-folder.js";

let cache: string;

/** 300 sentences in three files, as the packages' prose is kept once it was read. */
beforeEach(() => {
  cache = temporaryFolder();
  const files = ["harbours", "ferries", "islands"].map((title) => ({
    title,
    paragraphs: Array.from({ length: 50 }, (_, at) => [`${title} ${at} a.`, `${title} ${at} b.`]),
  }));
  writeWhole(stockFile(cache), JSON.stringify(files));
});

/** Every line of the corpus that is a sentence, in order. */
function sentencesOf(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    .filter((line) => line !== "" && !line.startsWith("# "));
}

describe("benchCorpus", () => {
  it("writes as many sentences as asked for, in documents with titles", () => {
    const folder = benchCorpus(cache, 150);

    expect(sentencesOf(folder)).toHaveLength(150);
    expect(sentencesOf(folder)[149]).toBe("ferries 24 b.");
    expect(readdirSync(folder).sort()).toEqual(["00000.md", "00001.md"]);
    expect(readFileSync(join(folder, "00001.md"), "utf8")).toMatch(
      /^# ferries\n\nferries 0 a\.\nferries 0 b\.\n\n/,
    );
  });

  it("begins a larger corpus with the sentences of a smaller one", () => {
    const small = sentencesOf(benchCorpus(cache, 120));

    expect(sentencesOf(benchCorpus(cache, 260)).slice(0, 120)).toEqual(small);
  });

  it("cuts the text into documents of the length asked for", () => {
    expect(readdirSync(benchCorpus(cache, 300, { perDocument: 10 }))).toHaveLength(30);
  });

  it("keeps a corpus once it is made", () => {
    const first = sentencesOf(benchCorpus(cache, 20));
    rmSync(stockFile(cache));

    expect(sentencesOf(benchCorpus(cache, 20))).toEqual(first);
  });

  it("ends where there is no more text", () => {
    expect(sentencesOf(benchCorpus(cache, 301))).toHaveLength(300);
  });
});
