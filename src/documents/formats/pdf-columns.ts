/**
 * Cuts a PDF's page into columns before its lines are made: in justified text the gaps between words
 * can be as wide as the gap between columns, so that a line alone does not tell where a column ends.
 */
import type { Words } from "./pdf-pages.js";
import {
  endsAlike,
  HANGS,
  isProse,
  isWidest,
  LEAST_LINES,
  pitchOf,
  type Row,
  rowsIn,
  rowStarts,
  usualSize,
  WIDE_PITCH,
  widestGap,
} from "./pdf-prose.js";

/** In sizes: the least room between columns. */
const LEAST_GUTTER = 0.7;
/** In sizes: a gap this wide inside a column is one between the cells of a table. */
const BETWEEN_CELLS = 2.5;
/** Lines that must end at one place where no other page has the gutter: three may do so by chance. */
const LEAST_ALIKE = 5;
/** Of the pages with columns: a gutter that so many have is looked for on the others. */
const LEAST_COMMON = 0.2;
/** Columns inside of columns: deeper is a drawing. So are more lines or pieces on a page. */
const DEEPEST = 8;
const MOST_LINES = 500;
const MOST_WORDS = 20_000;
/** Of the text's size: a line this large above two columns begins both anew. */
const LARGER = 1.12;

/** Words of a page that are read before the next ones. */
type Column = readonly Words[];

/**
 * The words of each page, cut into its columns in reading order; all in one where it has none. Where
 * a column of few lines begins is told by the other cuts, such as those of earlier pages.
 */
export function columnsOf(pages: readonly (readonly Words[])[]): (readonly Column[])[] {
  const rows = pages.map((words) => rowsIn(words.filter(({ text }) => text.trim() !== "")));
  const first = pages.map((words, page) => cutPage(words, rows[page]!, NONE));
  if (first.every(({ columns }) => columns.length < 2)) return pages.map((words) => [words]);
  const starts = commonIn(first.map((found) => new Set(found.starts)));
  return pages.map((words, page) => {
    const { columns } = cutPage(words, rows[page]!, starts);
    return columns.length < 2 ? [words] : columns.map((part) => part.flatMap((row) => row.words));
  });
}

/** The places that a good part of the pages that have any have in common. */
function commonIn(pages: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const x of pages.flatMap((places) => [...places])) counts.set(x, (counts.get(x) ?? 0) + 1);
  const least = pages.filter(({ size }) => size > 0).length * LEAST_COMMON;
  return new Set([...counts].filter(([, count]) => count >= least).map(([x]) => x));
}

const NONE: ReadonlySet<number> = new Set();

interface Found {
  readonly columns: readonly (readonly Row[])[];
  /** Where columns begin behind gutters, in points. */
  readonly starts: readonly number[];
}

function cutPage(words: readonly Words[], rows: readonly Row[], known: Page["known"]): Found {
  if (rows.length > MOST_LINES || words.length > MOST_WORDS) return { columns: [rows], starts: [] };
  const starts: number[] = [];
  const page = {
    size: usualSize(words),
    isRightToLeft: isRightToLeft(words),
    depth: 0,
    known,
    starts,
  };
  return { columns: cut(rows, page), starts };
}

interface Page {
  /** Of most of its characters. */
  readonly size: number;
  readonly isRightToLeft: boolean;
  readonly depth: number;
  /** Where columns begin in this document, as far as is known. */
  readonly known: ReadonlySet<number>;
  /** Takes down where columns begin. */
  readonly starts: number[];
}

/** Rows that stand beside a gutter: before `first` and from `after` on it is crossed. */
interface Cut {
  readonly first: number;
  readonly after: number;
  /** The left end of the column at its right. */
  readonly x: number;
}

function cut(rows: readonly Row[], page: Page): (readonly Row[])[] {
  const best = page.depth < DEEPEST ? bestCut(rows, page) : undefined;
  if (best === undefined) return rows.length === 0 ? [] : [rows];
  page.starts.push(Math.round(best.x));
  const inner = { ...page, depth: page.depth + 1 };
  const sides = sidesOf(rows.slice(best.first, best.after), best.x);
  const [begin, end] = page.isRightToLeft ? [sides[1], sides[0]] : sides;
  return [
    ...cut(rows.slice(0, best.first), inner),
    ...cut(begin, inner),
    ...cut(end, inner),
    ...cut(rows.slice(best.after), inner),
  ];
}

/** The cut of most rows; of equals the leftmost. */
function bestCut(rows: readonly Row[], page: Page): Cut | undefined {
  let best: Cut | undefined;
  let most = 0;
  for (const x of startsOf(rows, page)) {
    for (const found of cutsAt(rows, x, page)) {
      const size = found.after - found.first;
      if (size > most && isColumns(rows.slice(found.first, found.after), x, page)) {
        best = found;
        most = size;
      }
    }
  }
  return best && withoutTables(rows, best, page);
}

/** A cut without the rows of a table that stands below both columns, or above them. */
function withoutTables(rows: readonly Row[], found: Cut, page: Page): Cut {
  const block = rows.slice(found.first, found.after);
  const [left, right] = sidesOf(block, found.x);
  const wide = WIDE_PITCH * pitchOf(heightsOf(left));
  const isBand = (at: number): boolean => block[at]!.y - block[at - 1]!.y > wide;
  // In several columns at the right the gaps between them are as wide.
  const isOne = isProse(right, page);
  const isText = (row: Row): boolean =>
    sidesOf([row], found.x).every(
      ([side], isRight) =>
        !side || (isRight && !isOne) || widestGap(side) <= page.size * BETWEEN_CELLS,
    );
  const top = block.findIndex(isText);
  const end = block.findLastIndex(isText) + 1;
  return {
    first: found.first + (top > 0 && isBand(top) ? top : 0),
    after: found.first + (end > 0 && end < block.length && isBand(end) ? end : block.length),
    x: found.x,
  };
}

/** Where enough lines begin behind a gap, from left to right. */
function startsOf(rows: readonly Row[], { size, known }: Page): number[] {
  const counts = new Map<number, number>();
  for (const { words } of rows) {
    let end = -Infinity;
    for (const { x, right } of words) {
      if (x - end >= size * LEAST_GUTTER) {
        const place = Math.round(x);
        counts.set(place, (counts.get(place) ?? 0) + 1);
      }
      end = Math.max(end, right);
    }
  }
  const near = (x: number): number =>
    (counts.get(x - 1) ?? 0) + counts.get(x)! + (counts.get(x + 1) ?? 0);
  const isStart = (x: number): boolean => known.has(x) || near(x) >= LEAST_LINES;
  return [...counts.keys()].filter(isStart).sort((a, b) => a - b);
}

/** The runs of rows that nothing crosses left of `x`. */
function cutsAt(rows: readonly Row[], x: number, page: Page): Cut[] {
  const strip = { left: x - page.size * LEAST_GUTTER, right: x - HANGS };
  const found: Cut[] = [];
  let first = 0;
  const end = (after: number, next: number): void => {
    if (after - first >= LEAST_LINES) found.push({ first, after, x });
    first = next;
  };
  for (const [index, { words }] of rows.entries()) {
    const isCrossed = words.some((word) => word.x < strip.right && word.right > strip.left);
    if (isCrossed) end(index, index + 1);
    else if (index > first && beginsBoth(rows, index, { ...page, x })) end(index, index);
  }
  end(rows.length, rows.length);
  return found;
}

/** Whether a heading beside a gutter stands above both columns: below it both begin at one height. */
function beginsBoth(
  rows: readonly Row[],
  index: number,
  { x, size, isRightToLeft }: Page & { readonly x: number },
): boolean {
  const isLarge = (row: Row): boolean => row.words.every((word) => word.size >= size * LARGER);
  if (!isLarge(rows[index]!) || isLarge(rows[index - 1]!)) return false;
  const next = rows.findIndex((row, at) => at > index && !isLarge(row));
  if (next < 0) return false;
  const [left, right] = sidesOf(rows.slice(index, next), x);
  const other = isRightToLeft ? left : right;
  return other.length === 0 && sidesOf([rows[next]!], x).every((side) => side.length > 0);
}

type Sides = readonly [left: readonly Row[], right: readonly Row[]];

function sidesOf(rows: readonly Row[], x: number): Sides {
  const side = (isRight: boolean): Row[] =>
    rows.flatMap(({ y, words }) => {
      const there = words.filter((word) => word.x >= x - HANGS === isRight);
      return there.length === 0 ? [] : [{ y, words: there }];
    });
  return [side(false), side(true)];
}

/** Whether running text stands at both sides; the right one may be several columns. */
function isColumns(rows: readonly Row[], x: number, page: Page): boolean {
  const [left, right] = sidesOf(rows, x);
  if (!isProse(left, page)) return false;
  const isKnown = page.known.has(x) && right.length > 0;
  if (!isWidest(left, right) && !endsAlike(left, isKnown ? LEAST_LINES : LEAST_ALIKE)) return false;
  if (isKnown) return true;
  const isOne = isProse(right, page);
  if (isOne && rowStarts(heightsOf(left), heightsOf(right))) return false;
  if (isOne) return true;
  return areColumns(right, page);
}

/** Whether rows beside a gutter are several columns themselves. */
function areColumns(rows: readonly Row[], page: Page): boolean {
  const inner = { ...page, depth: page.depth + 1 };
  return inner.depth < DEEPEST && bestCut(rows, inner) !== undefined;
}

const heightsOf = (rows: readonly Row[]): number[] => rows.map(({ y }) => y);

function isRightToLeft(words: readonly Words[]): boolean {
  let surplus = 0;
  for (const entry of words)
    surplus += entry.isRightToLeft ? entry.text.length : -entry.text.length;
  return surplus > 0;
}
