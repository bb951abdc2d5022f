/** Puts files into the corpus folder, whole or not at all, and never anywhere else. */
import { randomUUID } from "node:crypto";
import type { Stats } from "node:fs";
import { lstat, mkdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DocumentError } from "../errors.js";
import { decode } from "./decode.js";
import type { Metadata } from "./metadata.js";
import { isInside, readFile } from "./read-folder.js";
import { SOURCES_FILE } from "./sources-file.js";
import { withTold } from "./sources-file-edit.js";

const LEADS_OUT =
  "would go through a link to a place outside of the corpus; choose another with --to";
const IN_A_FILE = "would go into a folder whose name a file has; choose another with --to";
const NO_FILE = "would take the place of a folder or link; choose another with --to";
const TAKEN = "would take the place of another file";

/**
 * Whether a place in the corpus is free for a file.
 * @throws DocumentError where no file could be put there.
 */
export async function placeAt(corpusDir: string, path: string): Promise<"free" | "taken"> {
  const root = await realpath(corpusDir);
  const names = path.split("/");
  let folder = root;
  for (const name of names.slice(0, -1)) {
    if ((await stats(join(folder, name))) === undefined) return "free";
    folder = await realpath(join(folder, name)).catch(() => "");
    if (!isInside(root, folder)) throw new DocumentError(LEADS_OUT);
    if ((await stats(folder))?.isDirectory() !== true) throw new DocumentError(IN_A_FILE);
  }
  const there = await stats(join(folder, names.at(-1) ?? ""));
  if (there === undefined) return "free";
  if (!there.isFile()) throw new DocumentError(NO_FILE);
  return "taken";
}

/**
 * Writes a file into the corpus, with the folders that it needs.
 * @throws DocumentError where it can't be, or where another file stands that is not to be replaced.
 */
export async function placeFile(
  corpusDir: string,
  path: string,
  bytes: Uint8Array,
  { isReplacing }: { readonly isReplacing: boolean },
): Promise<void> {
  if ((await placeAt(corpusDir, path)) === "taken" && !isReplacing) throw new DocumentError(TAKEN);
  await writeWhole(join(await realpath(corpusDir), path), bytes);
}

/**
 * The text of the corpus' `sources.json`; undefined where there is none.
 * @throws DocumentError where it can't be read.
 */
export async function sourcesFileText(corpusDir: string): Promise<string | undefined> {
  if ((await stats(join(corpusDir, SOURCES_FILE))) === undefined) return undefined;
  return (await decode(await readFile(corpusDir, SOURCES_FILE))).text;
}

/**
 * Adds what was told of files to the corpus' `sources.json`.
 * @throws DocumentError where that has a fault, or can't be written.
 */
export async function writeTold(
  corpusDir: string,
  told: ReadonlyMap<string, Metadata>,
): Promise<void> {
  if (told.size === 0) return;
  const text = await sourcesFileText(corpusDir);
  const file = join(await realpath(corpusDir), SOURCES_FILE);
  // A link to a file in the corpus stays one; that it leads nowhere else was seen on reading.
  const target = text === undefined ? file : await realpath(file);
  await writeWhole(target, Buffer.from(withTold(text, told)));
}

/** A draft that nobody reads, then moved into place: no reader meets half a file. */
async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(target), `.${randomUUID()}.tmp`);
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(draft, bytes, { flag: "wx", flush: true });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new DocumentError(`could not be written (${codeOf(error)}); ${hintOn(error)}`, {
      cause: error,
    });
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);

const hintOn = (error: unknown): string =>
  /^(?:ENOSPC|EDQUOT)$/.test(codeOf(error)) ? "make room on the disk" : "check who may write there";

/** Undefined for what is not there. */
async function stats(path: string): Promise<Stats | undefined> {
  return lstat(path).catch(() => undefined);
}
