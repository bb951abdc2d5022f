/** Documents put among many others: what finding them takes where most of a corpus is about other things. */
import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../errors.js";
import { benchCorpus, type BenchCorpus } from "./bench-corpus.js";

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
 * @throws UserError where the bench's corpus can't be made
 */
export function makeHaystack({ corpusDir, has, size, cacheDir, folder }: Haystack): void {
  const made = benchSentences(cacheDir, size);
  cpSync(corpusDir, folder, { recursive: true });
  mkdirSync(join(folder, OTHERS));
  let left = size - has;
  for (const name of readdirSync(made.folder).sort()) {
    if (left <= 0) return;
    const text = readFileSync(join(made.folder, name), "utf8");
    left -= text.split("\n").filter((line) => line !== "" && !line.startsWith("# ")).length;
    cpSync(join(made.folder, name), join(folder, OTHERS, name));
  }
}

function benchSentences(cacheDir: string, size: number): BenchCorpus {
  try {
    return benchCorpus(cacheDir, size);
  } catch (cause) {
    const why = "the packages that their text comes from can't be installed";
    throw new UserError(`The other sentences can't be made: ${why}.`, { cause });
  }
}
