/** A quote set off by a bar, wrapped, with its marked words in bold. */
import type { CitedQuote, Span } from "../../model.js";
import { readable } from "../readable.js";
import type { Screen } from "../style.js";
import { wrap } from "../wrap.js";

const BAR = "│ ";

/**
 * The quote's lines, the bar in front; none is wider than `width` columns. What stands first only so
 * that the rest is understood is dimmed.
 */
export function quotedLines(
  { quote, highlights, before }: Pick<CitedQuote, "quote" | "highlights" | "before">,
  { style }: Screen,
  width: number,
): string[] {
  const shown = readable(quote.text, before ? [before, ...highlights] : highlights);
  const rows = wrap(shown.text, width - BAR.length);
  const bar = style.accent(BAR.trimEnd());
  const marks = shown.marks.map((mark, at) => {
    return { ...mark, paint: before && at === 0 ? style.faint : style.strong };
  });
  return rows.map((row) => `${bar} ${paintRow(shown.text, row, marks)}`);
}

interface Mark extends Span {
  readonly paint: (part: string) => string;
}

/** The row's text with the parts of marks that fall into it painted. */
function paintRow(text: string, row: Span, marks: readonly Mark[]): string {
  let painted = "";
  let cursor = row.start;
  for (const mark of marks) {
    const start = Math.max(mark.start, cursor);
    const end = Math.min(mark.end, row.end);
    if (start >= end) continue;
    painted += text.slice(cursor, start) + mark.paint(text.slice(start, end));
    cursor = end;
  }
  return painted + text.slice(cursor, row.end);
}
