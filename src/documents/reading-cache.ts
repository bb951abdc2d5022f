/**
 * What was decoded and parsed of the files is kept between starts, one file a reading: the same bytes
 * are not read by the same reader again. What is spoilt or of another reader is thrown away.
 */
import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { discard, discardOthers, keep, readKept } from "../kept-file.js";
import type { Origin, Source } from "../model.js";
import { loadEncoding } from "./decode.js";
import type { Parsed } from "./formats/format.js";

/** What a reader makes of a file, before anything is added that other files say of it. */
export interface Reading {
  readonly parsed: Parsed;
  readonly origin?: Origin;
}

/** Which reader, and of which version: another version may read the same bytes differently. */
export interface Reader {
  readonly format: string;
  readonly version: string;
}

export interface ReadingCounts {
  /** Taken from the cache. */
  readonly kept: number;
  /** Read afresh. */
  readonly made: number;
  /** Thrown away as spoilt. */
  readonly broken: number;
  /** Thrown away as another version's. */
  readonly old: number;
}

export interface ReadingCache {
  readonly counts: ReadingCounts;
  /** The reading of bytes with this hash; made where it is not there, and then kept. */
  take(sha256: string, reader: Reader, make: () => Promise<Reading>): Promise<Reading>;
  /** Deletes every reading that none of these sources needs. */
  prune(sources: readonly Source[]): void;
}

/** What stands in a file. */
interface Entry {
  readonly sha256: string;
  readonly reader: Reader;
  readonly reading: Reading;
}

/**
 * The cache of one corpus folder, within the folder of caches; made when first written to. Where it
 * can't be written everything works without it.
 */
export function openReadingCache(cacheDir: string, corpusDir: string): ReadingCache {
  // Each corpus has its own: what one does not need may be another's.
  const own = createHash("sha256").update(resolve(corpusDir)).digest("hex").slice(0, 12);
  const folder = join(cacheDir, "readings", own);
  const counts = { kept: 0, made: 0, broken: 0, old: 0 };
  return {
    counts,
    async take(sha256, reader, make) {
      const file = join(folder, nameOf(sha256, reader.format));
      const found = lookUp(file, sha256, reader);
      if (typeof found === "object") {
        counts.kept += 1;
        // Decoding would have done this, and quotes need it to find their bytes.
        if (found.origin !== undefined) await loadEncoding(found.origin.encoding);
        return found;
      }
      if (found !== "absent") counts[found] += 1;
      counts.made += 1;
      const reading = await make();
      keep(file, { sha256, reader, reading } satisfies Entry);
      return reading;
    },
    prune(sources) {
      discardOthers(folder, new Set(sources.map(({ sha256, format }) => nameOf(sha256, format))));
    },
  };
}

function lookUp(
  file: string,
  sha256: string,
  reader: Reader,
): Reading | "absent" | "broken" | "old" {
  const kept = readKept(file);
  if (typeof kept === "string") return kept;
  const entry = kept.value as Partial<Entry>;
  const isSame = entry.sha256 === sha256 && entry.reader?.format === reader.format;
  if (isSame && entry.reader.version === reader.version && entry.reading) return entry.reading;
  discard(file);
  return isSame ? "old" : "broken";
}

const nameOf = (sha256: string, format: string): string => `${sha256}.${format}`;
