/**
 * What was made of a source is kept between starts, one file a source: an unchanged source is not
 * analysed again. A file that is not what it should be is thrown away, never trusted.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { keep, readKept } from "../kept-file.js";
import type { Source } from "../model.js";
import { ANALYSIS_VERSION, analyseSource, type SourceAnalysis } from "./analyse-source.js";

export interface AnalysisCache {
  /** The source's analysis, from the cache where it is there and whole. */
  readonly analyse: (source: Source) => SourceAnalysis;
  /** How many analyses came from the cache, were made afresh, and were thrown away as broken. */
  readonly counts: { readonly kept: number; readonly made: number; readonly broken: number };
}

/**
 * A cache in a folder, which is made when first written to. Where it can't be written (a read-only
 * disk) everything works without it.
 */
export function openAnalysisCache(folder: string): AnalysisCache {
  const counts = { kept: 0, made: 0, broken: 0 };
  return {
    counts,
    analyse(source) {
      const file = join(folder, `${keyOf(source)}.analysis`);
      const kept = readKept(file);
      if (typeof kept === "object") {
        counts.kept += 1;
        return kept.value as SourceAnalysis;
      }
      if (kept === "broken") counts.broken += 1;
      counts.made += 1;
      const analysis = analyseSource(source);
      keep(file, analysis);
      return analysis;
    },
  };
}

/** The same for the same bytes read in the same way. */
function keyOf(source: Source): string {
  const reading = JSON.stringify([ANALYSIS_VERSION, source.sha256, source.title, source.sections]);
  return createHash("sha256").update(reading).digest("hex");
}
