/** What a format made of a text, in lines that a test can hold against its input. */
import type { Parsed } from "../../src/documents/formats/format.js";
import type { Span } from "../../src/model.js";

/**
 * One line for each paragraph: headings where they change ("# a > b"), then role, words with marks
 * in ⟦⟧, and the context behind "<<".
 */
export function showParsed({ text, sections }: Parsed): string[] {
  const words = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, " ");
  return sections.flatMap(({ headings, paragraphs }) => [
    `# ${headings.join(" > ")}`.trim(),
    ...paragraphs.map(({ role, span, marks = [], context = [] }) => {
      let shown = "";
      let cursor = span.start;
      for (const mark of marks) {
        const start = Math.max(mark.start, span.start);
        shown += words({ start: cursor, end: start }) + `⟦${words({ start, end: mark.end })}⟧`;
        cursor = mark.end;
      }
      shown += words({ start: cursor, end: Math.max(span.end, cursor) });
      return [`${role}: ${shown}`, ...context.map(words)].join(" << ");
    }),
  ]);
}
