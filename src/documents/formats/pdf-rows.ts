/** Joins the words of a PDF's page to rows, each of stretches with wide gaps between them. */
import type { Words } from "./pdf-pages.js";

/** A stretch of words on one line without a wide gap. Lengths in points. */
export interface Stretch {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Of the baseline, from the top of the page. */
  readonly y: number;
  /** The size and font of most characters. */
  readonly size: number;
  readonly font: string;
  readonly isFixedPitch: boolean;
}

/** Stretches on one height of a page, from left to right. */
export type Row = readonly Stretch[];

/** In sizes of the font: words on one line differ this much in height (raised and lowered signs). */
const SAME_LINE = 0.4;
/** In sizes: a gap between words. */
const WORD_GAP = 0.15;
/** In sizes: a gap between columns or cells. */
export const COLUMN_GAP = 0.9;

/**
 * Points by which spread lines end apart; their gaps at least, the widest one in sizes, and how much
 * wider it is than the narrowest (more room is given behind a full stop).
 */
const SAME_END = 3;
const LEAST_GAPS = 2;
const MOST_STRETCHED = 3;
const ALIKE = 1.4;

/** The words in rows from top to bottom, joined to stretches. */
export function rowsOf(words: readonly Words[]): Row[] {
  const sorted = words
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => a.entry.y - b.entry.y || a.index - b.index);
  const rows: Words[][] = [];
  for (const { entry } of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    const size = Math.max(first?.size ?? 0, entry.size);
    if (row && first && entry.y - first.y <= size * SAME_LINE) row.push(entry);
    else rows.push([entry]);
  }
  const ends = endsOf(words);
  return rows.map((row) => stretchesOf(row, ends)).filter((row) => row.length > 0);
}

interface Ends {
  readonly left: number;
  readonly right: number;
}

function endsOf(words: readonly Words[]): Ends {
  const ends = { left: Infinity, right: -Infinity };
  for (const { text, x, right } of words) {
    if (text.trim() === "") continue;
    ends.left = Math.min(ends.left, x);
    ends.right = Math.max(ends.right, right);
  }
  return ends;
}

function stretchesOf(words: readonly Words[], ends: Ends): Row {
  const across = [...words].sort((a, b) => a.x - b.x || a.right - b.right);
  if (isStretched(across, ends)) return [stretchOf(across)];
  const groups: Words[][] = [];
  let end = -Infinity;
  for (const entry of across) {
    if (entry.text.trim() === "") {
      if (entry.x - end < entry.size * COLUMN_GAP) groups.at(-1)?.push(entry);
      continue;
    }
    if (entry.x - end > entry.size * COLUMN_GAP) groups.push([]);
    groups.at(-1)!.push(entry);
    end = Math.max(end, entry.right);
  }
  return groups.map(stretchOf);
}

/** Whether a line was spread to fill its column: it does, and its gaps are alike. */
function isStretched(across: readonly Words[], { left, right }: Ends): boolean {
  const shown = across.filter(({ text }) => text.trim() !== "");
  const first = shown[0];
  if (first === undefined || first.x > left + SAME_END) return false;
  const gaps: number[] = [];
  let end = first.right;
  for (const { x, right: next, size } of shown.slice(1)) {
    if (x - end > size * WORD_GAP) gaps.push((x - end) / size);
    end = Math.max(end, next);
  }
  const widest = Math.max(...gaps);
  const isAlike = widest <= MOST_STRETCHED && widest <= Math.min(...gaps) * ALIKE;
  return gaps.length >= LEAST_GAPS && isAlike && end >= right - SAME_END;
}

function stretchOf(group: readonly Words[]): Stretch {
  const shown = group.filter(({ text }) => text.trim() !== "");
  const isRightToLeft = shown.filter((entry) => entry.isRightToLeft).length * 2 > shown.length;
  const main = mainOf(shown);
  return {
    text: textOf(group, isRightToLeft),
    x: Math.min(...shown.map(({ x }) => x)),
    right: Math.max(...shown.map(({ right }) => right)),
    y: main.y,
    size: main.size,
    font: main.font,
    isFixedPitch: main.isFixedPitch,
  };
}

/** The words whose font has most characters: they tell the line's height, size and font. */
function mainOf(words: readonly Words[]): Words {
  const counts = new Map<string, { count: number; words: Words }>();
  for (const entry of words) {
    const key = `${entry.font} ${entry.size.toFixed(1)}`;
    const known = counts.get(key);
    counts.set(key, {
      count: (known?.count ?? 0) + entry.text.length,
      words: known?.words ?? entry,
    });
  }
  return [...counts.values()].reduce((a, b) => (b.count > a.count ? b : a)).words;
}

function textOf(group: readonly Words[], isRightToLeft: boolean): string {
  let text = "";
  let end: number | undefined;
  for (const entry of group) {
    const isApart = end !== undefined && entry.x - end > entry.size * WORD_GAP;
    const between = isApart ? " " : "";
    text = isRightToLeft ? entry.text + between + text : text + between + entry.text;
    if (entry.text.trim() !== "") end = Math.max(end ?? entry.right, entry.right);
  }
  return text.replace(/\s+/g, " ").trim();
}
