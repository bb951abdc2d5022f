/** Writes files and folders that a reader finds whole or not at all. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes a text file, and the folders that it stands in. */
export function writeWhole(file: string, text: string): void {
  const draft = draftOf(file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/** Writes a folder of text files, by name. */
export function writeFolderWhole(folder: string, files: Iterable<readonly [string, string]>): void {
  const draft = draftOf(folder);
  mkdirSync(draft, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(draft, name), text);
  renameSync(draft, folder);
}

const draftOf = (path: string): string => `${path}.${String(process.pid)}`;
