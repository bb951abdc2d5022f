/** Where a stretch of a source's text stands in its file: lines, and bytes as stored. */
import type { Origin, Repair, Source, Span } from "../model.js";
import { byteLength, encode } from "./decode.js";

/** Answers for one source; spans are offsets into its text. */
export interface Places {
  /** First and last line, from 1. CR LF, LF and a lone CR each end a line. */
  lines(span: Span): readonly [number, number];
  /**
   * Byte offsets into the file, byte order mark included. Whole characters, and the whole of every
   * repaired stretch that the span touches.
   */
  bytes(span: Span): Span;
  /** The file's bytes of that range. */
  raw(span: Span): Buffer;
  /** Whether the file's bytes are damaged there, so that the text is the repaired reading. */
  isRepaired(span: Span): boolean;
}

/** UTF-16 units between two places whose byte offset is kept: what one look-up has to measure. */
const STRIDE = 2048;

const cache = new WeakMap<Source, Places>();

/**
 * The places of a source, made when first asked for.
 * @throws Error for a source without an origin: its text is extracted and has no place in the file.
 */
export function placesOf(source: Source): Places {
  const known = cache.get(source);
  if (known) return known;
  if (source.origin === undefined) throw new Error(`${source.path} has no lines and bytes`);
  const places = makePlaces(source.text, source.origin);
  cache.set(source, places);
  return places;
}

function makePlaces(text: string, origin: Origin): Places {
  const lineStarts = startsOfLines(text);
  const lineAt = (offset: number): number => lastAtMost(lineStarts, offset) + 1;
  const stored = { text, origin, repairStarts: Uint32Array.from(origin.repairs, (r) => r.start) };
  const marks = markBytes(stored);
  const byteAt = (offset: number): number => {
    const index = lastAtMost(marks.offsets, offset);
    return marks.bytes[index]! + measure(stored, marks.offsets[index]!, offset);
  };
  return {
    lines: (span) => [lineAt(span.start), lineAt(Math.max(span.end - 1, span.start))],
    bytes: (span) => {
      const { start, end } = whole(stored, span);
      return { start: byteAt(start), end: byteAt(end) };
    },
    raw: (span) => encode(rawText(stored, whole(stored, span)), origin.encoding),
    isRepaired: (span) => touched(stored, span).length > 0,
  };
}

/** Offsets of the first character of every line. */
function startsOfLines(text: string): Uint32Array {
  let starts = new Uint32Array(1024);
  let count = 1;
  for (const match of text.matchAll(/\r\n?|\n/g)) {
    if (count === starts.length) {
      const larger = new Uint32Array(count * 2);
      larger.set(starts);
      starts = larger;
    }
    starts[count] = match.index + match[0].length;
    count += 1;
  }
  return starts.subarray(0, count);
}

/** A text and how it stands in its file. */
interface Stored {
  readonly text: string;
  readonly origin: Origin;
  readonly repairStarts: Uint32Array;
}

/** Offsets about a stride apart, outside of surrogate pairs and repairs, and their bytes. */
function markBytes(stored: Stored): { offsets: Uint32Array; bytes: Uint32Array } {
  const count = Math.floor(stored.text.length / STRIDE) + 1;
  const offsets = new Uint32Array(count);
  const bytes = new Uint32Array(count).fill(stored.origin.bomBytes, 0, 1);
  for (let index = 1; index < count; index += 1) {
    const from = offsets[index - 1]!;
    const to = whole(stored, { start: index * STRIDE, end: index * STRIDE }).start;
    offsets[index] = to;
    bytes[index] = bytes[index - 1]! + measure(stored, from, to);
  }
  return { offsets, bytes };
}

/** Bytes of a stretch between two offsets outside of surrogate pairs and repairs. */
function measure(stored: Stored, start: number, end: number): number {
  return byteLength(rawText(stored, { start, end }), stored.origin.encoding);
}

/** The file's own reading of a stretch of the text. */
function rawText(stored: Stored, { start, end }: Span): string {
  let raw = "";
  let cursor = start;
  for (const repair of touched(stored, { start, end })) {
    raw += stored.text.slice(cursor, repair.start) + repair.raw;
    cursor = repair.end;
  }
  return raw + stored.text.slice(cursor, end);
}

/** The span grown to whole characters and whole repairs. */
function whole(stored: Stored, span: Span): Span {
  const repairs = touched(stored, span);
  const start = Math.min(repairs[0]?.start ?? span.start, span.start);
  const end = Math.max(repairs.at(-1)?.end ?? span.end, span.end);
  return {
    start: splitsPair(stored.text, start) ? start - 1 : start,
    end: splitsPair(stored.text, end) ? (start === end ? end - 1 : end + 1) : end,
  };
}

/** The repairs that share a character with the span, or hold it where it is empty. */
function touched({ origin, repairStarts }: Stored, span: Span): readonly Repair[] {
  const { repairs } = origin;
  let first = Math.max(lastAtMost(repairStarts, span.start), 0);
  if ((repairs[first]?.end ?? 0) <= span.start) first += 1;
  let after = first;
  while ((repairs[after]?.start ?? Infinity) < span.end) after += 1;
  return repairs.slice(first, after);
}

function splitsPair(text: string, offset: number): boolean {
  const isLow = (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
  return isLow && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}

/** The index of the last value that is at most `limit`, values rising; -1 where none is. */
function lastAtMost(values: Uint32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
