/** Files that somebody wants in the corpus: where they stand, and where in the corpus they would. */
import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { ConfigError } from "../errors.js";
import type { Problem } from "../model.js";
import { isPassedOver, listFiles } from "./read-folder.js";
import { SOURCES_FILE } from "./sources-file.js";
import { SYNONYMS_FILE } from "./synonyms-file.js";

export interface IncomingFile {
  /** As its owner named it; below a folder that was named, with the folder's name before it. */
  readonly from: string;
  /** The folder to read it from, and its path in there. */
  readonly folder: string;
  readonly name: string;
  /** Where it would stand in the corpus folder, with `/`. */
  readonly path: string;
}

export interface IncomingFiles {
  readonly files: readonly IncomingFile[];
  /** What can't be taken in, by the name that its owner knows. */
  readonly problems: readonly Problem[];
}

const NOT_THERE = "is not there; check how it is written";
const UNREADABLE = "can't be read; check who may";
const PASSED_OVER =
  "has a name that is passed over in the corpus (hidden, temporary or a licence); rename it";
const ABOUT_ANOTHER =
  "speaks of the files of its own folder; write what it says into the corpus' own file of that name";

/**
 * The files of what was named: a folder gives all below it, under its own name.
 * @param to the folder in the corpus to put them into, empty for the corpus folder itself
 */
export async function incomingFiles(names: readonly string[], to: string): Promise<IncomingFiles> {
  const found = await Promise.all(names.map((name) => filesOf(name, to)));
  const refused = found.flatMap(({ files }) =>
    files.flatMap((file) => {
      const reason = refusalOf(file);
      return reason === undefined ? [] : [{ path: file.from, reason }];
    }),
  );
  return {
    files: found.flatMap(({ files }) => files.filter((file) => refusalOf(file) === undefined)),
    problems: [...found.flatMap(({ problems }) => problems), ...refused],
  };
}

/**
 * A folder of the corpus as it was typed, with `/` and without what means nothing.
 * @throws ConfigError for what leads out of the corpus, or to where nothing is read.
 */
export function folderInCorpus(typed: string): string {
  const steps = typed.trim().replaceAll("\\", "/").split("/");
  if (/^(?:[/\\]|[A-Za-z]:)/.test(typed.trim()) || steps.includes("..")) {
    throw new ConfigError(`--to ${typed} leads out of the corpus; name a folder inside of it`);
  }
  const names = steps.filter((step) => step !== "" && step !== ".");
  if (isPassedOver(names, false)) {
    throw new ConfigError(`--to ${typed} is passed over when the corpus is read; name another`);
  }
  return names.join("/");
}

async function filesOf(name: string, to: string): Promise<IncomingFiles> {
  const own = basename(resolve(name));
  try {
    // What is named is meant, link or not.
    const real = await realpath(name);
    if ((await stat(real)).isDirectory()) return await filesBelow(name, real, joined(to, own));
    const file = { from: name, folder: dirname(real), name: basename(real), path: joined(to, own) };
    return { files: [file], problems: [] };
  } catch (error) {
    const isGone = error instanceof Error && "code" in error && error.code === "ENOENT";
    return { files: [], problems: [{ path: name, reason: isGone ? NOT_THERE : UNREADABLE }] };
  }
}

async function filesBelow(name: string, folder: string, to: string): Promise<IncomingFiles> {
  const { files, problems } = await listFiles(folder);
  return {
    files: files.map(({ path }) => {
      return { from: join(name, path), folder, name: path, path: joined(to, path) };
    }),
    problems: problems.map((problem) => ({ ...problem, path: join(name, problem.path) })),
  };
}

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join("/");

function refusalOf({ name, path }: IncomingFile): string | undefined {
  if (name === SOURCES_FILE || name === SYNONYMS_FILE) return ABOUT_ANOTHER;
  return isPassedOver(path.split("/"), true) ? PASSED_OVER : undefined;
}
