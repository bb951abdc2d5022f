/** The section in which a stretch of a source begins. */
import type { Section, Source, Span } from "../model.js";

/** The section that holds a span's start; undefined before the first. */
export function sectionAt(source: Source, { start }: Span): Section | undefined {
  return source.sections.findLast(({ paragraphs }) => {
    const first = paragraphs[0];
    return first !== undefined && first.span.start <= start;
  });
}
