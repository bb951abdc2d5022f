/** A value kept in a file between starts: whole or not at all, and never believed where it is spoilt. */
import { createHash, randomUUID, webcrypto } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync } from "node:fs";
import { rmSync, statSync, writeFileSync } from "node:fs";
import { mkdir, open, rename, type FileHandle } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { deserialize, serialize } from "node:v8";
import { pack, unpack } from "./packed.js";
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

/** Bytes that are hashed and written at once: copying them takes a tenth of a millisecond. */
const BLOCK = 1024 * 1024;
/** Blocks that are hashed at the same time. */
const AT_ONCE = 4;

/**
 * The same for a value with large typed arrays, for `readKeptInTurns`: it is hashed and written
 * beside the event loop, block by block.
 */
export async function keepInTurns(file: string, value: unknown): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(draft, "wx");
    try {
      const hashes: Buffer[] = [];
      let at = HASH_BYTES;
      for (const block of pack(value, BLOCK)) {
        const [digest] = await Promise.all([hashBeside(block), writeAt(handle, block, at)]);
        hashes.push(digest);
        at += block.length;
      }
      await writeAt(handle, hash(Buffer.concat(hashes)), 0);
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

/** What `keepInTurns` put into a file, read beside the event loop; else the same as `readKept`. */
export async function readKeptInTurns(file: string): Promise<Kept> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return "absent";
  try {
    const facts = await handle.stat();
    if (!facts.isFile()) return "absent"; // a folder in its place
    const bytes = await readWhole(handle, facts.size);
    if (bytes !== undefined) return { value: unpack(bytes) };
  } catch {
    // Whole, but written by a Node whose format this one does not know; or not readable.
  } finally {
    await handle.close();
  }
  discard(file);
  return "broken";
}

/** What stands behind the hash; undefined where the hash is another's. */
async function readWhole(handle: FileHandle, size: number): Promise<ArrayBuffer | undefined> {
  const expected = Buffer.alloc(HASH_BYTES);
  await handle.read(expected, 0, HASH_BYTES, 0);
  const bytes = new ArrayBuffer(Math.max(0, size - HASH_BYTES));
  const hashes: Buffer[] = [];
  for (let at = 0; at < bytes.byteLength; at += AT_ONCE * BLOCK) {
    const group = new Uint8Array(bytes, at, Math.min(AT_ONCE * BLOCK, bytes.byteLength - at));
    await handle.read(group, 0, group.length, HASH_BYTES + at);
    const starts = Array.from({ length: Math.ceil(group.length / BLOCK) }, (_, i) => i * BLOCK);
    hashes.push(
      ...(await Promise.all(
        starts.map((start) => hashBeside(group.subarray(start, start + BLOCK))),
      )),
    );
  }
  return hash(Buffer.concat(hashes)).equals(expected) ? bytes : undefined;
}

async function writeAt(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
  }
}

/** SHA-256, made beside the event loop. */
async function hashBeside(bytes: Uint8Array): Promise<Buffer> {
  return Buffer.from(await webcrypto.subtle.digest("SHA-256", bytes));
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

/** Up to so many folders within a folder, those first in which a file was made or deleted last. */
export function latestFolders(folder: string, most: number): string[] {
  const found = namesIn(folder).flatMap((name) => {
    const facts = statSync(join(folder, name), { throwIfNoEntry: false });
    return facts?.isDirectory() === true ? [{ path: join(folder, name), at: facts.mtimeMs }] : [];
  });
  found.sort((a, b) => b.at - a.at || (a.path < b.path ? -1 : 1));
  return found.slice(0, most).map(({ path }) => path);
}

/** Deletes the files of a folder but for those of the given names, in turns with other work. */
export async function discardOthers(folder: string, names: ReadonlySet<string>): Promise<void> {
  const turn = openTurns();
  for (const name of namesIn(folder)) {
    if (!names.has(name)) discard(join(folder, name));
    await turn();
  }
}

/** The names in a folder; none where it is not there. */
export function namesIn(folder: string): string[] {
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

function hash(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
