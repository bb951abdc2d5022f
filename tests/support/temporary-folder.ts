/** Folders that are gone after the test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Files } from "./library-of.js";

/** In ms, for 100,000 files on a busy machine. */
const LONGEST_REMOVAL = 300_000;

/** A new folder that holds the files; removed when the running test is over. */
export function temporaryFolder(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  }, LONGEST_REMOVAL);
  writeFiles(folder, files);
  return folder;
}

/** Writes the files into a folder, over those of the same names. */
export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
