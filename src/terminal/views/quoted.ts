/** A quote set off by a bar, wrapped, with its marked words in bold. */
import type { Quote, Span } from "../../model.js";
import { readable } from "../readable.js";
import type { Screen } from "../style.js";
import { wrap } from "../wrap.js";

const BAR = "│ ";

/** The quote's lines, the bar in front; none is wider than `width` columns. */
export function quotedLines(
  { text }: Quote,
  marks: readonly Span[],
  screen: Screen,
  width: number,
): string[] {
  const shown = readable(text, marks);
  const rows = wrap(shown.text, width - BAR.length);
  const bar = screen.style.accent(BAR.trimEnd());
  return rows.map((row) => `${bar} ${paint(shown.text, row, shown.marks, screen.style.strong)}`);
}

/** The row's text with the parts of marks that fall into it painted. */
function paint(
  text: string,
  row: Span,
  marks: readonly Span[],
  strong: (part: string) => string,
): string {
  let painted = "";
  let cursor = row.start;
  for (const mark of marks) {
    const start = Math.max(mark.start, cursor);
    const end = Math.min(mark.end, row.end);
    if (start >= end) continue;
    painted += text.slice(cursor, start) + strong(text.slice(start, end));
    cursor = end;
  }
  return painted + text.slice(cursor, row.end);
}
