/**
 * Wrapping to a terminal's width by the columns that characters really take (Chinese, emoji,
 * combining marks). Gives places in the text, not text: a quote's characters are never changed,
 * whereas the usual wrapping libraries normalise them.
 */
import stringWidth from "string-width";
import type { Span } from "../model.js";

interface Cluster extends Span {
  readonly width: number;
  readonly text: string;
}

/** Made for the first text that is not plain. */
let clusters: Intl.Segmenter | undefined;

/**
 * Texts whose every UTF-16 unit is one character of one column: those of Latin letters and common
 * punctuation. Nothing else needs the segmenter and Unicode's tables of emoji, which take 40 ms to
 * make ready.
 */
const PLAIN = /^[ -~\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027\u2030-\u203A\u20AC]*$/;
const SPACE = /^[ \u2000-\u2006\u2008-\u200a\u3000]+$/;
/** Marks that don't begin a line, as in Chinese and Japanese typesetting. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}ー]/u;
/** Marks that don't end a line. */
const OPENING = /^[\p{Ps}\p{Pi}]/u;
const WIDE = 2;
/** In UTF-16 units. */
const WINDOW = 256;

/** The columns a text takes; control characters and escapes take none. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/**
 * The rows of a text: spans in order, without spaces but those that indent a line, none wider than `width`
 * (at least 2) columns. A row ends at a space or between two wide characters, else, in a word longer
 * than a row, anywhere but inside a character. `\n` always ends a row; a blank text has no rows.
 */
export function wrap(text: string, width: number): Span[] {
  const rows: Span[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    wrapLine(clustersOf(line, start), Math.max(WIDE, width), rows);
    start += line.length + 1;
  }
  return rows;
}

/** The rows themselves: for text that is shown as it is, without marked words. */
export function wrapText(text: string, width: number): string[] {
  return wrap(text, width).map(({ start, end }) => text.slice(start, end));
}

function clustersOf(line: string, offset: number): Cluster[] {
  const found: Cluster[] = [];
  const add = (text: string, width: number) => {
    const start = found.at(-1)?.end ?? offset;
    found.push({ start, end: start + text.length, width, text });
  };
  if (PLAIN.test(line)) for (const text of line) add(text, 1);
  else for (const text of graphemesOf(line)) add(text, widthOf(text));
  return found;
}

/**
 * Characters as a reader counts them. The segmenter takes time for the whole text at every step, so
 * it is shown a window at a time; a window's last character may go on and begins the next one.
 */
function* graphemesOf(line: string): Generator<string> {
  clusters ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  let start = 0;
  let size = WINDOW;
  while (start < line.length) {
    const isLast = start + size >= line.length;
    const found = Array.from(clusters.segment(line.slice(start, start + size)));
    const whole = isLast ? found : found.slice(0, -1);
    size = whole.length === 0 ? size * 2 : WINDOW;
    for (const { segment } of whole) {
      yield segment;
      start += segment.length;
    }
  }
}

/** Fills rows greedily; `first` is where the row begins, `best` where it would best be cut. */
function wrapLine(line: readonly Cluster[], width: number, rows: Span[]): void {
  let first = 0;
  let best = first;
  let columns = 0;
  for (let index = first; index < line.length; index++) {
    const cluster = line[index]!;
    if (mayBreakBefore(line, index)) best = index;
    columns += cluster.width;
    if (columns <= width || isSpace(cluster)) continue;
    // A character wider than the row stands alone.
    const cut = best > first ? best : Math.max(index, first + 1);
    pushRow(line.slice(first, cut), rows);
    first = skipSpaces(line, cut);
    best = first;
    columns = 0;
    index = first - 1;
  }
  pushRow(line.slice(first), rows);
}

function mayBreakBefore(line: readonly Cluster[], index: number): boolean {
  const [before, here] = [line[index - 1], line[index]];
  if (before === undefined || here === undefined) return false;
  if (isSpace(before)) return !isSpace(here);
  return (
    (before.width === WIDE || here.width === WIDE) &&
    !isSpace(here) &&
    !CLOSING.test(here.text) &&
    !OPENING.test(before.text)
  );
}

function skipSpaces(line: readonly Cluster[], from: number): number {
  let index = from;
  while (index < line.length && isSpace(line[index]!)) index++;
  return index;
}

function pushRow(row: readonly Cluster[], rows: Span[]): void {
  const last = row.findLast((cluster) => !isSpace(cluster));
  if (row[0] !== undefined && last !== undefined) rows.push({ start: row[0].start, end: last.end });
}

const isSpace = (cluster: Cluster): boolean => SPACE.test(cluster.text);
