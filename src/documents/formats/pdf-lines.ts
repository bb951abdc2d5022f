/** The lines of a PDF's page, in the order in which they are read: one column after another. */
import type { Words } from "./pdf-pages.js";
import { rowStarts } from "./pdf-prose.js";
import { COLUMN_GAP, type Row, rowsOf, type Stretch } from "./pdf-rows.js";

/** A line of a column, or a row of a table. */
export interface Line extends Stretch {
  /** From 1. */
  readonly page: number;
  /** The column's left and right end. */
  readonly left: number;
  readonly edge: number;
  /** A table row's cells; absent for running text. */
  readonly cells?: readonly string[];
  /** Tells the tables of a document apart: rows of the same table have the same. */
  readonly table?: string;
}

/** Rows that a table has at least. */
const LEAST_ROWS = 2;
/** In sizes: lines of one cell are no further apart. */
const MOST_PITCH = 1.6;
/** Columns inside of columns: deeper is a drawing. So are more rows or starts of words on a page. */
const DEEPEST = 6;
const MOST_ROWS = 1_000;

const LIST_MARK = /^(?:[-*+•‣◦▪·–—]|\(?\w{1,4}[.)])$/u;

/** The lines of a page, column by column, in reading order. `page` is its number, from 1. */
export function linesOf(columns: readonly (readonly Words[])[], page: number): Line[] {
  return columns.flatMap((column, index) =>
    read(rowsOf(column), { page, depth: 0, name: `${page}.${index}` }),
  );
}

interface Place {
  readonly page: number;
  readonly depth: number;
  readonly name: string;
}

/** A gap that runs down through some rows of a page, with what stands at its sides. */
interface Split {
  readonly first: number;
  /** The first row after. */
  readonly after: number;
  readonly left: readonly Row[];
  readonly right: readonly Row[];
}

/** The rows' lines: above a split, its left side, its right side, below it. */
function read(rows: readonly Row[], place: Place): Line[] {
  const split = place.depth < DEEPEST ? bestSplit(rows) : undefined;
  if (split === undefined) return columnOf(rows, place.page);
  const { first, after, left, right } = split;
  const below = (part: string): Place => ({
    ...place,
    depth: place.depth + 1,
    name: `${place.name}.${part}`,
  });
  const above = read(rows.slice(0, first), below("a"));
  const rest = read(rows.slice(after), below("d"));
  const inside = rows.slice(first, after);
  if (isList(left)) return [...above, ...columnOf(inside, place.page), ...rest];
  const heights = [left, right].map((side) => side.map(heightOf));
  const starts = rowStarts(heights[0]!, heights[1]!);
  return [...above, ...tableOf(inside, { ...place, starts }), ...rest];
}

/** The split with most rows; of equals the leftmost. */
function bestSplit(rows: readonly Row[]): Split | undefined {
  if (rows.length > MOST_ROWS) return undefined;
  const starts = new Set(rows.flatMap((row) => row.map(({ x }) => Math.round(x))));
  let best: Split | undefined;
  for (const x of [...starts].sort((a, b) => a - b)) {
    for (const split of splitsAt(rows, x)) {
      const size = split.after - split.first;
      if (size > (best ? best.after - best.first : 0)) best = split;
    }
  }
  return best;
}

/** The runs of rows that no stretch crosses at `x`, with enough at both sides. */
function splitsAt(rows: readonly Row[], x: number): Split[] {
  const crosses = (row: Row): boolean =>
    row.some((part) => part.x < x - 1 && part.right > x - part.size * COLUMN_GAP + 1);
  const found: Split[] = [];
  for (let start = 0; start < rows.length; start += 1) {
    let end = start;
    while (end < rows.length && !crosses(rows[end]!)) end += 1;
    const split = end > start ? splitOf(rows, { start, end }, x) : undefined;
    if (split) found.push(split);
    start = end;
  }
  return found;
}

function splitOf(
  rows: readonly Row[],
  { start, end }: { readonly start: number; readonly end: number },
  x: number,
): Split | undefined {
  const isLeft = (part: Stretch): boolean => part.x < x - 1;
  const isRight = (part: Stretch): boolean => !isLeft(part);
  const first = rows.findIndex((row, at) => at >= start && row.some(isRight));
  if (first < 0 || first >= end) return undefined;
  const from =
    rows[first - 1]?.some(isLeft) === true && !rows[first]!.some(isLeft) ? first - 1 : first;
  const begin = Math.max(from, start);
  const sideOf = (test: (part: Stretch) => boolean, after: number): Row[] =>
    rows.slice(begin, after).flatMap((row) => (row.some(test) ? [row.filter(test)] : []));
  const last = rows.findLastIndex((row, at) => at < end && row.some(isLeft) && row.some(isRight));
  const both = rows.slice(begin, last + 1).filter((row) => row.some(isLeft) && row.some(isRight));
  if (both.length < LEAST_ROWS) return undefined;
  let after = last + 1;
  while (after < end && !rows[after]!.some(isLeft) && isRightBelow(rows, after)) after += 1;
  return { first: begin, after, left: sideOf(isLeft, after), right: sideOf(isRight, after) };
}

/** Whether a row stands so near below the one before it that it goes on in its cells. */
function isRightBelow(rows: readonly Row[], index: number): boolean {
  const { size, y } = rows[index]![0]!;
  return y - heightOf(rows[index - 1]!) <= size * MOST_PITCH;
}

function isList(left: readonly Row[]): boolean {
  const marks = left.filter((row) => row.every(({ text }) => LIST_MARK.test(text)));
  return marks.length * 2 > left.length;
}

function endsOf(rows: readonly Row[]): { readonly left: number; readonly edge: number } {
  const parts = rows.flat();
  const left = parts.reduce((least, { x }) => Math.min(least, x), Infinity);
  return { left, edge: parts.reduce((most, { right }) => Math.max(most, right), -Infinity) };
}

/** A column's rows, each a line. */
function columnOf(rows: readonly Row[], page: number): Line[] {
  const ends = endsOf(rows);
  return rows.map((row) => ({ ...lineOf(row), ...ends, page }));
}

function lineOf(row: Row): Stretch {
  const longest = row.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const { left, edge } = endsOf([row]);
  return { ...longest, text: row.map(({ text }) => text).join(" "), x: left, right: edge };
}

interface Table extends Place {
  /** Where its rows begin, where their cells have several lines. */
  readonly starts: ReadonlySet<number> | undefined;
}

/**
 * A table's rows. A row that lacks the first cell goes on in the cells above it, as does one at a
 * height where no row begins.
 */
function tableOf(rows: readonly Row[], { page, name, starts }: Table): Line[] {
  const ends = endsOf(rows);
  const grid: { row: Row; cells: { x: number; text: string }[] }[] = [];
  for (const row of rows) {
    const above = grid.at(-1);
    const isShort = above && row.length < above.cells.length;
    const isRest = starts
      ? !starts.has(Math.round(heightOf(row)))
      : isShort && row[0]!.x > ends.left + row[0]!.size;
    if (above && isRest) {
      for (const part of row) nearest(above.cells, part.x).text += ` ${part.text}`;
    } else grid.push({ row, cells: row.map(({ x, text }) => ({ x, text })) });
  }
  const table = `${name}@${rows[0]![0]!.y.toFixed(0)}`;
  return grid.map(({ row, cells }) => ({
    ...lineOf(row),
    ...ends,
    page,
    table,
    cells: cells.map(({ text }) => text),
  }));
}

const heightOf = (row: Row): number => row[0]!.y;

function nearest<T extends { readonly x: number }>(cells: readonly T[], x: number): T {
  return cells.reduce((a, b) => (Math.abs(b.x - x) < Math.abs(a.x - x) ? b : a));
}
