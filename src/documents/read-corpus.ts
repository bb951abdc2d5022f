/** The whole corpus: every file of the folder as a source or a problem, in the order of their paths. */
import { DocumentError } from "../errors.js";
import type { Problem, Source } from "../model.js";
import { NOBODY, accessOf, concerns } from "./access-rules.js";
import { decode } from "./decode.js";
import { formatOf } from "./formats/index.js";
import type { Metadata } from "./metadata.js";
import { DEFAULT_LIMITS, type FoundFile, type Limits } from "./read-folder.js";
import { byPath, isNamed, listFiles, readFile } from "./read-folder.js";
import { noSynonyms, readSynonyms, SYNONYMS_FILE, type Synonyms } from "./synonyms-file.js";
import type { ReadingCache } from "./reading-cache.js";
import { openSeats } from "../seats.js";
import { openTurns } from "../turns.js";
import {
  SOURCES_FILE,
  type SourcesFile,
  readSourcesFile,
  unreadableSourcesFile,
} from "./sources-file.js";
import { isSource, type ReadBytes, toSource, unknownKind } from "./to-source.js";

/** Says of a file whether its writer is done. */
export type IsSettled = (file: FoundFile) => boolean;

export interface ReadOptions {
  /** Told after each file. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly limits?: Limits;
  /** What was read before: unchanged files are not read again. Brought up to date. */
  readonly readings?: Readings;
  /** Where readings are kept between starts. */
  readonly cache?: ReadingCache;
  /** All are by default. What came of one that is not holds until it is. */
  readonly isSettled?: IsSettled | undefined;
  /** Reads what is not in the cache, and keeps it there; in this very thread by default. */
  readonly read?: ReadBytes;
}

/** What came of each file, by path, and what it was read from. Lives as long as the process. */
export type Readings = Map<string, { readonly stamp: string; readonly outcome: Source | Problem }>;

export interface Corpus {
  /** Ordered by path; empty when no file could be used. */
  readonly sources: readonly Source[];
  /** Ordered by path. */
  readonly problems: readonly Problem[];
  /** What `synonyms.json` states. */
  readonly synonyms: Synonyms;
}

/**
 * Every source of a folder and every file that could not be used. One bad file stops no other;
 * between files, other work gets its turn.
 * @throws ConfigError when the folder itself is missing or can't be read.
 */
export async function readCorpus(folder: string, options: ReadOptions = {}): Promise<Corpus> {
  const { limits = DEFAULT_LIMITS, readings = new Map() as Readings } = options;
  const found = await listFiles(folder);
  const files = found.files.filter(({ path }) => !ABOUT_THE_CORPUS.has(path));
  const metadata = await metadataOf(folder, found.files, limits);
  const own = await synonymsOf(folder, found.files, limits);
  const fresh = await readAll(folder, files, { ...options, limits, metadata: metadata.entries });
  readings.clear();
  for (const [path, reading] of fresh) readings.set(path, reading);
  const outcomes = [...readings.values()].map(({ outcome }) => outcome);
  const unread = outcomes.filter((outcome): outcome is Problem => !isSource(outcome));
  const listed = found.problems.filter(({ path }) => path !== SOURCES_FILE); // told by its reader
  const problems = [...listed, ...metadata.problems, ...own.problems, ...unread];
  const limited = withAccess({ sources: outcomes.filter(isSource), problems }, metadata);
  return { ...limited, synonyms: own.synonyms };
}

type Outcomes = Pick<Corpus, "sources" | "problems">;

/** Everything with the rules that are about it, and the rules that are about nothing told. */
function withAccess({ sources, problems }: Outcomes, { rules, entries }: SourcesFile): Outcomes {
  if (rules.length === 0) return { sources, problems: problems.toSorted(byPath) };
  // A tag that the listing states counts even where front matter states others.
  const tagsOf = ({ path, tags = [] }: Source) => [...tags, ...(entries.get(path)?.tags ?? [])];
  const idle = rules.flatMap((rule, index) => {
    const isUsed = sources.some((source) => concerns(rule, source.path, tagsOf(source)));
    const reason = `access[${index}] is about no source; check the ${rule.kind} "${rule.name}"`;
    return isUsed || rule.kind === "all" ? [] : [{ path: SOURCES_FILE, reason }];
  });
  const limited = <T extends { readonly path: string }>(one: T, tags: readonly string[]): T => {
    const access = accessOf(rules, one.path, tags);
    return access === undefined ? one : { ...one, access };
  };
  return {
    sources: sources.map((source) => limited(source, tagsOf(source))),
    problems: [...problems, ...idle]
      .map((problem) =>
        // What is wrong with the list itself names what it limits.
        problem.path === SOURCES_FILE
          ? { ...problem, access: [NOBODY] }
          : limited(problem, entries.get(problem.path)?.tags ?? []),
      )
      .sort(byPath),
  };
}

/** What came of each file, in their order. */
async function readAll(
  folder: string,
  files: readonly FoundFile[],
  context: Context,
): Promise<Readings> {
  const { onProgress, readings: before, metadata, isSettled = () => true } = context;
  const read: Readings = new Map(files.map(({ path }) => [path, NOT_YET]));
  const rest = files.values();
  const turn = openTurns();
  const take = openSeats(MOST_BYTES);
  let done = 0;
  const readOn = async (): Promise<void> => {
    for (const file of rest) {
      const stamp = JSON.stringify([file.stamp, metadata.get(file.path)]);
      const kept = before?.get(file.path);
      if (kept?.stamp === stamp) read.set(file.path, kept);
      else if (isSettled(file)) {
        const outcome = await take(file.size, () => readOne(folder, file, context));
        read.set(file.path, { stamp, outcome });
      } else if (kept) read.set(file.path, kept);
      else read.delete(file.path);
      done += 1;
      onProgress?.(done, files.length);
      await turn();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return read;
}

/** Files that are read at the same time: enough that none waits for a disk or a reader. */
const AT_ONCE = 16;
/** Bytes of them that are in memory at the same time, or one file. */
const MOST_BYTES = 200 * 1024 * 1024;

/** Holds a file's place in the order. */
const NOT_YET = { stamp: "", outcome: { path: "", reason: "" } };

/** Files that speak of the documents and are none. */
const ABOUT_THE_CORPUS = new Set([SOURCES_FILE, SYNONYMS_FILE]);

/** What `synonyms.json` states, if it is there. */
async function synonymsOf(
  folder: string,
  files: readonly FoundFile[],
  limits: Limits,
): Promise<ReturnType<typeof readSynonyms>> {
  if (!files.some(({ path }) => path === SYNONYMS_FILE)) {
    return { synonyms: noSynonyms, problems: [] };
  }
  try {
    const { text } = await decode(await readFile(folder, SYNONYMS_FILE, limits));
    return readSynonyms(text);
  } catch (error) {
    return { synonyms: noSynonyms, problems: [problemOf(SYNONYMS_FILE, error)] };
  }
}

interface Context extends ReadOptions {
  readonly limits: Limits;
  readonly metadata: ReadonlyMap<string, Metadata>;
}

async function readOne(
  folder: string,
  { path }: FoundFile,
  { limits, metadata, cache, read }: Context,
): Promise<Source | Problem> {
  if (formatOf(path) === undefined) return unknownKind(path);
  try {
    const bytes = await readFile(folder, path, limits);
    return await toSource(path, bytes, { metadata: metadata.get(path), cache, limits, read });
  } catch (error) {
    return problemOf(path, error);
  }
}

/**
 * What `sources.json` states, if anything is called so: what can't be read may limit something.
 * Entries for files that are not there are told.
 */
async function metadataOf(
  folder: string,
  files: readonly FoundFile[],
  limits: Limits,
): Promise<SourcesFile> {
  if (!(await isNamed(folder, SOURCES_FILE)))
    return { entries: new Map(), rules: [], problems: [] };
  try {
    const { text } = await decode(await readFile(folder, SOURCES_FILE, limits));
    const { entries: stated, rules, problems } = readSourcesFile(text);
    // A Mac may name a file in other code points than an editor writes.
    const paths = new Map(files.map(({ path }) => [path.normalize(), path]));
    const pathOf = (path: string): string => paths.get(path.normalize()) ?? path;
    const entries = new Map([...stated].map(([path, entry]) => [pathOf(path), entry]));
    const strays = [...stated.keys()].filter((path) => !paths.has(path.normalize()));
    const told = strays.map((path) => ({
      path: SOURCES_FILE,
      reason: `sources[${JSON.stringify(path)}] names a file that is not in the folder`,
    }));
    return { entries, rules, problems: [...problems, ...told] };
  } catch (error) {
    return unreadableSourcesFile(problemOf(SOURCES_FILE, error).reason);
  }
}

/** @throws whatever is no fault of the file. */
function problemOf(path: string, error: unknown): Problem {
  if (error instanceof DocumentError) return { path, reason: error.message, cause: error };
  throw error;
}
