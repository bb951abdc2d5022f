/**
 * The rules that correct winkNLP's sentence ends: each knows one thing that winkNLP gets wrong and
 * says whether a sentence ends at a place. The first rule that has an opinion is followed; where
 * none has, winkNLP is.
 */
import { abbreviationGroup, isExclaimedName, type AbbreviationGroup } from "./abbreviations.js";
import { isListMark } from "./list-marks.js";
import type { ProtectedSpan } from "./protected-spans.js";
import type { Place } from "./sentence-places.js";
import { continuesTime, isStarter } from "./sentence-starters.js";
import { isEnglish } from "./wink.js";

/** A place to decide on, with what is known of it. */
export interface Case {
  readonly text: string;
  readonly place: Place;
  /** Where the sentence begins that would end here. */
  readonly start: number;
  /** What the mark stands in. */
  readonly inside: ProtectedSpan | undefined;
  /** Whether winkNLP ends a sentence here. */
  readonly winkEnds: boolean;
}

/** True: a sentence ends here; false: none does; undefined: the rule does not apply. */
export type Verdict = boolean | undefined;

/** A rule with its reason. */
export interface Rule {
  readonly reason: string;
  readonly verdict: (at: Case) => Verdict;
}

/** The rules in the order in which they are asked. */
export const RULES: readonly Rule[] = [
  { reason: "code and link targets are never cut", verdict: insideProtected },
  { reason: "“(?)”, “[...]”: a mark alone in brackets is spoken of, not used", verdict: bareMark },
  { reason: "“1.” is the beginning of an item", verdict: listMark },
  { reason: "a comma or dash goes on with the sentence", verdict: goesOn },
  { reason: "“。” and “؟” need no space and no capital", verdict: caselessStop },
  { reason: "“News.Az” is a name, “end.The” a slip", verdict: noSpace },
  { reason: "“…” (Smith 55). – the source belongs to the quote", verdict: sourceFollows },
  { reason: "a small letter goes on, unless winkNLP and the lexicon say no", verdict: smallLetter },
  { reason: "abbreviations", verdict: abbreviation },
  { reason: "“J. K. Rowling”, “you and I. Did you …”", verdict: initial },
  { reason: "“the laws ... of nature”, “I never meant that.... She”", verdict: ellipsis },
  { reason: "“Yahoo! Mail”", verdict: exclaimedName },
  { reason: "an ordinary word with a stop and a capital after it", verdict: plainEnd },
];

/** Whether a sentence ends at the place. */
export function endsSentence(at: Case): boolean {
  for (const rule of RULES) {
    const verdict = rule.verdict(at);
    if (verdict !== undefined) return verdict;
  }
  return at.winkEnds;
}

function insideProtected({ text, place, start, inside }: Case): Verdict {
  if (inside === undefined) return undefined;
  if (inside.kind === "code") return false;
  if (place.end >= inside.end) return undefined; // the closing bracket is the sentence's own
  const beginsSentence = !/[\p{L}\p{N}]/u.test(text.slice(start, inside.start));
  return inside.kind === "aside" && beginsSentence ? undefined : false;
}

function bareMark({ text, place }: Case): Verdict {
  const isOpened = /[([{"'“‘]/.test(text.charAt(place.mark.start - 1));
  return isOpened && place.end > place.mark.end ? false : undefined;
}

function listMark({ text, place, start }: Case): Verdict {
  const isOnlyMark = isListMark(text.slice(start, place.mark.start));
  return isOnlyMark && markOf(text, place) === "." ? false : undefined;
}

function goesOn({ place }: Case): Verdict {
  return place.following === "mark" ? false : undefined;
}

const CASELESS_STOP = /[。！？｡．؟۔।॥።။։]$/;

function caselessStop({ text, place }: Case): Verdict {
  const mark = markOf(text, place);
  const isBetweenIdeographs = /[!?]$/.test(mark) && IDEOGRAPH.test(place.after);
  if (!CASELESS_STOP.test(mark) && !isBetweenIdeographs) return undefined;
  if (place.hasSpace) return place.following === "lower" ? undefined : true;
  const isDecimal = mark === "．" && place.following === "digit";
  const closesQuote = place.end > place.mark.end && place.following === "caseless";
  return !isDecimal && !closesQuote;
}

const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A path, an address or an assignment: its stops are its own. */
const TECHNICAL = /[@/\\_=#<>]\S{0,60}$/;

function noSpace({ text, place }: Case): Verdict {
  if (place.hasSpace) return undefined;
  const { before, after, afterEnd, mark } = place;
  const beginsSentence = /^[\s,'’]$/.test(afterEnd) && isStarter(after);
  const beginsWithTitle = afterEnd === "." && abbreviationGroup(after) === "never";
  if (!(beginsSentence || beginsWithTitle) || !isWordOrNumber(before, mark.end < place.end)) {
    return false;
  }
  return !TECHNICAL.test(text.slice(Math.max(0, mark.start - 60), mark.start));
}

function isWordOrNumber(before: string, isClosed: boolean): boolean {
  return isClosed || /^(?:\p{L}[\p{L}’']+|[\d.,]*\d)$/u.test(before);
}

const SOURCE = /\((?:[^()]{0,80}\d[^()]{0,80}|ibid\.?[^()]{0,80})\)[.,;]/uy;

function sourceFollows({ text, place }: Case): Verdict {
  SOURCE.lastIndex = place.next;
  return text.charAt(place.next) === "(" && SOURCE.test(text) ? false : undefined;
}

function smallLetter(at: Case): Verdict {
  const { place, text, winkEnds } = at;
  if (place.following !== "lower") return undefined;
  const isPlain = markOf(text, place) === "." && place.end === place.mark.end;
  if (!isPlain || !winkEnds || abbreviationGroup(place.before) !== undefined) return false;
  return isPlainWord(place.before) && isEnglish(place.after);
}

/** An English word of three small letters or more: hardly an abbreviation. */
function isPlainWord(word: string): boolean {
  return /^\p{Ll}{3,}$/u.test(word) && isEnglish(word);
}

function abbreviation(at: Case): Verdict {
  const { place, text } = at;
  if (markOf(text, place) !== ".") return undefined;
  const group = abbreviationGroup(place.before);
  if (group === undefined) return undefined;
  const closesAside = text.slice(place.mark.end, place.end).includes(")");
  return closesAside && group !== "number" ? false : BY_GROUP[group](at);
}

const BY_GROUP: Record<AbbreviationGroup, (at: Case) => Verdict> = {
  never: () => false,
  number: ({ place }) => (isNumber(place.after) ? false : undefined),
  date: ({ place }) => (place.following === "digit" ? false : undefined),
  maybe: ({ place }) => starts(place),
  time: (at) => !continuesTime(at.place.after) && at.place.following !== "digit" && !isOnlyTime(at),
  closing: ({ place }) => (place.following === "digit" ? undefined : true),
};

/** A number or a Roman one; "I" is more often the pronoun. */
function isNumber(word: string): boolean {
  return /^(?:\p{N}|[IVXLC]{2,}$|[VX]$)/u.test(word);
}

/** UTF-16 units that "Around 11:30 a.m" and the like take up at most. */
const LONGEST_TIME = 32;
const TIME = /^\P{L}*(?:\p{L}{2,7} ){0,2}[\d:. ]+[ap]\.?m$/iu;

/** "At 5 a.m. Mr. Smith left": a sentence has more than its time. */
function isOnlyTime({ text, place, start }: Case): boolean {
  const length = place.mark.start - start;
  return length <= LONGEST_TIME && TIME.test(text.slice(start, place.mark.start));
}

/** Whether what follows hardly stands in the middle of a sentence. */
function starts({ following, after, afterEnd }: Place): boolean {
  if (following === "caseless" || following === "code" || following === "other") return true;
  return following === "upper" && isStarter(after) && !/[-.]/.test(afterEnd);
}

/** The end of a text up to an initial: a capitalised word or another initial before it. */
const NAME_BEFORE = /(?:^|[\s("“])\p{Lu}[\p{L}.'’-]*\s+$/u;

function initial({ text, place, start }: Case): Verdict {
  const { before, after, afterEnd, mark } = place;
  if (markOf(text, place) !== "." || !/^\p{L}$/u.test(before)) return undefined;
  if (/^\p{Lu}$/u.test(after) && afterEnd === ".") return false;
  if (!/^\p{Lu}$/u.test(before)) return /^[a-z]$/.test(before) ? undefined : false; // "г. Москва"
  if (starts(place)) return true;
  const lead = text.slice(Math.max(start, mark.start - 1 - LONGEST_NAME), mark.start - 1);
  return lead === "" || NAME_BEFORE.test(lead) ? false : undefined;
}

/** How far before an initial the name that it belongs to is looked for, in UTF-16 units. */
const LONGEST_NAME = 32;

const DOTS = /^(?:[.…\s]*…[.…\s]*|\.(?:\s?\.)+)$/;

function ellipsis({ text, place, winkEnds }: Case): Verdict {
  const mark = markOf(text, place);
  if (!DOTS.test(mark)) return undefined;
  const dots = mark.replaceAll("…", "...").replace(/\s/g, "").length;
  if (dots >= 4) return true; // a full stop and an ellipsis
  if (starts(place) && place.after !== "I") return true; // "I" has its capital anywhere
  const isOmission = /\s/.test(text.charAt(place.mark.start - 1));
  return isOmission ? false : winkEnds;
}

function exclaimedName({ text, place }: Case): Verdict {
  if (markOf(text, place) !== "!" || !isExclaimedName(place.before)) return undefined;
  return starts(place);
}

/** Capitals and small letters that are too long for an abbreviation not listed. */
const LONG_WORD = 5;

function plainEnd({ text, place }: Case): Verdict {
  const { before, end, mark } = place;
  if (markOf(text, place) !== "." || end > mark.end || before === "") return true;
  if (before.length >= LONG_WORD || /\d$/.test(before)) return true;
  return isEnglish(before.toLowerCase()) && before.length > 1 ? true : undefined;
}

function markOf(text: string, { mark }: Place): string {
  return text.slice(mark.start, mark.end);
}
