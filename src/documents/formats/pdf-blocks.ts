/** Makes headings, paragraphs, items and table rows of a PDF's lines. */
import { BETWEEN_CELLS, type Block, type Piece } from "./extracted-text.js";
import { type HeadingTest, headingTest, LEADERS } from "./pdf-headings.js";
import { lineJoin, type LineJoin } from "./pdf-hyphens.js";
import type { Line } from "./pdf-lines.js";
import { FINISHED, groupsAroundNotes } from "./pdf-notes.js";
import type { PdfContent } from "./pdf-pages.js";

/** In line pitches: more room than this above a line begins a paragraph. */
const WIDE_PITCH = 1.35;
/** In sizes: how far a first line stands in, and how much sizes differ in one paragraph. */
const INDENT = 0.8;
const SAME_SIZE = 0.12;
/** Of the column's width: a line that ends before this is a last line. */
const SHORT = 0.85;

const ITEM_MARK = /^(?:[•‣◦▪●○■·*∗†‡§–—-]|[⁰¹²³⁴-⁹]{1,3}|\(?\d{1,3}[.)]|\(?[a-z]\))\s+(?=\S)/;
const LEAD_IN = /[:：]$/;

/** The blocks of a document's lines, in order. */
export function blocksOf(lines: readonly Line[], outline: PdfContent["outline"]): Block[] {
  const context: Context = {
    pitch: pitchOf(lines),
    level: headingTest(lines, outline),
    join: lineJoin(lines.map(({ text }) => text)),
  };
  const groups = groupsAroundNotes(lines, (part) => groupsOf(part, context));
  return withContext(groups.map((group) => blockOf(group, context)));
}

function groupsOf(lines: readonly Line[], context: Context): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && goesOn(group, line, context)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

interface Context {
  readonly pitch: (size: number) => number;
  readonly level: HeadingTest;
  readonly join: LineJoin;
}

/** The usual distance of lines of a size, in points: the median among neighbours. */
function pitchOf(lines: readonly Line[]): Context["pitch"] {
  const seen = new Map<number, number[]>();
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (!above || !isBelow(above, line) || !isSameSize(above, line)) continue;
    const key = Math.round(line.size);
    const distances = seen.get(key) ?? [];
    distances.push(line.y - above.y);
    seen.set(key, distances);
  }
  // Made once: a long document asks for each of its lines.
  const medians = new Map(
    [...seen].map(([size, distances]) => {
      distances.sort((a, b) => a - b);
      return [size, distances[Math.floor((distances.length - 1) / 2)]!];
    }),
  );
  // Where every line stands alone the median is a paragraph's distance.
  return (size) => Math.min(medians.get(Math.round(size)) ?? Infinity, size * MOST_PITCH);
}

/** In sizes: lines further apart are not set as one paragraph by any program. */
const MOST_PITCH = 1.8;

function isBelow(above: Line, line: Line): boolean {
  const isSameColumn = line.x < above.edge && line.right > above.left;
  return above.page === line.page && line.y > above.y && isSameColumn;
}

function isSameSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) <= Math.max(a.size, b.size) * SAME_SIZE;
}

/** Whether a line belongs to the paragraph or heading of the lines before it. */
function goesOn(group: readonly Line[], line: Line, { level, pitch }: Context): boolean {
  const above = group.at(-1)!;
  if (!isSameKind(above, line) || level(above) !== level(line)) return false;
  if (!isBelow(above, line)) return level(line) === undefined && goesOnElsewhere(above, line);
  if (line.y - above.y > pitch(line.size) * WIDE_PITCH) return false;
  if (level(line) !== undefined) return true;
  return !ITEM_MARK.test(line.text) && !beginsAnew(group, line);
}

/** Whether both are running text, or both lines of a table of contents. */
function isSameKind(above: Line, line: Line): boolean {
  const isText = !above.cells && !line.cells && isSameSize(above, line);
  return isText && LEADERS.test(above.text) === LEADERS.test(line.text);
}

/** Whether a paragraph goes on at the top of the next column or page. */
function goesOnElsewhere(above: Line, line: Line): boolean {
  return !FINISHED.test(above.text) && !ITEM_MARK.test(line.text);
}

/** Whether a line right below another begins a paragraph: it stands in, or the last one is short. */
function beginsAnew(group: readonly Line[], line: Line): boolean {
  const above = group.at(-1)!;
  const isItem = ITEM_MARK.test(group[0]!.text);
  const depth = line.x - above.x;
  if (isItem && group.length === 1) {
    return depth <= 0 && isLast(above);
  }
  if (Math.abs(depth) > line.size * INDENT && FINISHED.test(above.text)) return true;
  return isLast(above) && FINISHED.test(above.text);
}

function isLast({ right, left, edge }: Line): boolean {
  return right - left < (edge - left) * SHORT;
}

function blockOf(group: readonly Line[], { level, join }: Context): Block {
  const first = group[0]!;
  if (group.some(({ text }) => LEADERS.test(text))) {
    return {
      role: "furniture",
      pieces: group.map(({ text, page }) => ({ text: `${text} `, page })),
    };
  }
  if (first.cells) return { role: "row", pieces: rowOf(first.cells, first.page) };
  const heading = level(first);
  const mark = heading === undefined ? (ITEM_MARK.exec(first.text)?.[0].length ?? 0) : 0;
  const pieces = group.map(({ text, page }, index): Piece => {
    const words = index === 0 ? text.slice(mark) : text;
    const next = group[index + 1];
    return { page, text: next ? join(words, next.text) : words };
  });
  if (heading !== undefined) return { role: "title", level: heading, pieces };
  return { role: mark > 0 ? "item" : "prose", pieces };
}

function rowOf(cells: readonly string[], page: number): Piece[] {
  return cells.flatMap((text, index) => [...(index === 0 ? [] : [BETWEEN_CELLS]), { text, page }]);
}

/** The blocks, with their lead-in for items and the first row of their table for rows. */
function withContext(blocks: readonly Block[]): Block[] {
  let context: readonly Block[] = [];
  let previous: Block | undefined;
  return blocks.map((block) => {
    const isFirst = previous?.role !== block.role;
    if (isFirst) context = block.role === "item" && isLeadIn(previous) ? [previous!] : [];
    const made = context.length === 0 ? block : { ...block, context };
    if (isFirst && block.role === "row") context = [made];
    previous = made;
    return made;
  });
}

function isLeadIn(block: Block | undefined): boolean {
  if (block?.role !== "prose") return false;
  return LEAD_IN.test(block.pieces.at(-1)?.text.trim() ?? "");
}
