/**
 * What note apps (Obsidian, Logseq, Foam), wikis (Gollum, GitHub's) and site generators (MkDocs, Jekyll,
 * Hugo, GitBook) add to the lines of Markdown, and their readers do not see as it stands in the file.
 *
 * | stands in the file                         | is read as            |
 * |--------------------------------------------|-----------------------|
 * | `[[Page]]`, `[[Page#Fees\|the fees]]`      | `Page`, `the fees`    |
 * | `![[plan.png]]`, `![[Page]]`               | nothing               |
 * | `%% private %%`, also over several lines   | nothing               |
 * | `==words==`                                | `words`               |
 * | ` ^block-id` at a line's end               | nothing               |
 * | `- [-] Words`                              | `Words`               |
 * | `<% template %>`, `` `= this.count` ``     | nothing               |
 * | `words[^1]`, `[^1]: Note`                  | `words`, `Note`       |
 * | a block of code that makes a list or chart | nothing               |
 * | `[Words](x){ .button }`, `Words {.red}`    | `Words`               |
 * | `++ctrl+c++`, `:material-check:`           | `ctrl+c`, nothing     |
 * | `{% tag %}`, `{{< ref "x" >}}`             | nothing               |
 */
import type { Span } from "../../model.js";
import { isFenceEnd } from "./markdown-fences.js";

/** A line of a text with `\n` at its line ends, and whether it is code. */
export interface NoteLine extends Span {
  readonly words: string;
  readonly kind: string;
}

/** Longest line, in UTF-16 units, in which syntax is looked for: people write shorter ones. */
const LONGEST_LINE = 20_000;
/** Pieces of syntax in one line: a line with more was not written by hand, and is left as it is. */
const MOST_FOUND = 500;
/** Blocks of code that a note app shows the result of. */
const MADE = /^[\s>]*(`{3,}|~{3,})\s*\{?(?:dataview(?:js)?|tasks|query|mermaid|plantuml)\b/i;
const BEFORE_WORDS = /^[\s>]*$/;
const CODE = /(?<!`)(`+)(?!`)(?:.*?[^`])\1(?!`)/g;

/**
 * Patterns whose groups named `a`, `b` and `c` are not seen.
 * An image's size stands behind its name, a block's id behind a space.
 */
const UNSEEN: readonly RegExp[] = [
  /(?<a>!\[\[[^[\]]{1,300}\]\])/dg,
  /(?<a>\[\[[^[\]|]{1,200}\.(?:png|jpe?g|gif|svg|webp|pdf|mp[34])(?:\\?\|[^[\]]{0,200})?\]\])(?![[(])/dgi,
  /(?<a>\[\[)[^[\]|]{0,200}\s[^[\]|]{0,200}(?<b>\|(?:https?:\/\/[^\s[\]|]+|[\w.]+-[\w.-]+)\]\])(?![[(])/dg,
  /(?<!!)(?<a>\[\[[^[\]|]{1,200}\|)[^[\]|]{1,200}(?<b>\]\])(?![[(])/dg,
  /(?<!!)(?<a>\[\[#?\^?)[^[\]|#]{1,200}(?<b>(?:#[^[\]|]{0,200})?\]\])(?![[(])/dg,
  /(?<![\w=])(?<a>==)(?![\s=])[^=]{1,500}(?<![\s=])(?<b>==)(?![\w=])/dg,
  /(?<=\S)(?<a>\s\^[A-Za-z\d-]{1,60})\s*$/dg,
  /^[\s>]*(?<a>\^[A-Za-z\d-]{1,60})\s*$/dg,
  /^[\s>]*(?:[-*+]|\d+[.)])\s+(?<a>\[[-/<>?!*"~iI]\])(?=\s)/dg,
  /^\s{0,3}>[\s>]*(?<a>\[![\w-]+(?:\|[^\]]*)?\][+-]?)(?=\s)/dg,
  /(?<a><%[^%]{0,500}%>)/dg,
  /!\[[^\]|]{0,200}(?<a>\|\d{1,5}(?:x\d{1,5})?)\]\(/dg,
];
/** A class, an id or another attribute within braces. */
const ATTRIBUTE = String.raw`(?:[.#][\w-]+|[\w-]+=(?:"[^"{}]{0,200}"|[^\s"{}]{1,200}))`;
const ATTRIBUTES = String.raw`(?:\s+${ATTRIBUTE}){0,20}\s*\}`;
/** The same of site generators. */
const GENERATED: readonly RegExp[] = [
  new RegExp(String.raw`(?<=[)\]\`*:])(?<a>\{:?\s*${ATTRIBUTE}${ATTRIBUTES})`, "dg"),
  new RegExp(String.raw`(?<!^#.{0,200})(?<a>\{:?\s*[.#][\w-]+${ATTRIBUTES})\s*$`, "dg"),
  /(?<![\w+])(?<a>\+\+)(?=["a-z])[\w"+-]{1,60}(?<=[\w"])(?<b>\+\+)(?![\w+])/dg,
  /(?<a>:(?:material|octicons|fontawesome|simple)-[\w-]{1,60}:)/dg,
  /(?<=\]\()(?<a>[^\s(){}]{0,200}(?:\{\{[^{}]{0,200}\}\}|\{%[^%]{0,200}%\})[^\s(){}]{0,200}(?:\{%[^%]{0,200}%\})?)(?=\))/dg,
  /(?<a>\{%[^%{}]{1,300}%\}|\{\{[<%][^{}]{1,300}[>%]\}\})/dg,
  /(?<=\s|^)(?<a>&(?:nbsp|#x20|#160);)|(?<b>&(?:nbsp|#x20|#160);)(?=\s|$)/dg,
  /(?<=^\s*|[\s.!?,;:)])(?<a>\\)$/dg,
];
const FORMS = [...UNSEEN, ...GENERATED];
/** A query within a line, whose result is shown. */
const QUERY = /(?<!`)`\$?=\s[^`]{1,300}`(?!`)/g;
const NOTE_DEFINITION = /^ {0,3}\[\^([^\]\s]{1,60})\]:/;
const NOTE = /\[\^([^\]\s]{1,60})\](?:(?<=^ {0,3}\[[^\]]*\]):)?/g;
/** What one of the patterns needs. */
const MAY_HOLD = /\[[[!]|==|\^|%|\[[-/<>?!*"~iI]\]|`\$?=|\|\d|\{|\+\+|:[mofs]|&|\\$/;

/** What is not seen, in order. Code is left alone, but for what makes a list or a chart. */
export function noteSyntaxIn(lines: readonly NoteLine[]): Span[] {
  const hidden: Span[] = [...madeIn(lines), ...commentsIn(lines)];
  const notes = new Set(lines.flatMap((line) => definitionIn(line) ?? []));
  for (const line of lines) {
    if (line.kind === "code" || line.words.length > LONGEST_LINE) continue;
    if (MAY_HOLD.test(line.words)) hidden.push(...unseenIn(line, notes));
  }
  return hidden.sort((a, b) => a.start - b.start);
}

/** Tags of a note app and nothing else: `#rules #members/fees`. */
export function isTags(words: string): boolean {
  return words.length < LONGEST_LINE && /^(?:#[\p{L}_][\p{L}\p{N}_/-]*[\s,]*)+$/u.test(words);
}

function definitionIn({ words, kind }: NoteLine): string | undefined {
  return kind === "code" ? undefined : NOTE_DEFINITION.exec(words)?.[1];
}

/** Blocks of code whose result a reader sees. */
function madeIn(lines: readonly NoteLine[]): Span[] {
  const found: { start: number; end: number }[] = [];
  let fence: string | undefined;
  for (const { words, kind, start, end } of lines) {
    if (fence === undefined) {
      fence = kind === "code" ? MADE.exec(words)?.[1] : undefined;
      if (fence !== undefined) found.push({ start, end });
    } else {
      found.at(-1)!.end = end;
      if (kind !== "code" || isFenceEnd(words, fence)) fence = undefined;
    }
  }
  return found;
}

/** Comments between pairs of percent signs; one that is never closed is none. */
function commentsIn(lines: readonly NoteLine[]): Span[] {
  const found: Span[] = [];
  let open: number | undefined;
  for (const line of lines) {
    if (!line.words.includes("%%") || (line.kind === "code" && open === undefined)) continue;
    const isFree = line.kind === "code" ? () => true : outsideCode(line.words);
    for (const { index } of line.words.matchAll(/%%/g)) {
      const at = line.start + index;
      if (open !== undefined) {
        found.push({ start: open, end: at + 2 });
        open = undefined;
      } else if (isFree(index) && opensComment(line.words, index)) open = at;
    }
  }
  return found;
}

/** A comment of several lines begins a line. */
function opensComment(words: string, at: number): boolean {
  if (/\S/.test(words.charAt(at - 1))) return false;
  return words.includes("%%", at + 2) || BEFORE_WORDS.test(words.slice(0, at));
}

type Place = readonly [start: number, end: number];

function unseenIn({ words, start }: NoteLine, notes: ReadonlySet<string>): Span[] {
  const isFree = outsideCode(words);
  const found: Span[] = [...words.matchAll(QUERY)].map(wholeOf);
  for (const note of words.matchAll(NOTE)) {
    if (notes.has(note[1]!) && isFree(note.index)) found.push(wholeOf(note));
  }
  for (const { index, indices } of FORMS.flatMap((form) => [...words.matchAll(form)])) {
    const places = Object.values<Place | undefined>(indices?.groups ?? {}).flatMap((place) => {
      return place === undefined ? [] : [{ start: place[0], end: place[1] }];
    });
    const isTaken = places.some((place) => found.some(covers(place.start)));
    if (found.length > MOST_FOUND) return [];
    if (isFree(index) && !isTaken) found.push(...places);
  }
  return found.map((span) => ({ start: start + span.start, end: start + span.end }));
}

const wholeOf = ({ 0: whole, index }: RegExpExecArray): Span => {
  return { start: index, end: index + whole.length };
};

/** Tells of places in a line whether they are outside of its code. */
function outsideCode(words: string): (at: number) => boolean {
  if (!words.includes("`")) return () => true;
  const code = [...words.matchAll(CODE)].slice(0, MOST_FOUND).map(wholeOf);
  return (at) => !code.some(covers(at));
}

const covers = (at: number): ((span: Span) => boolean) => {
  return ({ start, end }) => start <= at && at < end;
};
