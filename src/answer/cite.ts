/** Where a quote stands: the citation that lets a reader check it. */
import { createHash } from "node:crypto";
import { placesOf } from "../documents/places.js";
import { type LinkPlace, linkTo } from "./link.js";
import { locate } from "./locate.js";
import { sectionAt } from "./section-at.js";
import { sourceAt } from "./source-at.js";
import type { Citation, Quote, Source, Span } from "../model.js";

/** The citation of a quote. */
export function cite(quote: Quote): Citation {
  const { source, span } = quote;
  const headings = headingsAt(source, span);
  const location = locate(source, span);
  if (source.origin === undefined) {
    const link = linkField(source, { span, ...location });
    const hash = sha256(quote.text);
    return {
      source: sourceAt(source, span),
      headings,
      span,
      sha256: hash,
      repaired: false,
      ...location,
      ...link,
    };
  }
  const places = placesOf(source);
  const lines = places.lines(span);
  return {
    source,
    headings,
    lines,
    span,
    bytes: places.bytes(span),
    sha256: sha256(places.raw(span)),
    repaired: places.isRepaired(span),
    ...location,
    ...linkField(source, { span, lines, ...location }),
  };
}

function linkField(source: Source, place: LinkPlace): Pick<Citation, "link"> {
  const link = linkTo(source, place);
  return link === undefined ? {} : { link };
}

/** The bytes that a citation's hash is made from: the file's own in the quoted range. */
export function rawBytes(quote: Quote): Uint8Array {
  if (quote.source.origin === undefined) return Buffer.from(quote.text);
  return placesOf(quote.source).raw(quote.span);
}

function headingsAt(source: Source, span: Span): readonly string[] {
  return sectionAt(source, span)?.headings ?? [];
}

/** SHA-256 as 64 hexadecimal digits; of a string's UTF-8 bytes. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
