/**
 * What was made of a source is kept between starts, one file a source: an unchanged source is not
 * analysed again. A file that is not what it should be is thrown away, never trusted.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { discardOthers, keep, ownFolder, readKept } from "../kept-file.js";
import type { Source } from "../model.js";
import { ANALYSIS_VERSION, analyseSource, type SourceAnalysis } from "./analyse-source.js";

export interface AnalysisCache {
  /** The source's analysis; undefined where it has to be made afresh. */
  readonly find: (source: Source) => SourceAnalysis | undefined;
  /** Analyses the source here and now, and keeps that. */
  readonly make: (source: Source) => SourceAnalysis;
  /** Deletes every analysis that was not asked for since this was opened. */
  readonly prune: () => Promise<void>;
  /** How many analyses came from the cache, were made afresh, and were thrown away as broken. */
  readonly counts: { readonly kept: number; readonly made: number; readonly broken: number };
}

/** The folder of analyses within the folder of caches. */
export const ANALYSES = "analyses";

/**
 * The cache of one corpus folder, within the folder of caches; made when first written to. Where it
 * can't be written (a read-only disk) everything works without it.
 */
export function openAnalysisCache(cacheDir: string, corpusDir: string): AnalysisCache {
  const folder = ownFolder(join(cacheDir, ANALYSES), corpusDir);
  const counts = { kept: 0, made: 0, broken: 0 };
  const asked = new Set<string>();
  const find = (source: Source): SourceAnalysis | undefined => {
    const name = keyOf(source);
    asked.add(name);
    const kept = readKept(join(folder, name));
    if (typeof kept === "object") {
      counts.kept += 1;
      return kept.value as SourceAnalysis;
    }
    if (kept === "broken") counts.broken += 1;
    counts.made += 1;
    return undefined;
  };
  return {
    counts,
    find,
    make(source) {
      const analysis = analyseSource(source);
      keep(join(folder, keyOf(source)), analysis);
      return analysis;
    },
    prune: () => discardOthers(folder, asked),
  };
}

/** The same for the same bytes read in the same way. */
function keyOf(source: Source): string {
  const reading = JSON.stringify([ANALYSIS_VERSION, source.sha256, source.title, source.sections]);
  return createHash("sha256").update(reading).digest("hex");
}
