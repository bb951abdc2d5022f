/** Cuts a Markdown file's spans to what a reader sees, and collects the marks inside them. */
import type { Span } from "../../model.js";
import { joinedSpans } from "./joined-spans.js";
import { struckInside } from "./markdown-struck.js";

/** Syntax inside a block; hidden syntax at a block's ends is no part of its paragraph. */
export interface Mark extends Span {
  readonly isHidden: boolean;
}

/** What a reader sees of a stretch. */
export interface Shown {
  readonly span: Span;
  /** Absent where there are none. */
  readonly marks?: readonly Span[];
  /** What of it is struck through; absent where nothing is. */
  readonly struck?: readonly Span[];
}

const TAG = /<!--[^]*?(?:-->|$)|<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>/gi;
const INLINE_TAG =
  /^<\/?(?:a|abbr|b|br|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|var)\b/i;
const SCRIPT = /^\s*<(?:script|style)\b/i;
/** A whole line for a book builder or site generator: "{{#include file}}", "{% raw %}". */
const TEMPLATE = /^(?:\{\{[^]*\}\}|\{%[^]*%\})$/;

/** The words between the tags of a block of HTML: a piece for each block-level element. */
export function htmlWords(text: string, { start, end }: Span): Shown[] {
  const html = text.slice(start, end);
  if (SCRIPT.test(html)) return [];
  const tags = [...html.matchAll(TAG)].map(({ 0: tag, index }) => ({
    start: start + index,
    end: start + index + tag.length,
    isHidden: true,
  }));
  const words = html.replaceAll("\0", " ").replace(TAG, (tag) => {
    return (INLINE_TAG.test(tag) ? " " : "\0").repeat(tag.length);
  });
  return [...words.matchAll(/[^\0]+/g)].flatMap(({ 0: piece, index }) => {
    const shown = trim(text, { start: start + index, end: start + index + piece.length }, tags);
    return shown ? [{ ...shown, ...struckInside(text, shown.span, { tags, struck: [] }) }] : [];
  });
}

/**
 * A span without white space and hidden marks at its ends, and the marks inside it; undefined when
 * nothing else is left, or only a line for a book builder.
 */
export function trim(text: string, span: Span, marks: readonly Mark[]): Shown | undefined {
  const { start, end } = trimHidden(text, span, marks);
  const inside = joinedSpans(marks.filter((mark) => mark.start < end && mark.end > start));
  if (start >= end || !hasWords(text, { start, end }, inside)) return undefined;
  return { span: { start, end }, ...(inside.length > 0 ? { marks: inside } : {}) };
}

function trimHidden(text: string, span: Span, marks: readonly Mark[]): Span {
  const hidden = marks.filter(({ isHidden }) => isHidden);
  let shown = trimSpace(text, span);
  const isWrapped = hidden.length === 2 && touches(hidden[0]!, shown, "start");
  const canGo = (mark: Mark, at: "start" | "end"): boolean =>
    touches(mark, shown, at) && (isWrapped || isLoose(text, mark, at));
  for (const mark of hidden) {
    if (canGo(mark, "start")) shown = trimSpace(text, { start: mark.end, end: shown.end });
  }
  for (const mark of hidden.reverse()) {
    if (canGo(mark, "end")) shown = trimSpace(text, { start: shown.start, end: mark.start });
  }
  return shown;
}

/** Whether a mark covers the first or last character of a span. */
function touches(mark: Mark, { start, end }: Span, at: "start" | "end"): boolean {
  return at === "start"
    ? mark.start <= start && mark.end > start
    : mark.end >= end && mark.start < end;
}

function trimSpace(text: string, { start, end }: Span): Span {
  const words = text.slice(start, Math.max(end, start));
  const first = start + words.length - words.trimStart().length;
  return { start: first, end: first + words.trim().length };
}

/** One half of a note app's link or of its highlighter: the words between the two are seen. */
function isHalfOfNote(syntax: string): boolean {
  return syntax === "==" || /^!?\[\[/.test(syntax) !== syntax.endsWith("]]");
}

/** Whether a mark at an end of a span can go: comments, empty elements, no half of `<b>…</b>`. */
function isLoose(text: string, { start, end }: Span, at: "start" | "end"): boolean {
  const syntax = text.slice(start, end);
  if (isHalfOfNote(syntax)) return false;
  // Components begin with a capital: the words are theirs, whatever the tag's other half does.
  if (!/^<\/?[a-z]/.test(syntax) || /^<(?:br|hr|img|wbr|input)\b/i.test(syntax)) return true;
  const isClosing = syntax.startsWith("</");
  return at === "start"
    ? isClosing || text.startsWith("</", end)
    : !isClosing || text.charAt(start - 1) === ">";
}

/** Whether anything but marks and lines for a book builder stands in a span. */
function hasWords(text: string, { start, end }: Span, marks: readonly Span[]): boolean {
  if (TEMPLATE.test(text.slice(start, end))) return false;
  let cursor = start;
  for (const mark of marks) {
    if (text.slice(cursor, mark.start).trim() !== "") return true;
    cursor = mark.end;
  }
  return text.slice(cursor, end).trim() !== "";
}
