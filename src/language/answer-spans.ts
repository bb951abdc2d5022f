/** Where a text names a thing of the kind that was asked for: numbers, dates, names, reasons … */
import type { Span } from "../model.js";
import type { AskedKind } from "./asked-kind.js";

const NUMBER_WORD =
  "(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|millions?|billions?|half|twice|once|several|both|third|quarter)";
const DIGITS =
  "\\d+(?:[.,]\\d+)*(?:\\s?(?:%|percent\\b|k\\b|million\\b|billion\\b|trillion\\b|thousand\\b|hundred\\b|/\\d+))?";
/** A year and not a count: four digits without a comma, and no unit such as "%" behind them. */
const YEAR = "(?:1[5-9]|20)\\d\\d(?!\\d|[,.]\\d|\\s?(?:%|percent))";
const HEDGE =
  "(?:\\b(?:about|around|approximately|nearly|almost|over|under|some|roughly|at least|at most|up to|more than|less than|fewer than)\\s+)?";
const UNIT =
  "(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies)|fortnights?|nights?|semesters?|generations?|(?:milli|micro|nano)seconds?|ms|hrs?|mins?)";
/** What stands before a unit of time; no two alternatives fit the same text, or "1/1 1/1 …" explodes. */
const COUNT = `(?:\\d+(?:[.,/]\\d+)*|${NUMBER_WORD}|an?|many|few)`;
/** A place where no count began before: to try again within a run of counts takes quadratic time. */
const FIRST_COUNT = `(?=[\\p{L}\\d])(?<![\\p{L}\\p{N}]|\\d[.,/]|(?<![\\p{L}\\p{N}])(?:\\d+|${NUMBER_WORD}|an?|many|few)[\\s-]+)`;
const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
/** A time of day: "9:30", "9 a.m.", "17:00 UTC", "noon". */
const CLOCK =
  "(?:[01]?\\d|2[0-4])(?:[:.][0-5]\\d)?\\s?(?:[ap]\\.?m\\b\\.?|o['’]clock\\b)|(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?\\b|\\b(?:noon|midday|midnight|dawn|dusk|sunrise|sunset)\\b";
/** An hour as people say it, which only the words around it tell from a count. */
const HOUR = "(?:[1-9]|1\\d|2[0-4]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
/** What stands behind an hour and not behind a count: the end of a clause, a day. */
const HOUR_END =
  "(?=\\s*(?:$|[.,;:!?)]|\\b(?:on|every|each|daily|sharp|and (?:on|at)|or at|in the (?:morning|afternoon|evening)|at night)\\b))";
const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const NAME = "(?:\\p{Lu}[\\p{L}\\p{N}’'.-]*|(?:\\p{Lu}\\.)+)";
const NAMES = `${NAME}(?:\\s+(?:(?:of|the|de|von|van|al|bin|and|&|du|da|la)\\s+)*${NAME})*`;

/** A time of day or the day of a month, which count nothing: "16:00", "30 November". */
const DAY_OR_TIME = `\\d{1,2}(?::[0-5]\\d|(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH}(?!\\p{L}))`;

/** Each kind's way of naming things; overlapping matches are joined. */
const PATTERNS: Record<AskedKind, readonly RegExp[]> = {
  number: [
    new RegExp(
      `(?<![\\p{L}\\p{N}][-–]|[\\p{L}\\p{N}.,]|\\d:|${MONTH}\\s)${HEDGE}(?:(?!${YEAR}|${DAY_OR_TIME})${DIGITS}|\\b${NUMBER_WORD}\\b)(?:[\\s-]+(?:${NUMBER_WORD})\\b)*`,
      "giu",
    ),
  ],
  duration: [
    new RegExp(`${HEDGE}${FIRST_COUNT}(?:${COUNT}[\\s-]+)+(?:${UNIT})\\b`, "giu"),
    /\b(?:until|throughout|for (?:years|months|weeks|days|hours|decades|centuries))\b/giu,
  ],
  frequency: [
    new RegExp(
      `\\b(?:every|each)\\s+(?:other\\s+|(?:${NUMBER_WORD}|\\d+)[\\s-]+)?(?:${UNIT}|${WEEKDAY}|time)\\b`,
      "giu",
    ),
    new RegExp(
      `\\b(?:once|twice|\\d+\\s+times|${NUMBER_WORD}\\s+times|\\d+|several times)\\s+(?:an?|per|each|every)\\s+(?:${UNIT})\\b`,
      "giu",
    ),
    /\b(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|annual|biennially|always|never|rarely|seldom|usually|often|regularly|constantly|continuously)\b/giu,
  ],
  date: [
    new RegExp(
      `\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?${MONTH}(?:\\s+\\d{1,2}(?:st|nd|rd|th)?\\b)?(?:,?\\s+\\d{4}\\b)?`,
      "gu",
    ),
    /\b(?:1\d{3}|20\d{2})(?:s|[-–/]\d{2,4})?\b/gu,
    /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}(?:st|nd|rd|th)(?:[\s-]+(?:and \d{1,2}th )?centur(?:y|ies))\b/giu,
    new RegExp(`\\b(?:(?:on|last|next|this)\\s+)?${WEEKDAY}s?\\b`, "gu"),
    new RegExp(`(?<![\\p{L}\\p{N}.:/])(?:${CLOCK})(?:\\s?(?:UTC|GMT|[CEMPW]E?[SD]?T)\\b)?`, "giu"),
    new RegExp(
      `\\b(?:from|between)\\s+${HOUR}\\s?(?:to|till|until|and|[-–])\\s?${HOUR}${HOUR_END}`,
      "giu",
    ),
    new RegExp(
      `\\b(?:at|until|till)\\s+(?:half past |quarter (?:past|to) )?${HOUR}${HOUR_END}`,
      "giu",
    ),
    /(?<![\p{N}./-])\d{1,2}([./-])\d{1,2}\1(?:\d{2}|\d{4})(?![./-]?\p{N})/gu,
    /\b(?:yesterday|today|tomorrow|tonight|(?:last|next|this|past|earlier this) (?:week|month|year|night|summer|winter|spring|fall|autumn|decade|century)|(?:days?|weeks?|months?|years?) (?:ago|before|after|later|earlier))\b/giu,
  ],
  person: [new RegExp(NAMES, "gu")],
  place: [
    new RegExp(
      `\\b(?:in|at|near|on|along|over|from|to|into|across|around|through|between|outside|inside|off|of|toward|towards|throughout)\\s+(?:the\\s+|southern\\s+|northern\\s+|eastern\\s+|western\\s+|central\\s+|neutral waters of the\\s+)*${NAMES}`,
      "gu",
    ),
    /\b(?:north|south|east|west|northeast|northwest|southeast|southwest) of [^,.;]+/giu,
  ],
  reason: [
    /\b(?:because|since|due to|owing to|thanks to|as a (?:result|precaution|consequence)|so that|in order to|prompt(?:s|ed|ing)?|caus(?:e|es|ed|ing)|led to|leading to|resulted|therefore|thus|hence|so as to|deliberate effort|aimed at|designed to|intended to|in return for|for the purpose|reason|allow(?:s|ed|ing)?)\b[^.;]*/giu,
  ],
  manner: [
    /`[^`\n]+`/gu,
    /\b(?:by \w+ing\b|you can|use|run|using|with the|add|set|call|type|enter|install|through)\b[^.;]*/giu,
  ],
  definition: [
    /^[^\p{L}\p{N}\n]*[\p{L}\p{N}][^:\n.;]{0,40}:[*_`]*\s\S[^\n]*/gu,
    /\b(?:is|are|was|were|means?|refers? to|stands? for|called|known as|defined as|consists? of|dubbed|codenamed|named)\s[^.;]+/giu,
    /\([^()]+\)/gu,
    /,\s(?:an?|the)\s[^,.;]+/giu,
  ],
  name: [
    /\b(?:dubbed|code-?named|called|nicknamed|known as|named|titled|entitled|referred to as|under the name(?: of)?)\s+[“"'‘`]?[^,.;”"]+/giu,
  ],
  choice: [],
  thing: [],
};

/**
 * The spans of a text that name a thing of the kind, in order, not overlapping.
 * Empty for kinds that have no outward sign (`choice`, `thing`).
 */
export function answerSpans(kind: AskedKind, text: string): Span[] {
  const spans = PATTERNS[kind].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => trimmed(text, match.index, match[0].length)),
  );
  return joined(spans.sort((a, b) => a.start - b.start || a.end - b.end));
}

function trimmed(text: string, index: number, length: number): Span {
  const match = text.slice(index, index + length);
  return {
    start: index + match.length - match.trimStart().length,
    end: index + match.trimEnd().length,
  };
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && span.start < last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else if (span.start < span.end) result.push(span);
  }
  return result;
}
