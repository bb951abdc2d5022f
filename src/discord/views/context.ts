/** A quote where it stands: its paragraph and the neighbours, with the quoted words in bold. */
import { type Citation, type Quote, type Span, quote } from "../../model.js";
import {
  type Button,
  LIMITS,
  type Message,
  container,
  linkButton,
  message,
  row,
  separator,
  text,
} from "../payload.js";
import { COLOURS, type Viewer, control, smallPrint, title } from "./card.js";
import { buttonLink, citationLine } from "./citation.js";
import { quoteParts } from "./quote.js";
import { sizeOf } from "./size.js";

/** A quoted span with what stands around it. */
export interface ContextView {
  readonly viewer: Viewer;
  readonly citation: Citation;
  /** In the order of the text; one of them holds the quoted span. */
  readonly paragraphs: readonly Quote[];
  /** From 0; without one the page on which the quoted span starts. */
  readonly page?: number;
}

/** Units of a page's text, beside the title and the citation. */
const PAGE_ROOM = LIMITS.text - 1000;

/** The card of a quote in its context; long passages have pages. */
export function contextCard(view: ContextView): Message {
  const { viewer, citation } = view;
  const { strings } = viewer.tongue;
  const pages = pagesOf(view);
  const home = Math.max(
    0,
    pages.findLastIndex(({ start }) => start <= citation.span.start),
  );
  const at = Math.min(view.page ?? home, pages.length - 1);
  const of = pages.length;
  return message([
    container(COLOURS.neutral, [
      title(strings.context.title),
      ...smallPrint(citationLine(viewer, citation)),
      separator(),
      text(pages[at]?.markup ?? "…"),
      separator(),
      ...(of > 1 ? smallPrint(strings.answer.page(at + 1, of)) : []),
      row(...buttonsOf(view, at, of)),
    ]),
  ]);
}

interface Page extends Span {
  readonly markup: string;
}

/** The paragraphs one after the other, in pages that fit. */
function pagesOf({ paragraphs, citation }: ContextView): Page[] {
  const parts = whole(paragraphs).flatMap((paragraph) =>
    quoteParts(paragraph, { highlights: inside(paragraph, citation.span) }, PAGE_ROOM),
  );
  const pages: Page[] = [];
  for (const { markup, span } of parts) {
    const last = pages.at(-1);
    const joined = `${last?.markup ?? ""}\n> \n${markup}`;
    if (last && sizeOf(joined) <= PAGE_ROOM) {
      pages[pages.length - 1] = { start: last.start, end: span.end, markup: joined };
    } else {
      pages.push({ ...span, markup });
    }
  }
  return pages;
}

/** What follows on one line of its source, as one: the rest of a paragraph goes on beside the quote. */
function whole(paragraphs: readonly Quote[]): Quote[] {
  const out: Quote[] = [];
  for (const paragraph of paragraphs) {
    const { source, span } = paragraph;
    const last = out.at(-1);
    if (last && /^[^\S\r\n]*$/u.test(source.text.slice(last.span.end, span.start))) {
      out[out.length - 1] = quote(source, { start: last.span.start, end: span.end });
    } else {
      out.push(paragraph);
    }
  }
  return out;
}

/** The part of a span that stands in a paragraph, counted from the paragraph's start. */
function inside({ span: own }: Quote, { start, end }: Span): Span[] {
  const part = { start: Math.max(own.start, start), end: Math.min(own.end, end) };
  return part.start < part.end
    ? [{ start: part.start - own.start, end: part.end - own.start }]
    : [];
}

function buttonsOf({ viewer, citation }: ContextView, at: number, of: number): Button[] {
  const { buttons } = viewer.tongue.strings;
  const { source, span } = citation;
  const place = { source: source.id, span };
  const url = buttonLink(citation.link ?? source.url);
  return [
    ...(at > 0 ? [control(viewer, buttons.back, "context", { ...place, page: at - 1 })] : []),
    ...(at < of - 1 ? [control(viewer, buttons.more, "context", { ...place, page: at + 1 })] : []),
    control(viewer, buttons.exact, "exact", place),
    control(viewer, buttons.askWithin, "ask-within", { source: source.id }),
    ...(url === undefined ? [] : [linkButton(url, buttons.open)]),
  ];
}
