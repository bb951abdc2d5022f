/** The words of a text that could be the whole answer to who, when, where, how many or how long. */
import type { Span } from "../model.js";
import { answerSpans } from "./answer-spans.js";
import type { AskedKind } from "./asked-kind.js";
import { isStarter } from "./sentence-starters.js";
import { readSentence } from "./sentence-reading.js";

/** Words that stand before a place and are not its name. */
const BEFORE_PLACE =
  /^(?:(?:in|at|near|on|along|over|from|to|into|across|around|through|between|outside|inside|off|of|towards?|throughout|the)\s+)+/iu;
/** What ends a name without being of it: a possessive, a full stop that is no initial's. */
const AFTER_NAME = /(?:['’]s?|(?<=\p{L}{3})\.|[-,])+$/u;
/** A name that only says of which people or place the next word is: "Turkish forces". */
const ADJECTIVE = /^\p{L}+(?:ish|ese|ian|ean|can|ern|ench)$/u;
const NEXT_WORD = /^\s+\p{Ll}[\p{L}-]+/u;
/** A name in capitals of a time of year or week is no answer to who or where. */
const TIME =
  /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:[a-z]*y|[a-z]*ber|ch|il|ust)?$/;
/** What a year is part of where an answer says when. */
const SEASON =
  /\b(?:(?:early|late|mid)[\s-]+)?(?:spring|summer|autumn|fall|winter|beginning|middle|end)\s+of\s+$/iu;
const CENTURY =
  /\b(?:(?:early|late|mid)[\s-]+)?(?:\p{Ll}+(?:teenth|th|first|second|third))\s+century\b/giu;
/** A number that reads like a year but has something to count behind it. */
const YEAR_COUNT = /(?<![\p{L}\p{N}.,-])(?:1[5-9]|20)\d\d(?=\s+\p{Ll}{3,})/gu;
/** A number on a clock. */
const CLOCK = /(?<![\d:])\d{1,2}:\d{2}(?![\d:])(?:\s?[ap]\.?m\b\.?)?/giu;
/** Everything up to the end of the thought. */
const THOUGHT = /^[^,.;:()—–]*/u;

/**
 * Spans of the text, in order, not overlapping, each of which could be the answer by itself: a name
 * without what leads to it, a number, a date. Empty for kinds whose answer has no such sign.
 */
export function answerChoices(kind: AskedKind, text: string): Span[] {
  return CHOICES[kind]?.(text, answerSpans(kind, text)) ?? [];
}

type Chooser = (text: string, spans: readonly Span[]) => Span[];

const CHOICES: Partial<Record<AskedKind, Chooser>> = {
  person: (text, spans) => spans.flatMap((span) => nameIn(text, span)),
  place: (text, spans) => spans.flatMap((span) => placeIn(text, span)),
  number: (text, spans) => apart([...spans, ...matches(YEAR_COUNT, text)]),
  date: (text, spans) => {
    const dates = spans.map((span) => withSeason(text, span));
    return whole(text, apart([...matches(CENTURY, text), ...dates, ...matches(CLOCK, text)]));
  },
  duration: (text, spans) =>
    apart([...spans.map((span) => withEnd(text, span)), ...matches(CLOCK, text)]),
};

function nameIn(text: string, span: Span): Span[] {
  const { tokens } = readSentence(text.slice(span.start, span.end));
  const lead = tokens.find(({ isStopWord, value }) => !isStopWord && !isStarter(value));
  if (lead === undefined) return [];
  const start = span.start + lead.start;
  const name = text.slice(start, span.end).replace(AFTER_NAME, "");
  if (name === "" || TIME.test(name)) return [];
  const end = start + name.length;
  const next = ADJECTIVE.test(name) ? (NEXT_WORD.exec(text.slice(end))?.[0] ?? "") : "";
  return [{ start, end: end + (isThing(next) ? next.length : 0) }];
}

function isThing(word: string): boolean {
  return readSentence(word).tokens.some(({ isStopWord }) => !isStopWord);
}

function placeIn(text: string, { start, end }: Span): Span[] {
  const whole = text.slice(start, end);
  const lead = BEFORE_PLACE.exec(whole)?.[0].length ?? 0;
  const name = whole.slice(lead).replace(AFTER_NAME, "");
  if (name === "" || TIME.test(name)) return [];
  return [{ start: start + lead, end: start + lead + name.length }];
}

function withSeason(text: string, { start, end }: Span): Span {
  const season = SEASON.exec(text.slice(Math.max(0, start - LONGEST_SEASON), start))?.[0] ?? "";
  return { start: start - season.length, end };
}

/** UTF-16 units in which a season stands before its year. */
const LONGEST_SEASON = 24;

/** "Until" alone answers nothing. */
function withEnd(text: string, { start, end }: Span): Span {
  if (!/^(?:until|throughout)$/i.test(text.slice(start, end))) return { start, end };
  const rest = THOUGHT.exec(text.slice(end, end + LONGEST_END))?.[0].trimEnd() ?? "";
  return { start, end: end + rest.length };
}

/** UTF-16 units within which a thought's end is looked for. */
const LONGEST_END = 60;

function matches(pattern: RegExp, text: string): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}

/** A weekday with its date is one answer: "Friday, 12 September". */
function whole(text: string, dates: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const date of dates) {
    const last = joined.at(-1);
    if (last !== undefined && /^,?\s+$/.test(text.slice(last.end, date.start))) {
      joined[joined.length - 1] = { start: last.start, end: date.end };
    } else joined.push(date);
  }
  return joined;
}

/** In order; of two that overlap, the one that was named first. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}
