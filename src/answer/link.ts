/** The address that opens a source's page at the quoted words. */
import { sectionAt } from "./section-at.js";
import { pageAt } from "./source-at.js";
import { gitLines } from "./git-lines.js";
import { textFragment } from "./text-fragment.js";
import type { Citation, Source, Span } from "../model.js";

/** Characters of a whole address, so that it fits a Discord button. */
const LONGEST_LINK = 512;

/** Where a quote stands, as far as addresses can say it. */
export type LinkPlace = Pick<Citation, "span" | "lines" | "page">;

/**
 * The address with the place of a quote: the lines of a file on a Git host, the page of a PDF, else
 * the words in a text fragment; where no such fragment is short enough and unique, the nearest
 * heading; else the bare page. Undefined for a source without an address of the web.
 */
export function linkTo(source: Source, place: LinkPlace): string | undefined {
  const page = pageAt(source, place.span);
  const address = webAddress(page.url);
  if (address === undefined) return undefined;
  const { href } = address;
  const linked =
    (place.lines && gitLines(address, place.lines)) ??
    pdfPage(address, place.page) ??
    withWords(href, page, place.span) ??
    withHeading(address, page, place.span);
  return linked !== undefined && linked.length <= LONGEST_LINK ? linked : href;
}

function webAddress(url: string | undefined): URL | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  return /^https?:$/.test(address.protocol) ? address : undefined;
}

/** Browsers show a PDF in a viewer of their own, which takes a page and no words. */
function pdfPage({ href, pathname }: URL, page: number | undefined): string | undefined {
  if (!/\.pdf$/i.test(pathname)) return undefined;
  return page === undefined || href.includes("#") ? href : `${href}#page=${page}`;
}

function withWords(href: string, source: Source, span: Span): string | undefined {
  const opening = href.includes("#") ? `${href}:~:` : `${href}#:~:`;
  const fragment = textFragment(source, span, LONGEST_LINK - opening.length);
  return fragment === undefined ? undefined : opening + fragment;
}

/** An address that names a place in its page already is left as it is. */
function withHeading(address: URL, source: Source, span: Span): string | undefined {
  const anchor = sectionAt(source, span)?.anchor;
  if (anchor === undefined || address.href.includes("#")) return undefined;
  return `${address.href}#${encodeURIComponent(anchor)}`;
}
