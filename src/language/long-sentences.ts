/** Cuts what is too long for one quote at the best place there is. */
import type { Span } from "../model.js";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** No cut before what extends the character in front of it. */
const NO_CUT_BEFORE = "(?![\\p{M}\\u200C\\u200D\\p{Emoji_Modifier}\\u{E0020}-\\u{E007F}])";
/** The best places first. */
const PLACES = ["[\\n\\r\\u2028\\u2029]+", "[;；]\\s+", "[,:，：、]\\s+", "\\s+"].map(
  (place) => new RegExp(`${place}${NO_CUT_BEFORE}`, "gu"),
);
/** All but the last place count only in the latter part of a piece: better a comma than a crumb. */
const SHORTEST_PART = 0.5;

/**
 * The places at which a span longer than `longest` UTF-16 units is cut, in order: at a line break,
 * a semicolon, a comma or white space, else between two characters as a reader sees them. Pieces
 * are no longer than `longest`, unless a single character is. Linear in the span's length.
 */
export function cutsOfLong(text: string, span: Span, longest: number): number[] {
  const cuts: number[] = [];
  let start = span.start;
  while (span.end - start > longest) {
    start += bestCut(text.slice(start, start + longest)) ?? wholeCharacters(text, start, longest);
    if (start < span.end) cuts.push(start);
  }
  return cuts;
}

function bestCut(piece: string): number | undefined {
  for (const [index, pattern] of PLACES.entries()) {
    const isLast = index === PLACES.length - 1;
    const from = isLast ? 1 : Math.floor(piece.length * SHORTEST_PART);
    const last = lastMatchEnd(piece, pattern);
    if (last !== undefined && last >= from) return last;
  }
  return undefined;
}

function lastMatchEnd(piece: string, pattern: RegExp): number | undefined {
  let end: number | undefined;
  for (const match of piece.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/** How many units from `start` hold whole characters only: at most `longest`, at least one of them. */
function wholeCharacters(text: string, start: number, longest: number): number {
  for (let length = longest * 2; ; length *= 2) {
    const piece = text.slice(start, start + length);
    const { index = 0, segment = piece } = graphemes.segment(piece).containing(longest) ?? {};
    if (index > 0) return index;
    if (segment.length < piece.length || start + length >= text.length) return segment.length;
  }
}
