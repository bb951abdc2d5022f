/**
 * What came of reading files is kept between starts, one file a reading: the same bytes are not read
 * by the same reader again, nor where the folder was moved or copied. What is spoilt or of another
 * reader is thrown away.
 */
import { basename, dirname, join } from "node:path";
import { discard, discardOthers, keep, latestFolders, namesIn } from "../kept-file.js";
import { ownFolder, readKept } from "../kept-file.js";
import type { Origin, Problem, Source } from "../model.js";
import { formatOf } from "./formats/index.js";
import type { Parsed } from "./formats/format.js";

/** What a reader makes of a file, before anything is added that other files say of it. */
export interface Reading {
  readonly parsed: Parsed;
  readonly origin?: Origin;
}

/** Why a reader makes nothing of a file. */
export interface Refusal {
  /** Continues the file's path, and says what to do. */
  readonly reason: string;
  /** The limits that the file broke: under others it may be read. */
  readonly limits?: string;
  /** True where it is not the file's fault: another time it may be read. */
  readonly isFault?: true;
}

export type Outcome = Reading | Refusal;

/** Which reader, and of which version: another version may read the same bytes differently. */
export interface Reader {
  readonly format: string;
  readonly version: string;
  /** What a file may cost it. */
  readonly limits?: string;
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
  /**
   * The name of the caches of the corpus whose readings were taken over most often, this one having
   * none of its own: it was copied from there or moved. Undefined where that one has more than twice
   * as many: what is known of all of them would cost more than it spares.
   */
  lender(): string | undefined;
  /** What came of bytes with this hash; undefined where it has to be read afresh. */
  find(sha256: string, reader: Reader): Outcome | undefined;
  /** False where it can't be kept. */
  keep(sha256: string, reader: Reader, outcome: Outcome): boolean;
  /** Deletes every reading that none of these files needs. */
  prune(files: readonly (Source | Problem)[]): Promise<void>;
}

/** What stands in a file. */
interface Entry {
  readonly sha256: string;
  readonly reader: Reader;
  readonly outcome: Outcome;
}

/**
 * The folder of readings within the folder of caches. Hidden: where that is in a corpus folder, the
 * reading of each reading would be kept, and read, without end.
 */
export const READINGS = ".readings";

/**
 * The cache of one corpus folder, within the folder of caches; made when first written to. Where it
 * can't be written everything works without it.
 */
export function openReadingCache(cacheDir: string, corpusDir: string): ReadingCache {
  const folder = ownFolder(join(cacheDir, READINGS), corpusDir);
  const counts = { kept: 0, made: 0, broken: 0, old: 0 };
  const fileOf = (sha256: string, format: string): string => join(folder, nameOf(sha256, format));
  const keepOwn: ReadingCache["keep"] = (sha256, reader, outcome) =>
    keep(fileOf(sha256, reader.format), { sha256, reader, outcome } satisfies Entry);
  const others = openOthers(folder);
  return {
    counts,
    lender: others.lender,
    find(sha256, reader) {
      const own = lookUp(fileOf(sha256, reader.format), sha256, reader);
      const found = own === "absent" ? others.find(sha256, reader) : own;
      if (typeof found === "object") {
        if (own === "absent") keepOwn(sha256, reader, found);
        counts.kept += 1;
        return found;
      }
      if (found !== "absent") counts[found] += 1;
      counts.made += 1;
      return undefined;
    },
    keep: keepOwn,
    prune: (files) => discardOthers(folder, new Set(files.flatMap(namesOf))),
  };
}

/** Corpora in whose readings a file is looked for that has none here; looking costs some 10 µs each. */
const MOST_OTHERS = 8;

/** The readings of other corpora in the same folder of caches, latest first. */
function openOthers(own: string): Pick<ReadingCache, "lender"> & {
  readonly find: (sha256: string, reader: Reader) => ReturnType<typeof lookUp>;
} {
  let folders: readonly string[] | undefined;
  const lent = new Map<string, number>();
  return {
    find(sha256, reader) {
      folders ??= latestFolders(dirname(own), MOST_OTHERS + 1).filter((other) => other !== own);
      for (const other of folders) {
        const found = lookUp(join(other, nameOf(sha256, reader.format)), sha256, reader);
        if (typeof found !== "object") continue;
        lent.set(other, (lent.get(other) ?? 0) + 1);
        return found;
      }
      return "absent";
    },
    lender() {
      const [first] = [...lent].sort(([, a], [, b]) => b - a);
      if (first === undefined) return undefined;
      const [other, count] = first;
      return namesIn(other).length <= 2 * count ? basename(other) : undefined;
    },
  };
}

function lookUp(
  file: string,
  sha256: string,
  reader: Reader,
): Outcome | "absent" | "broken" | "old" {
  const kept = readKept(file);
  if (typeof kept === "string") return kept;
  const entry = kept.value as Partial<Entry>;
  const isSame = entry.sha256 === sha256 && entry.reader?.format === reader.format;
  if (isSame && entry.reader.version === reader.version && holds(entry.outcome, reader)) {
    return entry.outcome;
  }
  discard(file);
  return isSame ? "old" : "broken";
}

/** Whether it is an outcome, and one under these limits. */
function holds(outcome: Outcome | undefined, { limits }: Reader): outcome is Outcome {
  return outcome !== undefined && (!("limits" in outcome) || outcome.limits === limits);
}

/** The name of a file's reading, if there may be one. */
function namesOf(file: Source | Problem): string[] {
  const format = "format" in file ? file.format : formatOf(file.path)?.name;
  return file.sha256 === undefined || format === undefined ? [] : [nameOf(file.sha256, format)];
}

const nameOf = (sha256: string, format: string): string => `${sha256}.${format}`;
