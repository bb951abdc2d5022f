/** The rows of a PDF's page, and whether they are running text or what else stands in rows. */
import type { Words } from "./pdf-pages.js";

/** Points by which a line's first sign hangs into the gutter: quotation marks, raised accents. */
export const HANGS = 3;
/** Points of height within which words are on one line. */
const SAME_LINE = 2;
/** Lines that a column has at least; as many must begin at its left end. */
export const LEAST_LINES = 3;
/** Of the column's width: a line of prose fills this, with at least so many characters. */
const LEAST_FILLED = 0.6;
const LEAST_CHARACTERS = 12;
/** Of a column's lines: so many go on in the middle of a sentence. Cells and names do not. */
const LEAST_GOING_ON = 0.25;
/** Of the lines at both sides: the gutter is the widest gap in so many. In a river of spaces it is not. */
const LEAST_WIDEST = 0.6;
/** Of the other gaps in a line: a gutter is so much wider. The gaps of a spread line differ a little. */
const WIDER = 1.15;

/** Of the lines' distance: more room than this stands between paragraphs, and above a table. */
export const WIDE_PITCH = 1.2;
/** Rows of a table, less one, that begin at one height; the share of all; the lines of a cell. */
const LEAST_BREAKS = 2;
const MOSTLY = 0.75;
const MOST_CELL_LINES = 6;

/** Words of one height, from left to right. */
export interface Row {
  readonly y: number;
  readonly words: readonly Words[];
}

/** Whether most rows fill their column, and enough go on in the middle of a sentence. */
export function isProse(
  rows: readonly Row[],
  { isRightToLeft }: { readonly isRightToLeft: boolean },
): boolean {
  if (rows.length < LEAST_LINES) return false;
  const left = Math.min(...rows.map(leftOf));
  const width = Math.max(...rows.map(rightOf)) - left;
  const full = rows.filter((row) => {
    const characters = row.words.reduce((sum, { text }) => sum + text.length, 0);
    return rightOf(row) - leftOf(row) >= width * LEAST_FILLED && characters >= LEAST_CHARACTERS;
  });
  const goingOn = rows.filter(({ words }) => {
    const first = (isRightToLeft ? words.at(-1)! : words[0]!).text.trim();
    return /^[("'“‘«]*[\p{Ll}\p{Lo}]/u.test(first);
  });
  return full.length * 2 > rows.length && goingOn.length >= rows.length * LEAST_GOING_ON;
}

/**
 * Whether the gutter is wider than the gaps at its left in most rows that stand at both sides. Those
 * at its right may be gutters too.
 */
export function isWidest(left: readonly Row[], right: readonly Row[]): boolean {
  const ends = new Map(left.map((row) => [row.y, row]));
  let both = 0;
  let widest = 0;
  for (const row of right) {
    const before = ends.get(row.y);
    if (before === undefined) continue;
    both += 1;
    if (leftOf(row) - rightOf(before) > widestGap(before) * WIDER) widest += 1;
  }
  return both < LEAST_LINES || widest >= both * LEAST_WIDEST;
}

/** Whether most of at least so many lines end at one place, as spread ones do: words before a river of spaces don't. */
export function endsAlike(left: readonly Row[], least: number): boolean {
  const edge = Math.max(...left.map(rightOf));
  if (left.length < least) return false;
  return left.filter((row) => edge - rightOf(row) <= HANGS).length * 2 > left.length;
}

/**
 * The heights at which the rows of a table begin whose cells have several lines: both sides have room
 * above the same lines, and a cell of fewer lines than its neighbour leaves a hole. Undefined for
 * columns, whose paragraphs begin at heights of their own, and where no room stands between rows.
 * Heights are rounded points.
 */
export function rowStarts(
  left: readonly number[],
  right: readonly number[],
): ReadonlySet<number> | undefined {
  const wide = Math.min(pitchOf(left), pitchOf(right)) * WIDE_PITCH;
  const [some, others] = [breaksOf(left, wide), breaksOf(right, wide)];
  const shared = [...some.keys()].filter((y) => others.has(y));
  const all = new Set([...some.keys(), ...others.keys()]).size;
  const isHole = (y: number): boolean => Math.abs(some.get(y)! - others.get(y)!) > wide / 2;
  const lines = Math.max(left.length, right.length) / (shared.length + 1);
  const isTable = shared.length >= LEAST_BREAKS && shared.length >= all * MOSTLY;
  return isTable && shared.some(isHole) && lines > 1 && lines <= MOST_CELL_LINES
    ? new Set(shared)
    : undefined;
}

/** The heights below more room than `wide`, each with that room. */
function breaksOf(heights: readonly number[], wide: number): ReadonlyMap<number, number> {
  return new Map(
    heights.flatMap((y, at) => {
      const room = at === 0 ? 0 : y - heights[at - 1]!;
      return room > wide ? [[Math.round(y), room]] : [];
    }),
  );
}

/** The usual distance of lines, in points: a quarter stand closer, raised and odd ones among them. */
export function pitchOf(heights: readonly number[]): number {
  const distances = heights.slice(1).map((y, index) => y - heights[index]!);
  return distances.sort((a, b) => a - b)[Math.floor(distances.length / 4)] ?? 0;
}

/** The size of most characters; 0 where there are none. */
export function usualSize(
  texts: readonly { readonly size: number; readonly text: string }[],
): number {
  const counts = new Map<number, number>();
  for (const { size, text } of texts) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

/** The most room between two words of a row, in points; 0 where it has one. */
export function widestGap({ words }: Row): number {
  let end = Infinity;
  let widest = 0;
  for (const { x, right } of words) {
    widest = Math.max(widest, x - end);
    end = Math.max(right, end === Infinity ? right : end);
  }
  return widest;
}

const leftOf = ({ words }: Row): number => words[0]!.x;
const rightOf = ({ words }: Row): number => Math.max(...words.map(({ right }) => right));

/** Words in rows from top to bottom. Columns whose lines are not level have rows of their own. */
export function rowsIn(words: readonly Words[]): Row[] {
  const rows: { y: number; words: Words[] }[] = [];
  for (const entry of [...words].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && entry.y - row.y <= SAME_LINE) row.words.push(entry);
    else rows.push({ y: entry.y, words: [entry] });
  }
  for (const row of rows) row.words.sort((a, b) => a.x - b.x);
  return rows;
}
