/** What would come of files in the corpus: read as they would be there, before they are. */
import { DocumentError } from "../errors.js";
import type { IncomingFile } from "../documents/incoming-files.js";
import type { Metadata } from "../documents/metadata.js";
import { type FoundFile, type Limits, listFiles, readFile } from "../documents/read-folder.js";
import { readSourcesFile } from "../documents/sources-file.js";
import { isSource, toSource } from "../documents/to-source.js";
import { placeAt, sourcesFileText } from "../documents/write-corpus.js";
import type { Problem, Source } from "../model.js";
import { openSeats } from "../seats.js";
import { checkSources, type Findings } from "./check-sources.js";
import { openReadingThreads, type ReadingThreads } from "./reading-threads.js";

/** What is known of a file that can be used. */
export interface Preview {
  readonly title: string;
  readonly format: string;
  /** That an answer could quote. */
  readonly sentences: number;
  /** Names of facts that neither the file nor `sources.json` states. */
  readonly missing: readonly string[];
  readonly encoding?: Findings["encodings"][number];
  /** Names of columns that are not read. */
  readonly unread?: readonly string[];
  /** What is wrong with its front matter: a clause for people. */
  readonly frontMatterFault?: string;
}

/**
 * - `new`: nothing stands in its place;
 * - `other`: another file does;
 * - `present`: the same bytes stand in the corpus, at `at`;
 * - `unusable`: it can't be used, for a reason.
 */
export type Inspected = IncomingFile &
  (
    | { readonly state: "new" | "other"; readonly preview: Preview; readonly sha256: string }
    | { readonly state: "present"; readonly at: string }
    | { readonly state: "unusable"; readonly reason: string }
  );

export interface InspectOptions {
  readonly corpusDir: string;
  readonly cacheDir: string;
  readonly limits: Limits;
}

/**
 * What would come of each file, in their order. Of two that would stand in one place, the second
 * can't be used, unless it is the same.
 * @throws ConfigError when the corpus folder is missing or is no folder.
 */
export async function inspectIncoming(
  files: readonly IncomingFile[],
  options: InspectOptions,
): Promise<Inspected[]> {
  const held = (await listFiles(options.corpusDir)).files;
  const stated = await statedIn(options.corpusDir);
  const threads = openReadingThreads(options);
  try {
    const take = openSeats(threads.width);
    const context: Context = { ...options, held, stated, threads };
    const inspected = await Promise.all(files.map((file) => take(1, () => inspect(file, context))));
    return withoutClashes(inspected);
  } finally {
    await threads.close();
  }
}

interface Context extends InspectOptions {
  readonly held: readonly FoundFile[];
  readonly stated: ReadonlyMap<string, Metadata>;
  readonly threads: ReadingThreads;
}

/** What `sources.json` states before anything is added; what is wrong with it is told elsewhere. */
async function statedIn(corpusDir: string): Promise<ReadonlyMap<string, Metadata>> {
  const text = await sourcesFileText(corpusDir).catch(() => undefined);
  return readSourcesFile(text ?? "{}").entries;
}

async function inspect(file: IncomingFile, context: Context): Promise<Inspected> {
  const { path, folder, name } = file;
  const { corpusDir, limits, threads, stated } = context;
  try {
    const bytes = await readFile(folder, name, limits);
    const at = await findSame(path, bytes, context);
    if (at !== undefined) return { ...file, state: "present", at };
    const place = await placeAt(corpusDir, path);
    const metadata = stated.get(path);
    const read = await toSource(path, bytes, {
      metadata,
      limits,
      read: (unread) => threads.read(unread),
    });
    if (!isSource(read)) return { ...file, state: "unusable", reason: read.reason };
    const preview = await previewOf(read, threads);
    if ("reason" in preview) return { ...file, state: "unusable", reason: preview.reason };
    const state = place === "free" ? "new" : "other";
    return { ...file, state, preview, sha256: read.sha256 };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { ...file, state: "unusable", reason: error.message };
  }
}

/** Where in the corpus the same bytes stand: in their place if they do, else in the first. */
async function findSame(
  path: string,
  bytes: Uint8Array,
  { held, corpusDir, limits }: Context,
): Promise<string | undefined> {
  const alike = held.filter(({ size }) => size === bytes.length);
  const ordered = alike.toSorted((a, b) => Number(b.path === path) - Number(a.path === path));
  for (const other of ordered) {
    const theirs = await readFile(corpusDir, other.path, limits).catch(() => undefined);
    if (theirs && Buffer.compare(theirs, bytes) === 0) return other.path;
  }
  return undefined;
}

/** The same numbers that the bot would find. */
async function previewOf(
  source: Source,
  threads: ReadingThreads,
): Promise<Preview | Pick<Problem, "reason">> {
  const analysis = await threads.analyse(source);
  if ("reason" in analysis) return analysis;
  const sentences = analysis.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap((paragraph) => paragraph.sentences);
  const { missing, encodings, unread } = checkSources([source]);
  const { frontMatterFault } = source;
  return {
    title: source.title,
    format: source.format,
    sentences: sentences.filter(({ isOffered }) => isOffered).length,
    missing: missing[0]?.fields ?? [],
    ...(encodings[0] ? { encoding: encodings[0] } : {}),
    ...(unread[0] ? { unread: unread[0].columns } : {}),
    ...(frontMatterFault === undefined ? {} : { frontMatterFault }),
  };
}

function withoutClashes(files: readonly Inspected[]): Inspected[] {
  const places = new Map<string, Inspected>();
  const bytes = new Map<string, string>();
  return files.map((file) => {
    if (file.state !== "new" && file.state !== "other") return file;
    const { from, folder, name, path, sha256 } = file;
    const incoming = { from, folder, name, path };
    const at = bytes.get(sha256);
    if (at !== undefined) return { ...incoming, state: "present", at };
    const first = places.get(path);
    if (first !== undefined) {
      const reason = `would take the place of ${first.from}; rename one of them`;
      return { ...incoming, state: "unusable", reason };
    }
    places.set(path, file);
    bytes.set(sha256, path);
    return file;
  });
}
