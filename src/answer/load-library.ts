/** From a corpus folder to a library: reading, analysing (or taking from the cache), indexing. */
import { readCorpus, type Readings } from "../documents/read-corpus.js";
import { openReadingCache, type ReadingCounts } from "../documents/reading-cache.js";
import { openRelatedWords } from "../language/related-words.js";
import type { Problem, Source } from "../model.js";
import { openIndexCache, type IndexCache } from "../search/index-cache.js";
import { buildLibraryInSlices, revisionOf, type Library, type LibraryParts } from "./library.js";

export interface LoadOptions {
  readonly corpusDir: string;
  readonly cacheDir: string;
  /** Told after each file that was read. */
  readonly onProgress?: (done: number, total: number) => void;
  /** What was read before: unchanged files are not read again. */
  readonly readings?: Readings;
  /** Told after reading how many readings came from the cache. */
  readonly onReadings?: (counts: ReadingCounts) => void;
  /** The library of before: given back where the folder still holds the same. */
  readonly known?: Library;
  /** Gives what is taken of a source; all of it by default. */
  readonly adapt?: (source: Source) => Source;
}

/**
 * The library of a folder; empty where no file could be used.
 * @throws ConfigError when the folder is missing or is no folder
 */
export async function loadLibrary({
  corpusDir,
  cacheDir,
  onProgress,
  readings = new Map() as Readings,
  onReadings,
  known,
  adapt = (source) => source,
}: LoadOptions): Promise<Library> {
  const cache = openReadingCache(cacheDir, corpusDir);
  const reading = { ...(onProgress ? { onProgress } : {}), readings, cache };
  const { sources, problems, synonyms } = await readCorpus(corpusDir, reading);
  cache.prune(sources);
  onReadings?.(cache.counts);
  const taken = sources.map(adapt);
  const revision = revisionOf(taken, synonyms);
  if (known?.revision === revision && areSame(known.problems, problems)) return known;
  const parts = { problems, related: openRelatedWords(), synonyms };
  return indexedLibrary(taken, parts, { cache: openIndexCache(cacheDir, corpusDir), known });
}

/** What an earlier library or an earlier start knew of unchanged sources is taken over. */
async function indexedLibrary(
  sources: readonly Source[],
  parts: LibraryParts,
  { cache, known }: { readonly cache: IndexCache; readonly known: Library | undefined },
): Promise<Library> {
  const earlier = known?.index.made ?? cache.read();
  const library = await buildLibraryInSlices(sources, { ...parts, earlier });
  if (library.index.made !== earlier) cache.keep(library.index.made);
  return library;
}

function areSame(before: readonly Problem[], after: readonly Problem[]): boolean {
  const told = (problems: readonly Problem[]): string =>
    JSON.stringify(problems.map(({ path, reason, access }) => [path, reason, access]));
  return told(before) === told(after);
}
