/**
 * Boxes that state a title: where the title stands, and how far the box reaches.
 *
 * | stands in the file                                      | reaches to              |
 * |---------------------------------------------------------|-------------------------|
 * | `:::tip Title`, `:::tip[Title]`, `:::{tip} Title`,      | the `:::` that closes   |
 * | `:::tip{title="Title"}`                                 | it, else a blank line   |
 * | `!!! note "Title"`, `??? note "Title"`, `=== "Title"`   | the last indented line  |
 * | `> [!note] Title`, `> [!note]- Title`                   | the last quoted line    |
 */
import type { Span } from "../../model.js";

export interface Box extends Span {
  /** The words of its title. */
  readonly title: Span;
}

/** A line with what it is to the reader of boxes. */
export interface BoxLine extends Span {
  readonly words: string;
  /** `mark` for `:::` among others, `box` for a title line with an indented text, `boxed` for that. */
  readonly kind: string;
}

const FENCE = /^\s*(?<colons>:{3,})\s*(?<rest>.*?)\s*$/;
const FENCE_TITLES = [
  /^\s*:{3,}\s*[\w-]+\s*\[(?<title>[^\]]+)\]/d,
  /^\s*:{3,}[^"]{0,200}\btitle="(?<title>[^"]+)"/d,
  /^\s*:{3,}\s*(?:\{[^{}]*\}|[\w-]+)\s+(?<title>[^\s{][^{]*)/d,
];
const INDENTED_TITLES = [/^[^"]*"(?<title>[^"]+)"\s*$/d];
/**
 * The first line of a quote that is a box with a title, as Obsidian has it. A sentence there is the
 * box's text, as is one that goes on below: GitHub shows it as such.
 */
export const CALLOUT_TITLE =
  /^\s{0,3}>[\s>]*\[![\w-]+(?:\|[^\]]*)?\][+-]?[^\S\n]+\S(?:.{0,78}[^\s.!?:;,])?\s*$/;
const CALLOUT_TITLES = [/^[\s>]*\[![^\]]*\][+-]?\s+(?<title>.+)$/d];
/** Boxes within one another that are looked at. */
const DEEPEST = 16;

/** The boxes with a title, by where they begin. Those in a box can be in it or reach beyond. */
export function boxesOf(lines: readonly BoxLine[]): Box[] {
  const found = [...fencedIn(lines), ...indentedIn(lines), ...calloutsIn(lines)];
  return found.sort((a, b) => a.start - b.start);
}

/** A box whose end was not met yet. */
interface OpenBox {
  readonly line: BoxLine;
  readonly colons: number;
  /** Of the blank line after it. */
  blank?: number;
}

function fencedIn(lines: readonly BoxLine[]): Box[] {
  const found: Box[] = [];
  const open: OpenBox[] = [];
  let sinceBlank: OpenBox[] = [];
  for (const line of lines) {
    const fence = fenceOf(line);
    if (line.words.trim() === "") {
      for (const box of sinceBlank) box.blank = line.start;
      sinceBlank = [];
    } else if (fence?.isEnd === true) {
      found.push(...closed(open, fence.colons, line.start));
    } else if (fence !== undefined) {
      const box = { line, colons: fence.colons };
      open.push(box);
      sinceBlank.push(box);
    }
  }
  return [...found, ...unclosed(open, lines.at(-1)?.end ?? 0)];
}

/** What a line of colons is. */
function fenceOf({ words, kind }: BoxLine): { colons: number; isEnd: boolean } | undefined {
  const { colons = "", rest } = (kind === "mark" && FENCE.exec(words)?.groups) || {};
  return colons === "" ? undefined : { colons: colons.length, isEnd: rest === "" };
}

/** Takes out what a mark closes: the innermost box that has no more colons, with those in it. */
function closed(open: OpenBox[], colons: number, end: number): Box[] {
  const first = Math.max(0, open.length - DEEPEST);
  const at = open.slice(first).findLastIndex((box) => box.colons <= colons);
  if (at === -1) return [];
  const [box, ...inside] = open.splice(first + at);
  return [...boxOf(box!.line, end, FENCE_TITLES), ...unclosed(inside, end)];
}

function unclosed(boxes: readonly OpenBox[], end: number): Box[] {
  return boxes.flatMap(({ line, blank }) => boxOf(line, blank ?? end, FENCE_TITLES));
}

function indentedIn(lines: readonly BoxLine[]): Box[] {
  const found: Box[] = [];
  let title: BoxLine | undefined;
  let end = 0;
  const close = (): void => {
    if (title !== undefined) found.push(...boxOf(title, end, INDENTED_TITLES));
  };
  for (const line of lines) {
    if (line.kind !== "boxed") {
      close();
      title = line.kind === "box" ? line : undefined;
    }
    end = line.end;
  }
  close();
  return found;
}

function calloutsIn(lines: readonly BoxLine[]): Box[] {
  const found: Box[] = [];
  let title: BoxLine | undefined;
  let end = 0;
  for (const line of lines) {
    const isTitle = line.kind === "mark" && CALLOUT_TITLE.test(line.words);
    if (title !== undefined && (isTitle || !/^\s{0,3}>/.test(line.words))) {
      found.push(...boxOf(title, end, CALLOUT_TITLES));
      title = undefined;
    }
    if (isTitle) title = line;
    end = line.end;
  }
  return title === undefined ? found : [...found, ...boxOf(title, end, CALLOUT_TITLES)];
}

/** The box, where its line states a title that is no mere mark. */
export function boxOf({ words, start }: BoxLine, end: number, patterns: readonly RegExp[]): Box[] {
  for (const pattern of patterns) {
    const place = pattern.exec(words)?.indices?.groups?.["title"];
    if (place === undefined) continue;
    const title = trimmed(words, { start: place[0], end: place[1] });
    if (!/[\p{L}\p{N}]/u.test(words.slice(title.start, title.end))) return [];
    return [{ start, end, title: { start: start + title.start, end: start + title.end } }];
  }
  return [];
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  return { start: first, end: first + words.trim().length };
}
