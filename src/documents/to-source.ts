/** One file as a source, or as a problem: whatever is wrong with it, nothing is thrown. */
import { createHash } from "node:crypto";
import { DocumentError } from "../errors.js";
import type { Origin, Problem, Source } from "../model.js";
import { decode } from "./decode.js";
import { formatOf, knownExtensions } from "./formats/index.js";
import type { Format, Parsed } from "./formats/format.js";
import type { Reading, ReadingCache } from "./reading-cache.js";
import { type Metadata, mergeMetadata } from "./metadata.js";
import { repair } from "./repair.js";

/** A parser that waits longer than this many ms for something is given up; 100 MB take 20 s. */
const PARSE_LIMIT = 60_000;

/** Raised when decoding or repairing gives another text of the same file. */
const TEXT_VERSION = 1;

/** Hexadecimal digits of an id: 48 bits, one chance in 10^8 that 2,000 files share one. */
const ID_LENGTH = 12;

export interface SourceOptions {
  /** What `sources.json` states of the file, if anything. */
  readonly metadata?: Metadata | undefined;
  /** Where readings are kept; without it the bytes are read. */
  readonly cache?: ReadingCache | undefined;
}

/**
 * The source that a file's bytes make, or what is wrong with them.
 */
export async function toSource(
  path: string,
  bytes: Uint8Array,
  { metadata, cache }: SourceOptions = {},
): Promise<Source | Problem> {
  const format = formatOf(path);
  if (format === undefined) return unknownKind(path);
  try {
    const make = () => withLimit(read(format, bytes));
    const reader = { format: format.name, version: `${format.version}.${TEXT_VERSION}` };
    const { parsed, origin } = await (cache?.take(sha256(bytes), reader, make) ?? make());
    return makeSource({ path, bytes, format: format.name, parsed, origin, metadata });
  } catch (error) {
    const isExpected = error instanceof DocumentError;
    const detail = error instanceof Error ? error.message : String(error);
    const reason = isExpected
      ? detail
      : `could not be read as ${format.name} (${detail}); report it`;
    return { path, reason, cause: error };
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
  return sha256(path).slice(0, ID_LENGTH);
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
  if (format.isExtracted === true) return { parsed };
  const { encoding, bomBytes } = decoded;
  return { parsed, origin: { encoding, bomBytes, repairs } };
}

interface Parts {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly format: string;
  readonly parsed: Parsed;
  readonly origin: Origin | undefined;
  readonly metadata: Metadata | undefined;
}

function makeSource({ path, bytes, format, parsed, origin, metadata }: Parts): Source {
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
    format,
    text: parsed.text,
    sections: parsed.sections,
    ...(origin === undefined ? {} : { origin }),
    ...(parsed.milestones === undefined ? {} : { milestones: parsed.milestones }),
    sha256: sha256(bytes),
    size: bytes.length,
  };
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

async function withLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const message = `took longer than ${PARSE_LIMIT / 1000} s to read; split it or remove it`;
    timer = setTimeout(() => {
      reject(new DocumentError(message));
    }, PARSE_LIMIT);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
