/**
 * Where a text that is too long is divided: at the end of a sentence, else of a word, else between
 * two characters as people see them; never inside an emoji or a code point. Nothing is left out.
 */
import type { Span } from "../../model.js";
import { withoutHidden } from "./hidden.js";

/** A mark that something was cut off at the end of a label. */
const ELLIPSIS = "…";

/** A cut at a sentence's end is taken where it leaves at least this share of the room in use. */
const FULL_ENOUGH = 0.5;

/** Units seen beyond a cut, so that a character standing across it is seen whole. */
const LOOK_AHEAD = 64;

// One instance each: making one takes milliseconds. The language only matters for Thai and its kind.
const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
const words = new Intl.Segmenter("en", { granularity: "word" });
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The text as a label of at most `room` units, the cut marked with "…". White space becomes single
 * spaces. May be empty only where the text is blank.
 */
export function clipLabel(text: string, room: number): string {
  const line = withoutHidden(text.slice(0, room * 4))
    .replace(/\s+/gu, " ")
    .trim();
  if (line.length <= room) return line;
  const end = lastCut(line.slice(0, room + LOOK_AHEAD), room - ELLIPSIS.length, [
    [wordEnds, FULL_ENOUGH],
    [graphemeEnds, 0],
  ]);
  return line.slice(0, end).trimEnd() + ELLIPSIS;
}

/**
 * The text in stretches that each cost at most `room`, in order. White space between two stretches
 * belongs to none; everything else stands in exactly one. A blank text has no stretches.
 * @param costOf what showing a stretch takes, at least half its length.
 * @param room at least 64, so that any one character fits.
 */
export function divide(text: string, room: number, costOf: (span: Span) => number): Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  const last = text.trimEnd().length;
  while (start < last) {
    const end = nextCut(text, { start, end: last }, room, costOf);
    spans.push({ start, end: start + text.slice(start, end).trimEnd().length });
    start = skipSpace(text, end);
  }
  return spans;
}

function nextCut(
  text: string,
  { start, end }: Span,
  room: number,
  costOf: (span: Span) => number,
): number {
  let reach = Math.min(end, start + room * 2);
  while (reach > start + 1) {
    const isRest = reach === end;
    const cut = isRest
      ? end
      : start + cutWithin(text.slice(start, reach + LOOK_AHEAD), reach - start);
    const cost = costOf({ start, end: cut });
    if (cost <= room) return cut;
    const aim = start + Math.floor((cut - start) * (room / cost));
    reach = Math.max(start + 1, Math.min(aim, cut - 1));
  }
  return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
}

/** The best cut in a slice that goes some way beyond `room`. */
function cutWithin(slice: string, room: number): number {
  return lastCut(slice, room, [
    [sentenceEnds, FULL_ENOUGH],
    [wordEnds, 0],
    [graphemeEnds, 0],
  ]);
}

type Cuts = (slice: string) => readonly number[];

/** The last cut of the first kind that has one beyond its share of the room. */
function lastCut(slice: string, room: number, kinds: readonly (readonly [Cuts, number])[]): number {
  for (const [cutsOf, share] of kinds) {
    const cut = cutsOf(slice).findLast((at) => at <= room);
    if (cut !== undefined && cut > 0 && cut > room * share) return cut;
  }
  return isHighHalf(slice, room - 1) && room > 1 ? room - 1 : room;
}

/** Ends of sentences, without the white space after them. */
const sentenceEnds: Cuts = (slice) =>
  [...sentences.segment(slice)]
    .filter(({ index, segment }) => index + segment.length < slice.length)
    .map(({ index, segment }) => index + segment.trimEnd().length);

/** Ends of words: before white space, and between the words of scripts written without it. */
const wordEnds: Cuts = (slice) => {
  const segments = [...words.segment(slice)];
  return segments
    .filter(({ segment }, at) => at > 0 && isWordStart(segments[at - 1]?.segment ?? "", segment))
    .map(({ index }) => index);
};

const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const isWordStart = (before: string, segment: string): boolean =>
  /^\s/u.test(segment) || (UNSPACED.test(before) && UNSPACED.test(segment));

/** Ends of characters as people see them. */
const graphemeEnds: Cuts = (slice) => [...graphemes.segment(slice)].map(({ index }) => index);

const isHighHalf = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF]$/.test(text.charAt(at)) && /^[\uDC00-\uDFFF]$/.test(text.charAt(at + 1));

const skipSpace = (text: string, from: number): number =>
  from + (/^\s*/u.exec(text.slice(from))?.[0].length ?? 0);
