/**
 * The directive by which a browser finds words on a page and marks them: "URL Fragment Text
 * Directives" of the WICG, `prefix-,start,end,-suffix`.
 */
import { fold, pageTextOf, placeOnPage, type Place } from "./page-text.js";
import type { Source, Span } from "../model.js";

/** What a browser looks for; without an end, exactly the start. */
interface Directive {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
}

/** Words of a quote that are given whole; of a longer one its first and last. */
const WHOLE = 10;

/** Words at either end of a long quote, and of context on either side, in the order tried. */
const TRIES: readonly (readonly [ends: number, context: number])[] = [
  [5, 0],
  [5, 2],
  [5, 4],
  [8, 4],
  [8, 8],
  [3, 0],
  [3, 3],
  [2, 2],
  [1, 1],
];

/** Characters of a page that is looked through: what is longer stands on no one page. */
const LONGEST_PAGE = 1_000_000;

/**
 * `text=…` for the words of a span: percent-encoded, at most `room` characters, and what a browser
 * that follows it finds first is those words. Undefined where there is no such directive.
 */
export function textFragment(source: Source, span: Span, room: number): string | undefined {
  if (source.text.length > LONGEST_PAGE) return undefined;
  const place = placeOnPage(source, span);
  if (place === undefined || !isWhole(pageTextOf(source).text, place)) return undefined;
  for (const [ends, context] of TRIES) {
    for (const directive of directivesFor(place, ends, context)) {
      const fragment = `text=${written(directive)}`;
      if (fragment.length <= room && findsFirst(source, directive, place)) return fragment;
    }
  }
  return undefined;
}

/** With the words before, with those after, and with both. */
function directivesFor(place: Place, ends: number, context: number): Directive[] {
  const core = coreOf(place, ends);
  const prefix = lastWords(place.before, context);
  const suffix = firstWords(place.after, context);
  if (context === 0) return [core];
  return [
    ...(prefix === "" ? [] : [{ ...core, prefix }]),
    ...(suffix === "" ? [] : [{ ...core, suffix }]),
    ...(prefix === "" || suffix === "" ? [] : [{ ...core, prefix, suffix }]),
  ];
}

/** No part reaches over the end of a block: a browser would not find it. */
function coreOf({ parts }: Place, ends: number): Directive {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const isShort = countWords(first) <= Math.max(WHOLE, 2 * ends);
  if (parts.length === 1 && isShort && ends >= 5) return { start: first };
  if (parts.length === 1 && countWords(first) < 2) return { start: first };
  // Two parts of one block must not overlap.
  const most = parts.length === 1 ? Math.floor(countWords(first) / 2) : ends;
  return {
    start: firstWords(first, Math.min(ends, most)),
    end: lastWords(last, Math.min(ends, most)),
  };
}

/**
 * Whether a browser that goes through the page from its top comes upon the place first. Words count
 * as found inside of longer ones too: what is found first so is found first by whole words.
 */
function findsFirst(source: Source, directive: Directive, { start, end }: Place): boolean {
  // Accents alone are nothing to look for: "" is found everywhere, again and again.
  if (Object.values(directive).some((part: string) => fold(part) === "")) return false;
  const found = firstMatch(pageTextOf(source).text, directive);
  return found?.start === start && found.end === end;
}

/** What a browser finds first: the start after the prefix, then the nearest end before the suffix. */
function firstMatch(page: string, directive: Directive): Span | undefined {
  const prefix = fold(directive.prefix ?? "");
  const begin = fold(directive.start);
  for (let from = page.indexOf(prefix || begin); from >= 0;) {
    const start = prefix === "" ? from : skipSpace(page, from + prefix.length);
    if (page.startsWith(begin, start)) {
      const end = endAfter(page, directive, start + begin.length);
      if (end !== undefined) return { start, end };
      // An end that does not follow this start follows no later one.
      if (directive.end !== undefined) return undefined;
    }
    from = page.indexOf(prefix || begin, from + 1);
  }
  return undefined;
}

function endAfter(page: string, directive: Directive, start: number): number | undefined {
  const suffix = fold(directive.suffix ?? "");
  const isFollowed = (at: number): boolean => page.startsWith(suffix, skipSpace(page, at));
  if (directive.end === undefined) return isFollowed(start) ? start : undefined;
  const close = fold(directive.end);
  for (let at = page.indexOf(close, start); at >= 0; at = page.indexOf(close, at + 1)) {
    if (isFollowed(at + close.length)) return at + close.length;
  }
  return undefined;
}

function skipSpace(page: string, at: number): number {
  let next = at;
  while (page.charAt(next) === " " || page.charAt(next) === "\n") next += 1;
  return next;
}

/** Browsers mark whole words only. */
function isWhole(page: string, { start, end, parts }: Place): boolean {
  const isInside = (at: number): boolean => /^[\p{L}\p{N}_]{2}$/u.test(page.slice(at - 1, at + 1));
  const isSame =
    page.startsWith(fold(parts[0]!), start) && page.slice(0, end).endsWith(fold(parts.at(-1)!));
  return isSame && !isInside(start) && !isInside(end);
}

/** Finds words as browsers do, in languages without spaces too. Made for the first link: it takes 7 ms. */
let segmenter: Intl.Segmenter | undefined;

/** Where each word of a text stands. */
function wordsOf(text: string): Span[] {
  segmenter ??= new Intl.Segmenter("en", { granularity: "word" });
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ start: index, end: index + segment.length }));
}

const countWords = (text: string): number => wordsOf(text).length;

/** The text up to the end of its n-th word; all of it where it has fewer. */
function firstWords(text: string, count: number): string {
  return text.slice(0, wordsOf(text)[count - 1]?.end ?? text.length).trim();
}

/** The text from its n-th last word on. */
function lastWords(text: string, count: number): string {
  return text.slice(wordsOf(text).at(-count)?.start ?? 0).trim();
}

function written({ prefix, start, end, suffix }: Directive): string {
  return [
    ...(prefix === undefined ? [] : [`${encodePart(prefix)}-`]),
    encodePart(start),
    ...(end === undefined ? [] : [encodePart(end)]),
    ...(suffix === undefined ? [] : [`-${encodePart(suffix)}`]),
  ].join(",");
}

/** "-", "," and "&" have a meaning in the directive, and so have ( ) in a Markdown link. */
function encodePart(part: string): string {
  return encodeURIComponent(part).replace(/[-!'()*]/g, (mark) => {
    return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
