/** Which documents are hardly more than copies of each other, by the words that they share. Pure. */
import { createHash } from "node:crypto";
import type { Source } from "../model.js";

/** Two documents that share most of their words, in the same order. */
export interface NearDuplicate {
  readonly paths: readonly [string, string];
  /** Of all runs of words of both, the share that stands in both, 0..1; exact up to 0.05. */
  readonly share: number;
}

/** Words in a run: fewer stand in any two texts of one subject, more break at every correction. */
const RUN = 4;
/** Runs kept of a document, those of the lowest hashes: the error of the share is about 0.05. */
const SKETCH = 256;
/** The share from which two documents are told: a corrected date or added paragraph stays above. */
const ALIKE = 0.7;

/** The pairs in the order of the sources; files of the same bytes are not among them. */
export function nearDuplicates(sources: readonly Source[]): NearDuplicate[] {
  const sketches = sources.map(({ text }) => sketchOf(text));
  const holders = new Map<number, number[]>();
  const found: NearDuplicate[] = [];
  for (const [at, sketch] of sketches.entries()) {
    const near = new Set<number>();
    for (const hash of sketch) {
      const known = holders.get(hash);
      for (const other of known ?? []) near.add(other);
      if (known === undefined) holders.set(hash, [at]);
      else known.push(at);
    }
    for (const other of [...near].sort((a, b) => a - b)) {
      if (sources[other]!.sha256 === sources[at]!.sha256) continue;
      const share = shareOf(sketches[other]!, sketch);
      if (share >= ALIKE) found.push({ paths: [sources[other]!.path, sources[at]!.path], share });
    }
  }
  return found;
}

function sketchOf(text: string): ReadonlySet<number> {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const count = Math.max(words.length - RUN + 1, Math.min(words.length, 1));
  const hashes = new Set<number>();
  for (let at = 0; at < count; at += 1) hashes.add(hashOf(words.slice(at, at + RUN).join(" ")));
  return new Set([...hashes].sort((a, b) => a - b).slice(0, SKETCH));
}

/** The lowest hashes of both together are a fair sample of all runs of both. */
function shareOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const sample = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, SKETCH);
  const both = sample.filter((hash) => one.has(hash) && other.has(hash));
  return sample.length === 0 ? 0 : both.length / sample.length;
}

function hashOf(words: string): number {
  return createHash("md5").update(words).digest().readUInt32LE(0);
}
