/**
 * Blocks of code that stand indented inside of components: where they begin is told by their marks,
 * as MDX has it, and not by their indent, which would keep the parser from finding their end.
 */
export interface Outdented {
  /** The text without the indent of such blocks. */
  readonly text: string;
  /** From offsets into that to offsets into the text as it was. */
  readonly back: (offset: number) => number;
}

/** The line that begins a block of code; its marks are the first group. */
export const FENCE = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})/;
/** Columns from which an indent is more than Markdown allows a fence. */
const DEEP = 4;
const LIST_ITEM = /^\s*(?:[-*+]|\d+[.)])\s/;

/** The text with each such block moved to the left; blocks in lists stay, for there it divides nothing. */
export function outdented(text: string): Outdented {
  const lines = text.split("\n");
  const cuts: { readonly at: number; readonly length: number }[] = [];
  let fence: { readonly mark: string; readonly depth: number } | undefined;
  let start = 0;
  let removed = 0;
  const moved = lines.map((line, at) => {
    const mark = FENCE.exec(line)?.[1];
    const isEnd = fence !== undefined && isFenceEnd(line, fence.mark);
    if (fence === undefined && mark !== undefined) fence = { mark, depth: depthOf(lines, at) };
    const length = Math.min(fence?.depth ?? 0, indentOf(line));
    if (isEnd) fence = undefined;
    if (length > 0) cuts.push({ at: start - removed, length });
    removed += length;
    start += line.length + 1;
    return line.slice(length);
  });
  return { text: moved.join("\n"), back: mapped(cuts) };
}

/** Columns by which a block that begins in a line is moved. */
function depthOf(lines: readonly string[], at: number): number {
  const line = lines[at]!;
  const depth = indentOf(line);
  if (depth < DEEP || !/^[`~]/.test(line.slice(depth))) return 0;
  const least = Math.max(0, at - FARTHEST);
  for (let above = at - 1; above >= least; above -= 1) {
    const other = lines[above]!;
    if (other.trim() !== "" && indentOf(other) < depth) return LIST_ITEM.test(other) ? 0 : depth;
  }
  return depth;
}

/** Lines above a block among which what it stands in is looked for. */
const FARTHEST = 200;

function indentOf(line: string): number {
  return line.length - line.replace(/^ +/, "").length;
}

function mapped(
  cuts: readonly { readonly at: number; readonly length: number }[],
): Outdented["back"] {
  if (cuts.length === 0) return (offset) => offset;
  const sums = [0];
  for (const { length } of cuts) sums.push(sums.at(-1)! + length);
  return (offset) => {
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (cuts[middle]!.at <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + sums[low]!;
  };
}

/** Whether a line ends a block of code that began with these marks. */
export function isFenceEnd(words: string, fence: string): boolean {
  const marks = words.replace(/^[\s>]*/, "").trimEnd();
  return marks.length >= fence.length && marks === fence.charAt(0).repeat(marks.length);
}
