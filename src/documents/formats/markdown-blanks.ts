/** Makes spaces of what a parser of Markdown is not to see, at the same length and with the same line ends. */
import type { Span } from "../../model.js";

/** Characters behind a span in which its line's next word begins. */
const LONGEST_GAP = 200;

/** @param hidden in the order of their starts; they may overlap */
export function blanked(text: string, hidden: readonly Span[]): string {
  let seen = "";
  let cursor = 0;
  for (const { start, end } of hidden) {
    seen += text.slice(cursor, Math.max(start, cursor));
    seen += text.slice(Math.max(start, cursor), Math.max(end, cursor)).replace(/[^\n]/g, " ");
    cursor = Math.max(end, cursor);
  }
  return seen + text.slice(cursor);
}

/**
 * A text in which spans were made spaces, with none of its lines indented by them: that would make code.
 * @param spans in the order of their starts; they may overlap
 */
export function withoutIndents(text: string, spans: readonly Span[]): string {
  let kept = "";
  let cursor = 0;
  for (const { start, end } of spans) {
    const isBefore = start >= cursor && /^[^\S\n]*\S/.test(text.slice(end, end + LONGEST_GAP));
    if (!isBefore) continue;
    kept += `${text.slice(cursor, start)}\u00a0`;
    cursor = start + 1;
  }
  return kept + text.slice(cursor);
}
