/**
 * What was made of a source is kept between starts, one file a source: an unchanged source is not
 * analysed again. A file that is not what it should be is thrown away, never trusted.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Source } from "../model.js";
import { ANALYSIS_VERSION, analyseSource, type SourceAnalysis } from "./analyse-source.js";

export interface AnalysisCache {
  /** The source's analysis, from the cache where it is there and whole. */
  readonly analyse: (source: Source) => SourceAnalysis;
  /** How many analyses came from the cache, were made afresh, and were thrown away as broken. */
  readonly counts: { readonly kept: number; readonly made: number; readonly broken: number };
}

const HASH_BYTES = 32;

/**
 * A cache in a folder, which is made when first written to. Where it can't be written (a read-only
 * disk) everything works without it.
 */
export function openAnalysisCache(folder: string): AnalysisCache {
  const counts = { kept: 0, made: 0, broken: 0 };
  const read = (file: string): SourceAnalysis | undefined => {
    const bytes = readIfThere(file);
    if (bytes === undefined) return undefined;
    const payload = bytes.subarray(HASH_BYTES);
    if (hash(payload).equals(bytes.subarray(0, HASH_BYTES))) {
      return deserialize(payload) as SourceAnalysis;
    }
    counts.broken += 1;
    remove(file);
    return undefined;
  };
  return {
    counts,
    analyse(source) {
      const file = join(folder, `${keyOf(source)}.analysis`);
      const kept = read(file);
      if (kept !== undefined) {
        counts.kept += 1;
        return kept;
      }
      counts.made += 1;
      const analysis = analyseSource(source);
      write(folder, file, analysis);
      return analysis;
    },
  };
}

/** The same for the same bytes read in the same way. */
function keyOf(source: Source): string {
  const reading = JSON.stringify([ANALYSIS_VERSION, source.sha256, source.title, source.sections]);
  return hash(Buffer.from(reading)).toString("hex");
}

function hash(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined; // not there, or not readable: made afresh
  }
}

/** Whole or not at all: a reader never sees half a file. */
function write(folder: string, file: string, analysis: SourceAnalysis): void {
  const payload = serialize(analysis);
  const draft = `${file}.${randomUUID()}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, Buffer.concat([hash(payload), payload]));
    renameSync(draft, file);
  } catch {
    remove(draft); // a full or read-only disk costs only the cache
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Not removable: it is never believed, and the next start tries again.
  }
}
