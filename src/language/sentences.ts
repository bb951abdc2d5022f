/**
 * Where the sentences of a paragraph stand: winkNLP's ends, corrected by our rules, as places in the
 * text itself.
 */
import type { Span } from "../model.js";
import { cutsOfLong } from "./long-sentences.js";
import { itemStarts, isListMark } from "./list-marks.js";
import { protectedSpans, type ProtectedSpan } from "./protected-spans.js";
import { BLANK, places, type Place } from "./sentence-places.js";
import { endsSentence } from "./sentence-rules.js";
import { read, type Reading } from "./wink.js";

/**
 * UTF-16 units of the longest sentence: what has no end within them (a table, a list without marks,
 * machine output) is cut, so that a quote can be read and shown. A Discord message holds 2,000.
 */
export const LONGEST_SENTENCE = 1500;

/**
 * The sentences of one paragraph's text, in order: not overlapping, never blank, without outer white
 * space, together all that is visible. A line break ends no sentence, a blank line does. None is
 * longer than `LONGEST_SENTENCE`, unless a single character is. Linear in the text's length.
 * @param reading What `read` makes of the same text, where it is at hand.
 */
export function sentenceSpans(text: string, reading: Reading = read(text)): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of [...cuts(text, reading), text.length]) {
    if (end <= start) continue;
    const span = trimmed(text, start, end);
    start = end;
    if (isBlank(text, span)) continue;
    const previous = spans.at(-1);
    if (previous && isLeftOver(text, previous, span)) {
      spans[spans.length - 1] = { start: previous.start, end: span.end };
    } else {
      spans.push(span);
    }
  }
  return spans.flatMap((span) => shortened(text, span));
}

const NEWLINE = "(?:\\r\\n|\\n|\\r(?!\\n)|\\u2028|\\u0085)";
const BLANK_LINE = new RegExp(
  `${NEWLINE}[^\\S\\n\\r\\u2028\\u2029]*(?:[\\u200B\\u2060\\uFEFF][^\\S\\n\\r\\u2028\\u2029]*)*${NEWLINE}|\\u2029`,
  "g",
);

/** Where sentences end, in order; some twice. */
function* cuts(text: string, reading: Reading): Generator<number> {
  const forced = forcedCuts(text);
  const inside = spanFinder(protectedSpans(text));
  const winkEnds = winkEndFinder(reading);
  let start = 0;
  let forcedIndex = 0;
  for (const place of places(text)) {
    for (; (forced[forcedIndex] ?? Infinity) <= place.mark.start; forcedIndex++) {
      start = forced[forcedIndex] ?? start;
      yield start;
    }
    const known = { inside: inside(place), winkEnds: winkEnds(place) };
    if (!endsSentence({ text, place: fromStart(place, start), start, ...known })) continue;
    yield place.end;
    start = place.next;
  }
  yield* forced.slice(forcedIndex);
}

/** "Tuesday.Mr" is "Mr" once a sentence ends after "Tuesday." */
function fromStart(place: Place, start: number): Place {
  const length = Math.max(0, place.mark.start - start);
  return length < place.before.length ? { ...place, before: place.before.slice(-length) } : place;
}

/** Ends that need no closing mark: blank lines and list items. */
function forcedCuts(text: string): number[] {
  const blankLines = Array.from(text.matchAll(BLANK_LINE), (match) => match.index);
  return [...blankLines, ...itemStarts(text)].sort((a, b) => a - b);
}

/** The protected span that a place's mark stands in; to be asked in the order of the places. */
function spanFinder(spans: readonly ProtectedSpan[]): (place: Place) => ProtectedSpan | undefined {
  let index = 0;
  return ({ mark }) => {
    while ((spans[index]?.end ?? Infinity) <= mark.start) index++;
    const span = spans[index];
    return span && span.start < mark.start ? span : undefined;
  };
}

/** Whether winkNLP ends a sentence at a place; to be asked in the order of the places. */
function winkEndFinder({ tokens, sentenceEnds }: Reading): (place: Place) => boolean {
  const ends = sentenceEnds.map((index) => tokens[index - 1]?.end ?? 0);
  let index = 0;
  return ({ mark, next }) => {
    while ((ends[index] ?? Infinity) <= mark.start) index++;
    return (ends[index] ?? Infinity) <= next;
  };
}

const BLANK_CHARACTER = new RegExp(BLANK);

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && BLANK_CHARACTER.test(text.charAt(start))) start++;
  while (start < end && BLANK_CHARACTER.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Nothing in it that a reader sees. */
function isBlank(text: string, { start, end }: Span): boolean {
  return !/[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(text.slice(start, end));
}

/** A list mark without its item, at the end of a block: no sentence of its own. */
function isLeftOver(text: string, previous: Span, span: Span): boolean {
  const gap = text.slice(previous.end, span.start);
  return isListMark(text.slice(span.start, span.end)) && gap.search(BLANK_LINE) < 0;
}

function shortened(text: string, span: Span): Span[] {
  const ends = [...cutsOfLong(text, span, LONGEST_SENTENCE), span.end];
  return ends.map((end, index) => trimmed(text, ends[index - 1] ?? span.start, end));
}
