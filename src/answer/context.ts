/** A quote within its surroundings: the paragraph it stands in, else the neighbours in its section. */
import { quote, type Quote, type Source, type Span } from "../model.js";
import { sectionAt } from "./section-at.js";

export interface QuoteContext {
  readonly headings: readonly string[];
  readonly before: readonly Quote[];
  readonly quote: Quote;
  readonly after: readonly Quote[];
}

/** Paragraphs shown to either side where the quote is a paragraph of its own. */
const NEIGHBOURS = 1;

/**
 * What stands around a span: the rest of its paragraph, and a paragraph to either side.
 * @throws Error when the span is not inside the source's text.
 */
export function contextOf(source: Source, span: Span): QuoteContext {
  const words = quote(source, span);
  const section = sectionAt(source, span);
  if (section === undefined) return { headings: [], before: [], quote: words, after: [] };
  const paragraphs = section.paragraphs.map((paragraph) => paragraph.span);
  const own = paragraphs.find(({ start, end }) => start <= span.start && span.start < end);
  const rest = own === undefined ? [] : restOf(own, span);
  return {
    headings: section.headings,
    before: quotes(source, [
      ...paragraphs.filter(({ end }) => end <= span.start).slice(-NEIGHBOURS),
      ...rest.filter(({ end }) => end <= span.start),
    ]),
    quote: words,
    after: quotes(source, [
      ...rest.filter(({ start }) => start >= span.end),
      ...paragraphs.filter(({ start }) => start >= span.end).slice(0, NEIGHBOURS),
    ]),
  };
}

function restOf(paragraph: Span, span: Span): Span[] {
  return [
    { start: paragraph.start, end: span.start },
    { start: span.end, end: paragraph.end },
  ];
}

/** The quotes of spans without outer white space; blank ones are left out. */
function quotes(source: Source, spans: readonly Span[]): Quote[] {
  return spans.flatMap(({ start, end }) => {
    const text = source.text.slice(start, end);
    const from = start + text.length - text.trimStart().length;
    const to = end - (text.length - text.trimEnd().length);
    return from < to ? [quote(source, { start: from, end: to })] : [];
  });
}
