/** A question as the search understands it: what it asks for, and the things it speaks of. */
import { askedKind, type AskedKind } from "./asked-kind.js";
import { codeTerms } from "./code-terms.js";
import { fold, termsOf, type Term } from "./terms.js";
import { editDistance } from "./typos.js";
import { isEnglish, read, type Token } from "./wink.js";
import { isShortForm } from "./word-forms.js";

/** One thing that a question speaks of. */
export interface Concept {
  readonly term: string;
  readonly surface: string;
  /** As the person typed it. */
  readonly typed: string;
  /** Starts with a capital away from the question's start, or holds a digit. */
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** Its pieces where it is a compound ("hash" and "map" of "HashMap"), as terms. */
  readonly parts: readonly string[];
  /** The word with those beside it, lower case: what may mean something else than the word alone. */
  readonly phrases: readonly (readonly string[])[];
  /** An operator or a compound name: where the corpus lacks it, its pieces say what is asked. */
  readonly isCode: boolean;
  /** The "long" of "how long is the pier": it says what is asked for, and need not stand in an answer. */
  readonly measure?: Measure;
}

/** Of time, whose very word tells nothing, but "lasts" does: "how long" asks for no long table. */
export type Measure = "time" | "other";

export interface Question {
  readonly text: string;
  readonly kind: AskedKind;
  /** What stands in quotation marks, folded: wanted word for word. */
  readonly quoted: readonly string[];
  /** In the order of the text, each term once. */
  readonly concepts: readonly Concept[];
}

/** UTF-16 units of a question that are read; the rest is left alone. Discord sends up to 6,000. */
export const LONGEST_QUESTION = 6000;

/**
 * Different words, and names and operators of code, that a question is taken to speak of, the first
 * ones of each: to look one up takes some 0.05 ms, and 6,000 characters hold 3,000 of them.
 */
const MOST_WORDS = 250;
const MOST_CODE = 50;

/** Stretches without white space that are read, for the same reason: 6,000 letters hold a thousand words. */
const MOST_STRETCHES = 1000;

/** Words that frame a question and say nothing of what it is about. */
const FRAMING = new Set(
  "hey hi hello ok okay so please pls plz thanks thank thx guys folks anyone anybody someone somebody know knows tell told wonder wondering question questions ask asking exactly actually really again just like hear heard hearing think thinks mean means meant want wants need needs help explain say says said saying sure maybe possible possibly whats hows whos wheres r u ur i m im ive dont y all happen happens happened happening doesnt whether kind sort thing things stuff way lot bit gonna wanna supposed even still both claim number numbers article text document documents called took taken taking takes gave given giving gives made making makes got gotten getting gets went gone going goes came coming comes did doing done put puts putting".split(
    " ",
  ),
);

/** What a question of any length says; for one without a single content word, no concepts. */
export function readQuestion(text: string): Question {
  const shown = partRead(text);
  const tokens = read(shown).tokens.map(withoutSlip);
  const terms = termsOf(tokens);
  const framed = terms.filter((term) => !isFraming(term, shown));
  const asked = tokens.map(({ normal }) => normal).join(" ");
  const concepts = conceptsOf(framed.length > 0 ? framed : terms, shown, tokens);
  return { text, kind: askedKind(asked), quoted: quotedIn(shown), concepts };
}

/** As much of a text's beginning as is read: up to 6,000 UTF-16 units and a thousand words. */
export function partRead(text: string): string {
  const shown = text.slice(0, LONGEST_QUESTION);
  let stretches = 0;
  for (const { index } of shown.matchAll(/\S+/g)) {
    if (stretches === MOST_STRETCHES) return shown.slice(0, index);
    stretches += 1;
  }
  return shown;
}

/** Two words or more between marks; a single one is mostly a name, or irony. */
const QUOTED = /["“”„«]([^"“”„«»\n]{3,200})["“”»]/gu;

function quotedIn(text: string): string[] {
  return Array.from(text.matchAll(QUOTED), ([, words = ""]) => foldSpaces(words)).filter((words) =>
    words.includes(" "),
  );
}

/** Folded, with single spaces: the form in which quoted words are compared. */
export function foldSpaces(text: string): string {
  return fold(text).replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim();
}

function isFraming({ surface, start }: Term, text: string): boolean {
  if (surface.length === 1 && /\bw\/o?$/i.test(text.slice(Math.max(0, start - 2), start + 1)))
    return true;
  return (
    FRAMING.has(surface) ||
    (surface === "part" && TAKING.test(text.slice(0, start))) ||
    IN_PHRASE.get(surface)?.test(text.slice(start)) === true
  );
}

/** "Take part" says nothing that its subject does not. */
const TAKING = /\b(?:take|takes|took|taken|taking)\s+$/i;

/** Words that frame a question where others follow: "what does NGO stand for". */
const IN_PHRASE: ReadonlyMap<string, RegExp> = new Map([
  ["stand", /^\w+ for\W*$/],
  ["stands", /^\w+ for\W*$/],
]);

/** Words that name a measure behind "how"; an answer gives the figure and seldom the word. */
const MEASURES = new Set(
  "old young big large small long short far fast quick quickly tall high deep wide heavy thick hot cold soon often".split(
    " ",
  ),
);
const TIME_MEASURES = new Set(["long", "often", "soon"]);
const HOW = /\bhow\s+$/i;

function measureOf({ surface, start }: Term, text: string): { measure?: Measure } {
  if (!MEASURES.has(surface) || !HOW.test(text.slice(0, start))) return {};
  return { measure: TIME_MEASURES.has(surface) ? "time" : "other" };
}

/** Words that shape a question; a slip in one of them must not be searched for. */
const SHAPING =
  "what when where which whose while many much does these those there their they with from about would could should have been were that this into than then them some because between before after during".split(
    " ",
  );

/** The token, or where it is a slip of a word that shapes questions ("wich", "meny"), that word. */
function withoutSlip(token: Token): Token {
  const { normal } = token;
  if (isShortForm(normal)) return token;
  if (token.isStopWord || normal.length < 3 || isEnglish(normal) || token.value !== normal) {
    return token;
  }
  const meant = SHAPING.find(
    (word) => word[0] === normal[0] && editDistance(normal, word, 1) === 1,
  );
  return meant === undefined ? token : { ...token, normal: meant, isStopWord: true };
}

function conceptsOf(terms: readonly Term[], text: string, tokens: readonly Token[]): Concept[] {
  const first = text.length - text.trimStart().length;
  const places = new Map(tokens.map(({ start }, at) => [start, at]));
  const concepts = new Map<string, Concept>();
  for (const [index, term] of terms.entries()) {
    if (concepts.size === MOST_WORDS) break;
    if (term.isPart || concepts.has(term.term)) continue;
    concepts.set(term.term, {
      term: term.term,
      surface: term.surface,
      typed: text.slice(term.start, term.end),
      isName: term.isNumber || (term.isName && term.start > first),
      isNumber: term.isNumber,
      parts: partsOf(terms, index),
      phrases: phrasesAt(tokens, places.get(term.start) ?? -1),
      isCode: false,
      ...measureOf(term, text),
    });
  }
  addCode(concepts, text);
  return [...concepts.values()];
}

/** Adds the names and operators of code. */
function addCode(concepts: Map<string, Concept>, text: string): void {
  const most = concepts.size + MOST_CODE;
  for (const term of codeTerms(text)) {
    if (concepts.size === most) break;
    const { surface, start, end } = term;
    const typed = text.slice(start, end);
    const concept = { term: surface, surface, typed, isName: true, isNumber: false };
    concepts.set(surface, { ...concept, phrases: [], parts: runsOf(surface), isCode: true });
  }
}

/** Runs of two and three words that hold the token at that place, longest first. */
function phrasesAt(tokens: readonly Token[], at: number): string[][] {
  const run = (from: number, to: number): string[] =>
    tokens.slice(Math.max(0, from), to).map(({ value }) => value.toLowerCase());
  return [
    run(at, at + 3),
    run(at - 1, at + 2),
    run(at - 2, at + 1),
    run(at, at + 2),
    run(at - 1, at + 1),
  ].filter((words) => words.length > 1 && words.every((word) => /^[a-z]+$/.test(word)));
}

/** The stretches of an operator that a corpus may have instead, longest first: "::<" of "::<>". */
function runsOf(signs: string): string[] {
  if (/[\p{L}\p{N}]/u.test(signs) || signs.length < 3) return [];
  const runs: string[] = [];
  for (let length = Math.min(signs.length - 1, LONGEST_RUN); length > 1; length -= 1) {
    for (let at = 0; at + length <= signs.length; at += 1) runs.push(signs.slice(at, at + length));
  }
  return runs;
}

/** Signs of an operator; a longer row of them is decoration. */
const LONGEST_RUN = 4;

function partsOf(terms: readonly Term[], index: number): string[] {
  const whole = terms[index]!;
  const parts: string[] = [];
  for (let at = index + 1; at < terms.length; at += 1) {
    const part = terms[at]!;
    if (!part.isPart || part.end > whole.end) break;
    parts.push(part.term);
  }
  return parts;
}
