/** From a corpus folder to a library: reading, analysing (or taking from the cache), indexing. */
import { DEFAULT_LIMITS, type Limits } from "../documents/read-folder.js";
import { type IsSettled, readCorpus, type Readings } from "../documents/read-corpus.js";
import {
  openReadingCache,
  type ReadingCache,
  type ReadingCounts,
} from "../documents/reading-cache.js";
import { formatOf } from "../documents/formats/index.js";
import { keepOutcome, readBytes, type ReadBytes } from "../documents/to-source.js";
import { openRelatedWords } from "../language/related-words.js";
import { openWordRarity } from "../language/word-rarity.js";
import type { Problem, Source } from "../model.js";
import { analyseInSteps } from "../search/analyse-source.js";
import { openIndexCache, type IndexCache } from "../search/index-cache.js";
import type { Analyse, Analysing } from "../search/index-corpus.js";
import { giveWay, inTurns } from "../turns.js";
import {
  buildLibraryInSlices,
  revisionInSteps,
  type Library,
  type LibraryParts,
} from "./library.js";
import { openReadingThreads, type ReadingThreads } from "./reading-threads.js";

export interface LoadOptions {
  readonly corpusDir: string;
  readonly cacheDir: string;
  /** What one file may cost. */
  readonly limits?: Limits;
  /** All are by default. What came of one that is not holds until it is. */
  readonly isSettled?: IsSettled | undefined;
  /** Told after each file that was read. */
  readonly onProgress?: (done: number, total: number) => void;
  /** What was read before: unchanged files are not read again. */
  readonly readings?: Readings;
  /** Told at the end how much came from the cache, and what of the cache was thrown away. */
  readonly onReadings?: (counts: LoadCounts) => void;
  /** The library of before: given back where the folder still holds the same. */
  readonly known?: Library;
  /** Told of a library that was made, before it is kept for the next start, and waited for. */
  readonly onMade?: (library: Library) => Promise<void>;
  /** Gives what is taken of a source; all of it by default. */
  readonly adapt?: (source: Source) => Source;
  /** Read afresh where they are not given. */
  readonly lists?: WordLists;
  /**
   * Another process prepares this folder: its index is taken where it has one of these very sources,
   * and nothing of what it keeps is replaced or deleted.
   */
  readonly follows?: boolean;
}

/** What is known of words at large. */
export type WordLists = Required<Pick<LibraryParts, "related" | "rarityOf">>;

/** The lists that come with the program, read in this moment: some 20 MB. */
export function openLists(): WordLists {
  return { related: openRelatedWords(), rarityOf: openWordRarity() };
}

/** What a load cost. */
export interface LoadCounts extends ReadingCounts {
  /** Sources whose sentences and terms were worked out anew; 0 where an index was taken over. */
  readonly analysed: number;
}

/**
 * Bytes of a text that is read in this very thread: 50 ms, in turns with other work where it is
 * analysed, where another thread takes 300 ms to start.
 */
const SMALL = 16 * 1024;
/** Bytes of all such texts of one reading; from then on other threads are worth their start. */
const SMALL_TOTAL = 64 * 1024;

/**
 * The library of a folder; empty where no file could be used. No file holds up the event loop for
 * long, and none takes more time or memory than it may.
 * @throws ConfigError when the folder is missing or is no folder
 */
export async function loadLibrary(options: LoadOptions): Promise<Library> {
  const { corpusDir, cacheDir, limits = DEFAULT_LIMITS } = options;
  const threads = openReadingThreads({ corpusDir, cacheDir, limits });
  const caches: Caches = {
    limits,
    readings: openReadingCache(cacheDir, corpusDir),
    index: openIndexCache(cacheDir, corpusDir),
  };
  try {
    return await load(options, caches, threads);
  } finally {
    await threads.close();
  }
}

interface Caches {
  readonly limits: Limits;
  readonly readings: ReadingCache;
  readonly index: IndexCache;
}

async function load(
  options: LoadOptions,
  caches: Caches,
  threads: ReadingThreads,
): Promise<Library> {
  const { corpusDir, onReadings, known, adapt, readings = new Map() as Readings } = options;
  const { sources, problems, synonyms } = await readCorpus(corpusDir, {
    ...options,
    readings,
    cache: caches.readings,
    read: reading(caches, threads),
  });
  if (options.follows !== true) await caches.readings.prune([...sources, ...problems]);
  const taken = adapt ? sources.map(adapt) : sources;
  const analyse = analysing(caches, threads, readings);
  const tell = (): void => {
    const { counts } = caches.readings;
    const broken = counts.broken + caches.index.counts.broken;
    onReadings?.({ ...counts, broken, analysed: analyse.count() });
  };
  await giveWay();
  const revision = await inTurns(revisionInSteps(taken, synonyms));
  if (known?.revision === revision && areSame(known.problems, problems)) {
    tell();
    return known;
  }
  await giveWay();
  const { lists = openLists() } = options;
  const parts = { problems, synonyms, ...lists };
  // More than there are threads: while one waits for its answer to be fetched, it works on.
  const ahead = 2 * threads.width;
  const making = { ...parts, analyse: analyse.analyse, ahead };
  const indexed = options.follows === true ? followedLibrary : indexedLibrary;
  const { onMade } = options;
  const library = await indexed(taken, { ...making, onMade }, caches, known);
  tell();
  return library;
}

interface Making extends LibraryParts, Analysing {
  readonly onMade: LoadOptions["onMade"];
}

/**
 * What an earlier library or an earlier start knew of unchanged sources is taken over; of a copied or
 * moved folder that has no index yet, what was known of the one before.
 */
async function indexedLibrary(
  sources: readonly Source[],
  { onMade, ...parts }: Making,
  caches: Caches,
  known: Library | undefined,
): Promise<Library> {
  const own = known?.index.made ?? (await caches.index.read());
  const earlier = own ?? (await lentIndex(caches));
  const library = await buildLibraryInSlices(sources, { ...parts, earlier });
  await onMade?.(library);
  if (library.index.made !== own) await caches.index.keep(library.index.made);
  return library;
}

/** What is kept of the folder that this one is a copy of, if it is one. */
async function lentIndex({ index, readings }: Caches): ReturnType<IndexCache["readOf"]> {
  const lender = readings.lender();
  return lender === undefined ? undefined : index.readOf(lender);
}

/** The library as the process that prepares it indexed it; what that one has not yet is made here. */
async function followedLibrary(
  sources: readonly Source[],
  { onMade, ...parts }: Making,
  { index }: Caches,
  known: Library | undefined,
): Promise<Library> {
  const earlier = (await index.read()) ?? known?.index.made;
  const library = await buildLibraryInSlices(sources, { ...parts, earlier });
  await onMade?.(library);
  return library;
}

/** Reads small texts here and all other files in threads. */
function reading({ readings, limits }: Caches, threads: ReadingThreads): ReadBytes {
  const isSmall = smallTexts();
  return async (file) => {
    const isText = formatOf(file.path)?.input === "text";
    if (isText && isSmall(file.bytes.length)) return readBytes(file, readings, limits);
    const outcome = await threads.read(file);
    if ("limits" in outcome) keepOutcome(file, outcome, readings, limits);
    return outcome;
  };
}

/** Analyses small texts here and all others in threads. */
function analysing(
  { readings: cache, limits }: Caches,
  threads: ReadingThreads,
  readings: Readings,
): { readonly analyse: Analyse; readonly count: () => number } {
  const isSmall = smallTexts();
  let count = 0;
  const analyse: Analyse = async (source) => {
    count += 1;
    if (isSmall(source.text.length)) return inTurns(analyseInSteps(source));
    const made = await threads.analyse(source);
    if (!("reason" in made)) return made;
    // It could be read, but not be analysed: the next time it is known to be a problem.
    const { path, sha256, access } = source;
    const problem: Problem = { path, reason: made.reason, sha256, ...(access ? { access } : {}) };
    keepOutcome(source, made, cache, limits);
    const { stamp = "" } = readings.get(path) ?? {};
    readings.set(path, { stamp, outcome: problem });
    return problem;
  };
  return { analyse, count: () => count };
}

/** Tells which of the texts that come one after the other are read in this thread, by their size. */
function smallTexts(): (size: number) => boolean {
  let left = SMALL_TOTAL;
  return (size) => {
    if (size > SMALL || size > left) return false;
    left -= size;
    return true;
  };
}

function areSame(before: readonly Problem[], after: readonly Problem[]): boolean {
  const told = (problems: readonly Problem[]): string =>
    JSON.stringify(problems.map(({ path, reason, access }) => [path, reason, access]));
  return told(before) === told(after);
}
