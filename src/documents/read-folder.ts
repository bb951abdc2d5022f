/** The corpus folder: which files it holds and what bytes. The only module that touches files. */
import { constants, type Stats } from "node:fs";
import { type FileHandle, lstat, open, readdir, realpath, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { ConfigError, DocumentError } from "../errors.js";
import type { Problem } from "../model.js";
import { codeOf, NO_FILE, reasonOf } from "./unreadable.js";

/** A file of the corpus. */
export interface FoundFile {
  /** Relative to the corpus folder, with `/` on every system. */
  readonly path: string;
  /** Bytes, when it was listed. */
  readonly size: number;
  /** When it was last written to or moved, in ms since 1970, when it was listed. */
  readonly changedAt: number;
  /** Differs where the file may have changed since: size, times and identity on the disk. */
  readonly stamp: string;
}

/** What one file may cost. */
export interface Limits {
  /** Bytes of the largest file that is read. */
  readonly maxBytes: number;
  /** Seconds that reading it may take. */
  readonly maxSeconds: number;
  /** Bytes of memory that reading it may take. */
  readonly maxMemory: number;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  // A book is 1 MB of text: this is a library in one file, and still a string that Node can hold.
  maxBytes: 100 * MEGABYTE,
  maxSeconds: 60,
  maxMemory: 1024 * MEGABYTE,
};

/** Folders of machines, not of readers. */
const SKIPPED_FOLDERS = /^(?:\.|node_modules$|__MACOSX$)/;
/** Hidden files, what editors and systems leave behind, and licences, which are about the corpus. */
const SKIPPED_FILES =
  /^\.|^~\$|^#.*#$|~$|\.(?:sw[a-p]|tmp)$|^(?:Thumbs\.db|desktop\.ini)$|^(?:LICEN[CS]E|COPYING|COPYRIGHT|NOTICE|AUTHORS)(?:-[\w-]+(?:\.\d[\w-]*)*)?$/is;

/**
 * Whether a change at a place below the folder concerns nobody.
 * @param names of the folders on the way and, last, of the file or folder
 */
export function isPassedOver(names: readonly string[], isFile: boolean): boolean {
  const folders = isFile ? names.slice(0, -1) : names;
  const file = isFile ? (names.at(-1) ?? "") : "";
  return folders.some((name) => SKIPPED_FOLDERS.test(name)) || SKIPPED_FILES.test(file);
}

/** What is met on a walk. */
interface Walk {
  readonly root: string;
  readonly files: Map<string, FoundFile>;
  readonly problems: Problem[];
  /** Real paths of the folders walked and the files listed: nothing is listed twice. */
  readonly seen: Set<string>;
  /** Symbolic links, followed last, so that a file goes by its own name. */
  readonly links: string[];
}

/**
 * The documents of a folder and its folders, ordered by path, and what could not be looked at.
 * Symbolic links are followed to targets inside of the folder.
 * @throws ConfigError when the folder is missing, no folder, or can't be read.
 */
export async function listFiles(
  folder: string,
): Promise<{ files: readonly FoundFile[]; problems: readonly Problem[] }> {
  const walk: Walk = {
    root: await rootOf(folder),
    files: new Map(),
    problems: [],
    seen: new Set(),
    links: [],
  };
  await walkFolder(walk, "");
  // Links met behind links are added to the list while it is read.
  for (const path of walk.links) await followLink(walk, path);
  const files = [...walk.files.values()].sort(byPath);
  return { files, problems: walk.problems.sort(byPath) };
}

/** A file that changes while it is read is read again, so many times in all. */
const TRIES = 3;

/**
 * The bytes of a file of the corpus, all of the same moment.
 * @throws DocumentError when it is too large, gone, unreadable, outside of the folder, or changes
 * whenever it is read.
 */
export async function readFile(
  folder: string,
  path: string,
  limits: Pick<Limits, "maxBytes"> = DEFAULT_LIMITS,
): Promise<Uint8Array> {
  try {
    const root = await realpath(folder);
    const real = await realpath(join(root, path));
    if (!isInside(root, real)) throw new DocumentError(LEADS_OUT);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const bytes = await readStill(real, limits.maxBytes);
      if (bytes !== undefined) return bytes;
    }
    throw new DocumentError(CHANGES);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError(reasonOf(error, path), { cause: error });
  }
}

/** Whether anything has this name in the folder, be it no file, or a link that leads nowhere. */
export async function isNamed(folder: string, path: string): Promise<boolean> {
  try {
    await lstat(join(folder, path));
    return true;
  } catch (error) {
    return codeOf(error) !== "ENOENT";
  }
}

/** The bytes of a file; undefined where it changed meanwhile: they may be half of it. */
async function readStill(real: string, maxBytes: number): Promise<Uint8Array | undefined> {
  // Not to wait for ever where a pipe has taken the file's place.
  const handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const { size, mtimeMs } = await regular(handle);
    if (size > maxBytes) throw new DocumentError(tooLarge(size, maxBytes));
    const bytes = await handle.readFile();
    const after = await handle.stat();
    return after.mtimeMs === mtimeMs && bytes.length === size ? bytes : undefined;
  } finally {
    await handle.close();
  }
}

/** Orders by path, code unit by code unit: the same on every system and in every language. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

const LEADS_OUT = "is a link to a place outside of the folder; copy the file in instead";
const CHANGES = "changes while it is read; leave it alone for a moment, then it can be read";

async function regular(handle: FileHandle): Promise<Stats> {
  const stats = await handle.stat();
  if (!stats.isFile()) throw new DocumentError(NO_FILE);
  return stats;
}

async function rootOf(folder: string): Promise<string> {
  const hint = "name the folder of your documents with CORPUS_DIR or --corpus";
  try {
    const root = await realpath(resolve(folder));
    if (!(await stat(root)).isDirectory()) {
      throw new ConfigError(`the corpus "${folder}" is a file and no folder; ${hint}`);
    }
    await readdir(root);
    return root;
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const fault = codeOf(error) === "ENOENT" ? "is not there" : "can't be read";
    throw new ConfigError(`the corpus folder "${folder}" ${fault}; ${hint}`, { cause: error });
  }
}

async function walkFolder(walk: Walk, path: string): Promise<void> {
  const real = await realpath(join(walk.root, path));
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  const files: string[] = [];
  for (const entry of await readdir(real, { withFileTypes: true })) {
    const below = path === "" ? entry.name : `${path}/${entry.name}`;
    if (entry.isSymbolicLink() && !SKIPPED_FILES.test(entry.name)) walk.links.push(below);
    else if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.test(entry.name)) {
        await attempt(walk, below, () => walkFolder(walk, below));
      }
    } else if (!entry.isSymbolicLink()) files.push(below);
  }
  const rest = files.values();
  const listOn = async (): Promise<void> => {
    // What is no link has its real path within its folder's, which needs not be asked for.
    for (const file of rest) {
      await attempt(walk, file, () => listFile(walk, file, join(real, basename(file))));
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, files.length) }, listOn));
}

/** Files looked at at the same time: none waits for a slow disk's answer about another. */
const AT_ONCE = 16;

async function followLink(walk: Walk, path: string): Promise<void> {
  await attempt(walk, path, async () => {
    const real = await realpath(join(walk.root, path));
    if (!isInside(walk.root, real)) throw new DocumentError(LEADS_OUT);
    if ((await stat(real)).isDirectory()) await walkFolder(walk, path);
    else await listFile(walk, path, real);
  });
}

async function listFile(walk: Walk, path: string, real: string): Promise<void> {
  if (SKIPPED_FILES.test(basename(path))) return;
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  const stats = await lstat(real);
  if (!stats.isFile()) throw new DocumentError(NO_FILE);
  const { size, mtimeMs, ctimeMs, ino, dev } = stats;
  const stamp = [size, mtimeMs, ctimeMs, ino, dev].join(":");
  walk.files.set(path, { path, size, changedAt: Math.max(mtimeMs, ctimeMs), stamp });
}

/** Does something with a file or folder; a failure is its problem and nobody else's. */
async function attempt(walk: Walk, path: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    const reason = error instanceof DocumentError ? error.message : reasonOf(error, path);
    walk.problems.push({ path, reason, cause: error });
  }
}

/** Whether a real path is below a real folder; a name such as "..x" is. */
export function isInside(root: string, real: string): boolean {
  const path = relative(root, real);
  return path !== ".." && !path.startsWith(`..${sep}`) && resolve(root, path) === real;
}

function tooLarge(size: number, maxBytes: number): string {
  const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`;
  return `is ${megabytes(size)}, more than the limit of ${megabytes(maxBytes)}; split it or raise FILE_MB`;
}
