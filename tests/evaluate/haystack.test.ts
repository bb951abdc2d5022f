/** Documents among many others. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { UserError } from "../../src/errors.js";
import { stockFile } from "../../src/evaluate/bench-packages.js";
import { makeHaystack, type Haystack } from "../../src/evaluate/haystack.js";

let scratch: string;

/** A document of two sentences, and prose of 300 for the bench. */
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "verbatim-"));
  mkdirSync(join(scratch, "given", "deep"), { recursive: true });
  writeFileSync(join(scratch, "given", "deep", "a.txt"), "The ferry sails. It sails at noon.");
  const stock = stockFile(join(scratch, "cache"));
  mkdirSync(dirname(stock), { recursive: true });
  const paragraphs = Array.from({ length: 300 }, (_, at) => [`The harbour has pier ${at}.`]);
  const prose = JSON.stringify([{ title: "harbours", paragraphs }]);
  writeFileSync(stock, prose);
});

afterEach(() => {
  rmSync(scratch, { recursive: true });
});

function haystack(size: number): Haystack {
  return {
    corpusDir: join(scratch, "given"),
    has: 2,
    size,
    cacheDir: join(scratch, "cache"),
    folder: join(scratch, "haystack"),
  };
}

describe("makeHaystack", () => {
  it("keeps the documents at their paths and adds made ones up to the size", () => {
    makeHaystack(haystack(202));

    const text = readFileSync(join(scratch, "haystack", "deep", "a.txt"), "utf8");
    expect(text).toBe("The ferry sails. It sails at noon.");
    expect(readdirSync(join(scratch, "haystack", "made-sentences")).sort()).toEqual([
      "00000.md",
      "00001.md",
    ]);
  });

  it("adds none where the documents are as many", () => {
    makeHaystack(haystack(2));

    expect(readdirSync(join(scratch, "haystack", "made-sentences"))).toEqual([]);
  });

  it("says in one line where the others can't be installed", () => {
    rmSync(stockFile(join(scratch, "cache")));
    vi.stubEnv("PATH", "");

    try {
      expect(() => {
        makeHaystack(haystack(10));
      }).toThrow(UserError);
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
