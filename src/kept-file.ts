/** A value kept in a file between starts: whole or not at all, and never believed where it is spoilt. */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, open, rename } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { deserialize, serialize } from "node:v8";
import { openTurns } from "./turns.js";

/** What came of looking into a file. */
export type Kept = { readonly value: unknown } | "absent" | "broken";

const HASH_BYTES = 32;

/** The value in a file; a file that does not hold what was put into it is deleted. */
export function readKept(file: string): Kept {
  const bytes = readIfThere(file);
  if (bytes === undefined) return "absent";
  const payload = bytes.subarray(HASH_BYTES);
  if (hash(payload).equals(bytes.subarray(0, HASH_BYTES))) {
    try {
      return { value: deserialize(payload) };
    } catch {
      // Whole, but written by a Node whose format this one does not know.
    }
  }
  discard(file);
  return "broken";
}

/**
 * Puts a value into a file: a reader never sees half of it. False where a full or read-only disk
 * keeps nothing.
 */
export function keep(file: string, value: unknown): boolean {
  const payload = serialize(value);
  const draft = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, Buffer.concat([hash(payload), payload]));
    renameSync(draft, file);
    return true;
  } catch {
    discard(draft);
    return false;
  }
}

/** The same for a large value: hashed in turns with other work, and written beside it. */
export async function keepInTurns(file: string, value: unknown): Promise<boolean> {
  await setImmediate();
  const payload = serialize(value);
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(draft, "wx");
    try {
      await handle.writeFile(await hashInTurns(payload));
      await handle.writeFile(payload);
    } finally {
      await handle.close();
    }
    await rename(draft, file);
    // Of those who were ended while they wrote; who still writes does without.
    const drafts = namesIn(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.`));
    for (const name of drafts) discard(join(dirname(file), name));
    return true;
  } catch {
    discard(draft);
    return false;
  }
}

/** Deletes a file if it can be; what stays is never believed, and the next start tries again. */
export function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // A folder in its place, or a read-only disk.
  }
}

/**
 * The folder, within one of caches, of what is kept of a corpus: what one corpus does not need may be
 * another's. A single file has this name with an ending.
 */
export function ownFolder(caches: string, corpusDir: string): string {
  return join(
    caches,
    hash(Buffer.from(resolve(corpusDir)))
      .toString("hex")
      .slice(0, 12),
  );
}

/** Deletes the files of a folder but for those of the given names, in turns with other work. */
export async function discardOthers(folder: string, names: ReadonlySet<string>): Promise<void> {
  const turn = openTurns();
  for (const name of namesIn(folder)) {
    if (!names.has(name)) discard(join(folder, name));
    await turn();
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // nothing was ever kept there
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined; // not there, or not readable: made afresh
  }
}

/** Bytes that are hashed in a millisecond or so. */
const HASHED_AT_ONCE = 1024 * 1024;

async function hashInTurns(bytes: Uint8Array): Promise<Buffer> {
  const turn = openTurns();
  const made = createHash("sha256");
  for (let at = 0; at < bytes.length; at += HASHED_AT_ONCE) {
    made.update(bytes.subarray(at, at + HASHED_AT_ONCE));
    await turn();
  }
  return made.digest();
}

function hash(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
