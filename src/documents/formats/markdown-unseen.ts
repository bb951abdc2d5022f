/**
 * What site generators take out of Markdown before anyone reads it, made spaces so that the parser
 * reads the words around it: imports, component tags, comments, includes, the marks of boxes. A
 * box's title is told apart.
 *
 * | stands in the file                         | is read as              |
 * |--------------------------------------------|-------------------------|
 * | `import Tabs from "x"`, to the blank line  | nothing                 |
 * | `<Tab label={x}>Words</Tab>`               | `Words`                 |
 * | a comment between braces                   | nothing                 |
 * | `:::note`, `> [!NOTE] Title`, `[TOC]`      | nothing                 |
 * | `{{#include x}}`, `{% raw %}`, `<<< x`     | nothing                 |
 * | `!!! note` and an indented text            | the text, as in a quote |
 * | what note apps add (`markdown-notes.ts`)   | as a reader sees it     |
 */
import type { Span } from "../../model.js";
import { joinedSpans } from "./joined-spans.js";
import { blanked, withoutIndents } from "./markdown-blanks.js";
import { type Box, boxesOf, CALLOUT_TITLE } from "./markdown-boxes.js";
import { componentBoxesIn } from "./markdown-components.js";
import { FENCE, isFenceEnd } from "./markdown-fences.js";
import { noteSyntaxIn } from "./markdown-notes.js";

export interface Seen {
  /** Of the same length, with the same line ends. */
  readonly text: string;
  /** What was made spaces, in order, not overlapping. */
  readonly hidden: readonly Span[];
  /** Whether it has components: then an indented line is no code. */
  readonly hasComponents: boolean;
  /** Boxes whose title was made spaces, by where they begin. */
  readonly boxes: readonly Box[];
}

/** Lines of the longest component that is written into a page. */
const LONGEST_CODE = 400;
/** Characters of the longest tag: what has no end within them is no tag. */
const LONGEST_TAG = 40_000;
/** Characters looked at for the ends of tags, for each character of the text. */
const MOST_LOOKS = 20;

const IMPORT =
  /^(?:import\s(?:[^'"]*\sfrom\s+)?['"][^'"]*['"];?\s*$|import\s+(?:[\w$]+,\s*|type\s+)?\{[^'"}]*$|export\s+(?:const|let|var|default|function|async|class|\*|\{))/;
/** What makes elements of a list or of nothing: "{items.map((item) => (", "{(args) => <Button />}". */
const EXPRESSION = /^\s*\{\s*(?:\([\w$,\s{}]*\)\s*=>|[\w$]+(?:\.[\w$]+){0,4}\.map\()/;
const MARK_LINE =
  /^(?:\s*:{3,}.*|[\s>]*\[!\w+\][+-]?\s*|\s*(?:\[\[?toc\]?\]|\{:?toc\})\s*|\s*\{\{[#>%<].*\}\}\s*|\s*\{%.*%\}\s*|\s*<<<\s*\S+\s*|\s*\{:[^{}]*\}\s*)$/i;
/** The same of MkDocs and Jekyll: an abbreviation, an include, the sign of a box or of the contents. */
const GENERATOR_LINE =
  /^\s*(?:\*\[[^\]]+\]:\s.*|;?-+8<-+.*|\/{3,}(?:\s*[\w-]+(?:\s*\|.*)?)?|[*-]\s+TOC)\s*$/;
/** The title line of a box as Python's Markdown has it; its text is indented. */
const BOX = /^(?:!!!|\?\?\?\+?|===\+?!?)\s+["\w]/;
const TAG = /<\/?[A-Z][\w.]*(?=[\s/>]|$)|<[a-z][\w-]*(?=\s[^<>\n]{0,200}=\{)|<\/?>|\{\/\*/g;
const BEFORE_TAG = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?$/;

/** What of a text with `\n` at its line ends is seen. */
export function seenOf(text: string): Seen {
  const lines = readLines(text);
  const notes = noteSyntaxIn(lines);
  const hidden = [...hiddenLines(lines), ...hiddenTags(text, lines), ...notes].sort(
    (a, b) => a.start - b.start,
  );
  const hasComponents = lines.some(({ kind }) => CODE_KINDS.has(kind)) || hidden.some(isTag(text));
  return {
    text: inQuotes(withoutIndents(blanked(text, hidden), notes), lines),
    hidden: joinedSpans(hidden),
    hasComponents,
    boxes: [...boxesOf(lines), ...componentBoxesIn(lines)].sort((a, b) => a.start - b.start),
  };
}

/** What only pages with components have. */
const CODE_KINDS: ReadonlySet<Line["kind"]> = new Set(["import", "expression"] as const);

interface Line extends Span {
  readonly words: string;
  kind: "code" | "words" | "import" | "expression" | "mark" | "box" | "boxed";
}

function isTag(text: string): (span: Span) => boolean {
  return ({ start }) => /^<\/?[a-z]/i.test(text.slice(start, start + 3));
}

/** The lines with what they are; a blank line ends an import and no box. */
function readLines(text: string): Line[] {
  let fence: string | undefined;
  let before: Line["kind"] = "words";
  let isBlank = true;
  let start = 0;
  let codeEnd = 0;
  const all = text.split("\n");
  return all.map((words, at) => {
    const line: Line = { words, start, end: start + words.length, kind: "words" };
    start = line.end + 1;
    const mark = FENCE.exec(words)?.[1];
    if (fence !== undefined || mark !== undefined) {
      line.kind = before === "boxed" && /^ {4}/.test(words) ? "boxed" : "code";
      if (fence === undefined) fence = mark;
      else if (isFenceEnd(words, fence)) fence = undefined;
    } else if (at < codeEnd) line.kind = before;
    else {
      line.kind = kindOf(words, before, isBlank);
      codeEnd = Math.max(codeEnd, codeFrom(line.kind, before, all, at));
    }
    before = line.kind;
    isBlank = words.trim() === "";
    return line;
  });
}

/** Where code of the page ends that begins in a line; 0 where none does. */
function codeFrom(
  kind: Line["kind"],
  before: Line["kind"],
  lines: readonly string[],
  at: number,
): number {
  const begins = kind === "expression" || (kind === "import" && before !== "import");
  return begins ? endOfCode(lines, at) : 0;
}

/** The line at which the brackets that code opens are closed; the next one where they never are. */
function endOfCode(lines: readonly string[], first: number): number {
  let depth = 0;
  const most = Math.min(lines.length, first + LONGEST_CODE);
  for (let at = first; at < most; at += 1) {
    for (const [bracket] of lines[at]!.matchAll(/[()[\]{}]/g)) {
      depth += "([{".includes(bracket) ? 1 : -1;
    }
    if (depth <= 0) return at + 1;
  }
  return first + 1;
}

const OTHER_KINDS: readonly (readonly [RegExp, Line["kind"]])[] = [
  [EXPRESSION, "expression"],
  [MARK_LINE, "mark"],
  [CALLOUT_TITLE, "mark"],
  [GENERATOR_LINE, "mark"],
  [BOX, "box"],
];

/** What a line outside of code is, by the one before it. */
function kindOf(words: string, before: Line["kind"], isFirst: boolean): Line["kind"] {
  const isBlank = words.trim() === "";
  if (/^box/.test(before) && (isBlank || /^ {4}/.test(words))) return "boxed";
  if (before === "import" && !isBlank) return "import";
  if (isFirst && IMPORT.test(words)) return "import";
  return OTHER_KINDS.find(([form]) => form.test(words))?.[1] ?? "words";
}

function hiddenLines(lines: readonly Line[]): Span[] {
  return lines.flatMap(({ words, start, end, kind }) => {
    if (kind === "code" || kind === "words" || kind === "boxed") return [];
    // The sign of a quote stays: the lines below go on in it.
    const first = start + (/^[\s>]*/.exec(words)?.[0].length ?? 0);
    return first < end ? [{ start: first, end }] : [];
  });
}

/** Tags of components and comments between braces, outside of code. */
function hiddenTags(text: string, lines: readonly Line[]): Span[] {
  const hidden: Span[] = [];
  let looks = text.length * MOST_LOOKS;
  for (const { sign, start, before } of signsIn(lines)) {
    const last = hidden.at(-1)?.end ?? 0;
    if (start < last || looks <= 0) continue;
    const end = endOf(sign, text, start);
    looks -= (end ?? start + LONGEST_TAG) - start;
    if (end === undefined) continue;
    const isMeant = start === last || isTagAt(before, text.slice(start, end));
    if (isMeant) hidden.push({ start, end });
  }
  return hidden;
}

interface Sign {
  readonly sign: string;
  readonly start: number;
  /** What stands before it in its line. */
  readonly before: string;
}

/** Where tags and comments may begin, in order. */
function* signsIn(lines: readonly Line[]): Generator<Sign> {
  for (const { kind, words, start } of lines) {
    if (kind === "code") continue;
    for (const { 0: sign, index } of words.matchAll(TAG)) {
      yield { sign, start: start + index, before: words.slice(0, index) };
    }
  }
}

function endOf(sign: string, text: string, start: number): number | undefined {
  return sign === "{/*" ? endOfComment(text, start) : endOfTag(text, start);
}

/** Whether a tag is one and no type's parameter, as in `Vec<T>`. */
function isTagAt(before: string, tag: string): boolean {
  const isInCode = before.split("`").length % 2 === 0;
  if (isInCode) return false;
  return BEFORE_TAG.test(before) || /^\{|^<\/|=\{/.test(tag);
}

function endOfComment(text: string, start: number): number | undefined {
  const length = text.slice(start, start + LONGEST_TAG).indexOf("*/}");
  return length === -1 ? undefined : start + length + 3;
}

/** The end of a tag: the first `>` outside of quotation marks and braces. */
function endOfTag(text: string, start: number): number | undefined {
  let quote = "";
  let depth = 0;
  const most = Math.min(text.length, start + LONGEST_TAG);
  for (let at = start + 1; at < most; at += 1) {
    const sign = text.charAt(at);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === ">" && depth <= 0) return at + 1;
    else if (depth > 0 ? /["'`]/.test(sign) : /["']/.test(sign)) quote = sign;
    else depth += DEPTHS.get(sign) ?? 0;
  }
  return undefined;
}

const DEPTHS: ReadonlyMap<string, number> = new Map([
  ["{", 1],
  ["}", -1],
]);

/** The text of boxes as quotes, for what is indented is code otherwise. */
function inQuotes(text: string, lines: readonly Line[]): string {
  if (!lines.some(({ kind }) => kind === "boxed")) return text;
  return lines
    .map(({ start, end, kind }) => {
      const words = text.slice(start, end);
      return kind === "boxed" && words.trim() !== "" ? words.replace(/^ {4}/, ">   ") : words;
    })
    .join("\n");
}
