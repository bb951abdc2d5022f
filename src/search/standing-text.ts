/** What of a text still holds: what is struck through says nothing, and is passed over. */
import type { Paragraph, Source, Span } from "../model.js";

/** The text of a span inside a paragraph, of the same length: spaces for what is struck through. */
export function standingText(
  { text }: Pick<Source, "text">,
  { struck = [] }: Pick<Paragraph, "struck">,
  span: Span,
): string {
  return blanked(text.slice(span.start, span.end), span.start, struck);
}

/**
 * A text with spaces in place of some spans.
 * @param offset where it stands in the source, as the spans do
 * @param spans in the order of their starts
 */
export function blanked(text: string, offset: number, spans: readonly Span[]): string {
  let shown = "";
  let cursor = 0;
  for (const { start, end } of spans) {
    const from = Math.min(text.length, Math.max(start - offset, cursor));
    const to = Math.min(text.length, Math.max(end - offset, from));
    shown += text.slice(cursor, from) + " ".repeat(to - from);
    cursor = to;
  }
  return shown + text.slice(cursor);
}
