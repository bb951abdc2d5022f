/** Cuts from a sentence's ends what its reader does not see: comments, the ids of blocks, footnote signs. */
import type { Span } from "../model.js";

/**
 * What is unseen as a whole. Of a pair, such as the two halves of a link, both stay: a quote that
 * began behind the first would hold the second alone.
 */
const WHOLE = /^(?:\s?\^[A-Za-z\d-]|%%|<%|\{[%{:.#]|\[\^|!\[\[|<!--)/;

/**
 * The span without such marks at its ends; the span itself where nothing else is in it.
 * @param text of a paragraph, which the span is a part of
 * @param offset where it stands in the source, as the marks do
 * @param marks in the order of their starts
 */
export function withoutEdges(
  text: string,
  span: Span,
  offset: number,
  marks: readonly Span[] = [],
): Span {
  const inside = marks
    .map(({ start, end }) => ({ start: start - offset, end: end - offset }))
    .filter(({ start, end }) => start < span.end && end > span.start);
  const whole = inside.filter(({ start, end }) => WHOLE.test(text.slice(start, end)));
  if (whole.length === 0) return span;
  const start = startOf(text, span, whole);
  const end = endOf(text, span, whole);
  return start < end ? { start, end } : span;
}

function startOf(text: string, { start, end }: Span, whole: readonly Span[]): number {
  let at = start;
  for (const mark of whole) {
    if (mark.start > at) break;
    // The sign of a quote at the beginning of the next line goes with what stood before it.
    const gap = /^(?:\s*\n[\s>]*|\s*)/.exec(text.slice(mark.end, end))?.[0].length ?? 0;
    at = Math.max(at, mark.end + gap);
  }
  return at;
}

function endOf(text: string, { start, end }: Span, whole: readonly Span[]): number {
  let at = end;
  for (const mark of whole.toReversed()) {
    if (mark.end < at) break;
    at = Math.max(start, start + text.slice(start, Math.min(at, mark.start)).trimEnd().length);
  }
  return at;
}
