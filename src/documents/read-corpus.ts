/** The whole corpus: every file of the folder as a source or a problem, in the order of their paths. */
import { setImmediate } from "node:timers/promises";
import { DocumentError } from "../errors.js";
import type { Problem, Source } from "../model.js";
import { NOBODY, accessOf, concerns } from "./access-rules.js";
import { decode } from "./decode.js";
import { formatOf } from "./formats/index.js";
import type { Metadata } from "./metadata.js";
import { DEFAULT_LIMITS, type FoundFile, type Limits } from "./read-folder.js";
import { byPath, listFiles, readFile } from "./read-folder.js";
import { noSynonyms, readSynonyms, SYNONYMS_FILE, type Synonyms } from "./synonyms-file.js";
import type { ReadingCache } from "./reading-cache.js";
import {
  SOURCES_FILE,
  type SourcesFile,
  readSourcesFile,
  unreadableSourcesFile,
} from "./sources-file.js";
import { isSource, toSource, unknownKind } from "./to-source.js";

export interface ReadOptions {
  /** Told after each file. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly limits?: Limits;
  /** What was read before: unchanged files are not read again. Brought up to date. */
  readonly readings?: Readings;
  /** Where readings are kept between starts. */
  readonly cache?: ReadingCache;
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
  const { onProgress, limits = DEFAULT_LIMITS, readings = new Map() as Readings, cache } = options;
  const found = await listFiles(folder);
  const files = found.files.filter(({ path }) => !ABOUT_THE_CORPUS.has(path));
  const metadata = await metadataOf(folder, found.files, limits);
  const own = await synonymsOf(folder, found.files, limits);
  const sources: Source[] = [];
  const problems = [...found.problems, ...metadata.problems, ...own.problems];
  const before = new Map(readings);
  readings.clear();
  for (const [index, file] of files.entries()) {
    const stamp = JSON.stringify([file.stamp, metadata.entries.get(file.path)]);
    const kept = before.get(file.path);
    const isKept = kept?.stamp === stamp;
    const outcome = isKept
      ? kept.outcome
      : await readOne(folder, file, { limits, metadata: metadata.entries, cache });
    readings.set(file.path, isKept ? kept : { stamp, outcome });
    if (isSource(outcome)) sources.push(outcome);
    else problems.push(outcome);
    onProgress?.(index + 1, files.length);
    await setImmediate();
  }
  const limited = withAccess({ sources, problems }, metadata);
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
        problem.path === SOURCES_FILE ? { ...problem, access: [NOBODY] } : limited(problem, []),
      )
      .sort(byPath),
  };
}

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

interface Context {
  readonly limits: Limits;
  readonly metadata: ReadonlyMap<string, Metadata>;
  readonly cache: ReadingCache | undefined;
}

async function readOne(
  folder: string,
  { path }: FoundFile,
  { limits, metadata, cache }: Context,
): Promise<Source | Problem> {
  if (formatOf(path) === undefined) return unknownKind(path);
  try {
    const bytes = await readFile(folder, path, limits);
    return await toSource(path, bytes, { metadata: metadata.get(path), cache });
  } catch (error) {
    return problemOf(path, error);
  }
}

/** What `sources.json` states, if it is there; entries for files that are not are told. */
async function metadataOf(
  folder: string,
  files: readonly FoundFile[],
  limits: Limits,
): Promise<SourcesFile> {
  const paths = new Set(files.map(({ path }) => path));
  if (!paths.has(SOURCES_FILE)) return { entries: new Map(), rules: [], problems: [] };
  try {
    const { text } = await decode(await readFile(folder, SOURCES_FILE, limits));
    const { entries, rules, problems } = readSourcesFile(text);
    const strays = [...entries.keys()].filter((path) => !paths.has(path));
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
