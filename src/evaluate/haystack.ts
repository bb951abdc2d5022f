/** Documents put among many others: what finding them takes where most of a corpus is about other things. */
import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { benchCorpus } from "./bench-corpus.js";

export interface Haystack {
  /** The documents to put into it. */
  readonly corpusDir: string;
  /** Sentences that those have. */
  readonly has: number;
  /** Sentences that it is to have, about. */
  readonly size: number;
  /** Where the bench keeps what it makes. */
  readonly cacheDir: string;
  /** The folder to make; the documents keep their paths below it, so that questions name the same files. */
  readonly folder: string;
}

/** The folder of the others below the haystack. */
const OTHERS = "made-sentences";

/**
 * Makes a folder of the documents and, after them, as many of the bench's as bring it to its size.
 * @throws UserError where the packages of the bench's corpus can't be fetched
 */
export function makeHaystack({ corpusDir, has, size, cacheDir, folder }: Haystack): void {
  const others = benchCorpus(cacheDir, size);
  cpSync(corpusDir, folder, { recursive: true });
  mkdirSync(join(folder, OTHERS));
  let left = size - has;
  for (const name of readdirSync(others).sort()) {
    if (left <= 0) return;
    const text = readFileSync(join(others, name), "utf8");
    left -= text.split("\n").filter((line) => line !== "" && !line.startsWith("# ")).length;
    cpSync(join(others, name), join(folder, OTHERS, name));
  }
}
