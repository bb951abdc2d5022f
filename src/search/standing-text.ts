/** What of a text still holds: what is struck through says nothing, and is passed over. */
import type { Paragraph, Source, Span } from "../model.js";

/** The text of a span inside a paragraph, of the same length: spaces for what is struck through. */
export function standingText(
  { text }: Pick<Source, "text">,
  { struck = [] }: Pick<Paragraph, "struck">,
  span: Span,
): string {
  let standing = "";
  let cursor = span.start;
  for (const { start, end } of struck) {
    const from = Math.min(span.end, Math.max(start, cursor));
    const to = Math.min(span.end, Math.max(end, from));
    standing += text.slice(cursor, from) + " ".repeat(to - from);
    cursor = to;
  }
  return standing + text.slice(cursor, span.end);
}
