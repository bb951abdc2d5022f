/** Where a quote stands: the citation that lets a reader check it. */
import { createHash } from "node:crypto";
import { placesOf } from "../documents/places.js";
import { linkTo } from "./link.js";
import { locate } from "./locate.js";
import type { Citation, Quote, Section, Source, Span } from "../model.js";

/** The citation of a quote. */
export function cite(quote: Quote): Citation {
  const { source, span } = quote;
  const headings = headingsAt(source, span);
  const link = linkTo(source.url, quote.text);
  const found = { ...locate(source, span), ...(link === undefined ? {} : { link }) };
  if (source.origin === undefined) {
    return { source, headings, span, sha256: sha256(quote.text), repaired: false, ...found };
  }
  const places = placesOf(source);
  return {
    source,
    headings,
    lines: places.lines(span),
    span,
    bytes: places.bytes(span),
    sha256: sha256(places.raw(span)),
    repaired: places.isRepaired(span),
    ...found,
  };
}

/** The bytes that a citation's hash is made from: the file's own in the quoted range. */
export function rawBytes(quote: Quote): Uint8Array {
  if (quote.source.origin === undefined) return Buffer.from(quote.text);
  return placesOf(quote.source).raw(quote.span);
}

/** The section that holds a span's start; undefined between sections. */
export function sectionAt(source: Source, { start }: Span): Section | undefined {
  return source.sections.findLast(({ paragraphs }) => {
    const first = paragraphs[0];
    return first !== undefined && first.span.start <= start;
  });
}

function headingsAt(source: Source, span: Span): readonly string[] {
  return sectionAt(source, span)?.headings ?? [];
}

/** SHA-256 as 64 hexadecimal digits; of a string's UTF-8 bytes. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
