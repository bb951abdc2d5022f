/** One file as a source, or as a problem: whatever is wrong with it, nothing is thrown. */
import { createHash, webcrypto } from "node:crypto";
import { DocumentError } from "../errors.js";
import type { Problem, ReadingRemarks, Source } from "../model.js";
import { decode, decodingField, loadEncoding } from "./decode.js";
import { formatOf, knownExtensions } from "./formats/index.js";
import type { Format, Parsed } from "./formats/format.js";
import type { Outcome, Reader, Reading, ReadingCache, Refusal } from "./reading-cache.js";
import { type Metadata, mergeMetadata } from "./metadata.js";
import { DEFAULT_LIMITS, type Limits } from "./read-folder.js";
import { repair } from "./repair.js";

/** Raised when decoding or repairing gives another text of the same file. */
const TEXT_VERSION = 2;

/** Hexadecimal digits of an id: 48 bits, one chance in 10^8 that 2,000 files share one. */
const ID_LENGTH = 12;

export interface SourceOptions {
  /** What `sources.json` states of the file, if anything. */
  readonly metadata?: Metadata | undefined;
  /** Where readings are kept; without it the bytes are read. */
  readonly cache?: ReadingCache | undefined;
  readonly limits?: Limits;
  /** Reads what is not in the cache, and keeps it there; in this very thread by default. */
  readonly read?: ReadBytes | undefined;
}

/** A file to read. */
export interface FileBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of the bytes. */
  readonly sha256: string;
  readonly metadata: Metadata | undefined;
}

/** Reads a file of a kind that there is a format for. Never rejects. */
export type ReadBytes = (file: FileBytes) => Promise<Outcome>;

/**
 * The source that a file's bytes make, or what is wrong with them.
 */
export async function toSource(
  path: string,
  bytes: Uint8Array,
  { metadata, cache, limits = DEFAULT_LIMITS, read }: SourceOptions = {},
): Promise<Source | Problem> {
  const format = formatOf(path);
  if (format === undefined) return unknownKind(path);
  const file = { path, bytes, sha256: await digest(bytes), metadata };
  const found = cache?.find(file.sha256, readerOf(format, limits));
  const outcome = found ?? (await (read ? read(file) : readBytes(file, cache, limits)));
  return outcomeOf(file, outcome);
}

/** Reads a file here and now, and keeps what came of it. */
export async function readBytes(
  { path, bytes, sha256 }: FileBytes,
  cache?: ReadingCache,
  limits = DEFAULT_LIMITS,
): Promise<Outcome> {
  const format = formatOf(path)!;
  const outcome = await attempt(format, bytes, limits);
  keepOutcome({ path, sha256 }, outcome, cache, limits);
  return outcome;
}

/** Keeps what came of a file, unless it may be another the next time; false where nothing is kept. */
export function keepOutcome(
  { path, sha256 }: Pick<FileBytes, "path" | "sha256">,
  outcome: Outcome,
  cache: ReadingCache | undefined,
  limits: Limits,
): boolean {
  if ("isFault" in outcome) return false;
  return cache?.keep(sha256, readerOf(formatOf(path)!, limits), outcome) ?? false;
}

/** The source or problem that came of reading a file. */
export async function outcomeOf(file: FileBytes, outcome: Outcome): Promise<Source | Problem> {
  const { path, sha256 } = file;
  if ("reason" in outcome) return { path, reason: outcome.reason, sha256 };
  // Wherever the file was decoded: its quotes need it here to find their bytes.
  if (outcome.origin !== undefined) await loadEncoding(outcome.origin.encoding);
  return makeSource(file, outcome);
}

/** The refusal of a file at which a reader failed that should not have. */
export function fault(format: string, detail: string): Refusal {
  return { reason: `could not be read as ${format} (${detail}); report it`, isFault: true };
}

/** The refusal of a file that takes longer than it may. */
export function tooSlow(limits: Limits): Refusal {
  const seconds = `${limits.maxSeconds} s`;
  const reason = `took longer than ${seconds} to read; split it, raise FILE_SECONDS or remove it`;
  return { reason, limits: limitsOf(limits) };
}

/** The refusal of a file that takes more memory than it may. */
export function tooHungry(limits: Limits): Refusal {
  const megabytes = `${Math.ceil(limits.maxMemory / 1024 / 1024)} MB`;
  const reason = `takes more than ${megabytes} of memory to read; split it, raise FILE_MEMORY_MB (some 110 for each MB of text) or remove it`;
  return { reason, limits: limitsOf(limits) };
}

/** As refusals that hold under the same limits only are marked. */
function limitsOf({ maxSeconds, maxMemory }: Limits): string {
  return `${maxSeconds} s, ${maxMemory} bytes`;
}

function readerOf({ name, version }: Format, limits: Limits): Reader {
  return { format: name, version: `${version}.${TEXT_VERSION}`, limits: limitsOf(limits) };
}

async function attempt(format: Format, bytes: Uint8Array, limits: Limits): Promise<Outcome> {
  try {
    return await withLimit(read(format, bytes), limits);
  } catch (error) {
    if (error instanceof DocumentError) return { reason: error.message };
    const detail = error instanceof Error ? error.message : String(error);
    return fault(format.name, detail);
  }
}

/** Tells a source from a problem. */
export function isSource(outcome: Source | Problem): outcome is Source {
  return "sections" in outcome;
}

/** The problem of a file of a kind that no format reads. */
export function unknownKind(path: string): Problem {
  return { path, reason: `is not a kind of file Verbatim reads; it reads ${knownExtensions()}` };
}

/** The id of a path: the same on every machine, without a word of the path. */
export function idOf(path: string): string {
  return createHash("sha256").update(path).digest("hex").slice(0, ID_LENGTH);
}

async function read(format: Format, bytes: Uint8Array): Promise<Reading> {
  const reading = await readAny(format, bytes);
  if (!reading.parsed.sections.some(({ paragraphs }) => paragraphs.length > 0)) {
    throw new DocumentError("holds no words that could be quoted; add some or remove it");
  }
  return reading;
}

async function readAny(format: Format, bytes: Uint8Array): Promise<Reading> {
  if (format.input === "bytes") return { parsed: await format.parse(bytes) };
  const decoded = await decode(bytes);
  const { text, repairs } = await repair(decoded.text);
  const parsed = await format.parse(text);
  const { encoding, bomBytes } = decoded;
  if (format.isExtracted === true) {
    return { parsed: { ...parsed, ...decodingField(encoding, repairs.length) } };
  }
  return { parsed, origin: { encoding, bomBytes, repairs } };
}

function makeSource(
  { path, bytes, sha256, metadata }: FileBytes,
  { parsed, origin }: Reading,
): Source {
  const merged = mergeMetadata({
    details: parsed.details,
    listed: metadata,
    statedTitle: parsed.title,
    textTitle: parsed.textTitle,
    path,
  });
  return {
    ...merged,
    id: idOf(path),
    path,
    format: formatOf(path)!.name,
    text: parsed.text,
    sections: parsed.sections,
    ...(origin === undefined ? {} : { origin }),
    ...remarksOf(parsed),
    ...(parsed.around === undefined ? {} : { around: parsed.around }),
    ...(parsed.milestones === undefined ? {} : { milestones: parsed.milestones }),
    sha256,
    size: bytes.length,
  };
}

function remarksOf({ decoding, unread, frontMatterFault }: Parsed): ReadingRemarks {
  return {
    ...(decoding === undefined ? {} : { decoding }),
    ...(unread === undefined ? {} : { unread }),
    ...(frontMatterFault === undefined ? {} : { frontMatterFault }),
  };
}

/** SHA-256 of a file, made beside the event loop: that of 100 MB takes a while. */
async function digest(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest("SHA-256", bytes)).toString("hex");
}

/** Gives up a parser that waits for something; one that toils is stopped from outside its thread. */
async function withLimit(work: Promise<Reading>, limits: Limits): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Refusal>((resolve) => {
    timer = setTimeout(() => {
      resolve(tooSlow(limits));
    }, limits.maxSeconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
