/** Is a citation still true? Held against the file as it is now. Pure. */
import { placesOf } from "../documents/places.js";
import { quote, type Source, type Span } from "../model.js";
import { cite, sha256 } from "./cite.js";

/** What a citation claims. */
export interface CitationClaim {
  readonly path: string;
  readonly text?: string;
  readonly span?: Span;
  readonly bytes?: Span;
  readonly sha256: string;
}

/**
 * - `exact`: the bytes stand where the citation says;
 * - `moved`: the very words stand elsewhere in the file;
 * - `changed`: the file is there, the words are not;
 * - `gone`: the file is not among the sources.
 */
export interface Verdict {
  readonly verdict: "exact" | "moved" | "changed" | "gone";
  /** Where the words stand now; absent when they don't. */
  readonly span?: Span;
  readonly lines?: readonly [number, number];
  readonly bytes?: Span;
}

/** Holds a claim against the source of its path, undefined where that is gone. */
export function verify(claim: CitationClaim, source: Source | undefined): Verdict {
  if (source === undefined) return { verdict: "gone" };
  const place = claim.span && isTrueAt(claim, source, claim.span) ? claim.span : undefined;
  if (place !== undefined) return { verdict: "exact", ...placeOf(source, place) };
  const moved = findElsewhere(claim, source);
  return moved === undefined
    ? { verdict: "changed" }
    : { verdict: "moved", ...placeOf(source, moved) };
}

function placeOf(source: Source, span: Span): Omit<Verdict, "verdict"> {
  const { lines, bytes } = cite(quote(source, span));
  return { span, ...(lines ? { lines } : {}), ...(bytes ? { bytes } : {}) };
}

function isTrueAt(claim: CitationClaim, source: Source, span: Span): boolean {
  if (!isInside(source, span) || hashAt(source, span) !== claim.sha256) return false;
  if (claim.text !== undefined && source.text.slice(span.start, span.end) !== claim.text)
    return false;
  if (claim.bytes === undefined || source.origin === undefined) return true;
  const bytes = placesOf(source).bytes(span);
  return bytes.start === claim.bytes.start && bytes.end === claim.bytes.end;
}

function hashAt(source: Source, span: Span): string {
  return cite(quote(source, span)).sha256;
}

function isInside({ text }: Source, { start, end }: Span): boolean {
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= start &&
    start < end &&
    end <= text.length
  );
}

/** The first place whose bytes have the claim's hash and whose text is the claim's. */
function findElsewhere(claim: CitationClaim, source: Source): Span | undefined {
  const { text } = claim;
  if (text === undefined || text === "") return undefined;
  for (
    let start = source.text.indexOf(text);
    start >= 0;
    start = source.text.indexOf(text, start + 1)
  ) {
    const span = { start, end: start + text.length };
    if (hashAt(source, span) === claim.sha256 || sha256(text) === claim.sha256) return span;
  }
  return undefined;
}
