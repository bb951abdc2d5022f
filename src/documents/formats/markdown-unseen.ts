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
 * | `:::note`, `> [!NOTE]`, `[TOC]`            | nothing                 |
 * | `{{#include x}}`, `{% raw %}`, `<<< x`     | nothing                 |
 * | `!!! note` and an indented text            | the text, as in a quote |
 */
import type { Span } from "../../model.js";
import { joinedSpans } from "./joined-spans.js";
import { type Box, boxesOf } from "./markdown-boxes.js";

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

/** Characters of the longest tag: what has no end within them is no tag. */
const LONGEST_TAG = 40_000;
/** Characters looked at for the ends of tags, for each character of the text. */
const MOST_LOOKS = 20;

const FENCE = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})/;
const IMPORT =
  /^(?:import\s(?:[^'"]*\sfrom\s+)?['"][^'"]*['"];?\s*$|import\s+(?:[\w$]+,\s*|type\s+)?\{[^'"}]*$|export\s+(?:const|let|var|default|function|async|class|\*|\{))/;
const MARK_LINE =
  /^(?:\s*:{3,}.*|[\s>]*\[!\w+\][+-]?\s*|\s*(?:\[\[?toc\]?\]|\{:?toc\})\s*|\s*\{\{[#>%<].*\}\}\s*|\s*\{%.*%\}\s*|\s*<<<\s*\S+\s*|\s*\{:[^{}]*\}\s*)$/i;
/** The title line of a box as Python's Markdown has it; its text is indented. */
const BOX = /^(?:!!!|\?\?\?\+?|===\+?!?)\s+["\w]/;
const TAG = /<\/?[A-Z][\w.]*(?=[\s/>]|$)|<\/?>|\{\/\*/g;
const BEFORE_TAG = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?$/;

/** What of a text with `\n` at its line ends is seen. */
export function seenOf(text: string): Seen {
  const lines = readLines(text);
  const hidden = [...hiddenLines(lines), ...hiddenTags(text, lines)].sort(
    (a, b) => a.start - b.start,
  );
  const hasComponents = lines.some(({ kind }) => kind === "import") || hidden.some(isTag(text));
  return {
    text: inQuotes(blank(text, hidden), lines),
    hidden: joinedSpans(hidden),
    hasComponents,
    boxes: boxesOf(lines),
  };
}

interface Line extends Span {
  readonly words: string;
  kind: "code" | "words" | "import" | "mark" | "box" | "boxed";
}

function isTag(text: string): (span: Span) => boolean {
  return ({ start }) => /^<\/?[A-Z]/.test(text.slice(start, start + 3));
}

/** The lines with what they are; a blank line ends an import and no box. */
function readLines(text: string): Line[] {
  let fence: string | undefined;
  let before: Line["kind"] = "words";
  let isBlank = true;
  let start = 0;
  return text.split("\n").map((words) => {
    const line: Line = { words, start, end: start + words.length, kind: "words" };
    start = line.end + 1;
    const mark = FENCE.exec(words)?.[1];
    if (fence !== undefined || mark !== undefined) {
      line.kind = before === "boxed" && /^ {4}/.test(words) ? "boxed" : "code";
      if (fence === undefined) fence = mark;
      else if (isEnd(words, fence)) fence = undefined;
    } else line.kind = kindOf(words, before, isBlank);
    before = line.kind;
    isBlank = words.trim() === "";
    return line;
  });
}

/** Whether a line ends a block of code that began with these marks. */
function isEnd(words: string, fence: string): boolean {
  const marks = words.replace(/^[\s>]*/, "").trimEnd();
  return marks.length >= fence.length && marks === fence.charAt(0).repeat(marks.length);
}

/** What a line outside of code is, by the one before it. */
function kindOf(words: string, before: Line["kind"], isFirst: boolean): Line["kind"] {
  const isBlank = words.trim() === "";
  if (/^box/.test(before) && (isBlank || /^ {4}/.test(words))) return "boxed";
  if (before === "import" && !isBlank) return "import";
  if (isFirst && IMPORT.test(words)) return "import";
  if (MARK_LINE.test(words)) return "mark";
  return BOX.test(words) ? "box" : "words";
}

function hiddenLines(lines: readonly Line[]): Span[] {
  return lines.flatMap(({ words, start, end, kind }) => {
    if (kind !== "import" && kind !== "mark" && kind !== "box") return [];
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

function blank(text: string, hidden: readonly Span[]): string {
  let seen = "";
  let cursor = 0;
  for (const { start, end } of hidden) {
    seen += text.slice(cursor, Math.max(start, cursor));
    seen += text.slice(Math.max(start, cursor), Math.max(end, cursor)).replace(/[^\n]/g, " ");
    cursor = Math.max(end, cursor);
  }
  return seen + text.slice(cursor);
}

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
