/**
 * Text of unknown origin made fit for a terminal: nothing in a document may move the cursor, change
 * colours or reverse the reading order, and line breaks inside a sentence are folded for reading.
 */
import type { Span } from "../model.js";

/** A text as the terminal shows it; `marks` are spans of it. `\n` stands between paragraphs only. */
export interface Readable {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** C0 and C1 controls, DEL, and the marks that override or isolate the reading direction. */
const HARMFUL = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const RARE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** U+2400 to U+2421 are pictures of U+0000 to U+0020 and of DEL. */
const PICTURES = 0x2400;
const PICTURE_OF_DELETE = "\u2421";
const REPLACEMENT = "\ufffd";

/** The text on one line: control characters shown as pictures, white space folded, ends trimmed. */
export function oneLine(text: string): string {
  return harmless(text).replace(/\s+/gu, " ").trim();
}

/** The text with the marked spans found again; overlapping marks count once. */
export function readable(text: string, marks: readonly Span[] = []): Readable {
  const found: Span[] = [];
  const fold = folding();
  let shown = "";
  let cursor = 0;
  for (const mark of marks) {
    const start = Math.max(cursor, mark.start);
    const end = Math.min(text.length, mark.end);
    if (start >= end) continue;
    shown += fold(text.slice(cursor, start));
    const begin = shown.length;
    shown += fold(text.slice(start, end));
    found.push({ start: begin, end: shown.length });
    cursor = end;
  }
  return { text: shown + fold(text.slice(cursor)), marks: found };
}

/**
 * Folds one part of a text after the other. White space without a line break stays; one line break is
 * a hard wrap, unless a list item, a table row or a line of code begins or ends there; more breaks
 * begin a paragraph. Between fences every line stays a line, indented as it is.
 */
function folding(): (text: string) => string {
  let isCode = false;
  return (text) => {
    const shown = harmless(text).replaceAll("\t", " ");
    return shown.replace(/\s+/gu, (space, at: number) => {
      if (!space.includes("\n")) return space;
      const next = shown.slice(at + space.length, at + space.length + LONGEST_MARK);
      const isIndented = isCode && !isFence(next);
      if (isFence(next)) isCode = !isCode;
      if (isIndented) return space.slice(space.lastIndexOf("\n"));
      const line = shown.slice(shown.lastIndexOf("\n", at - 1) + 1, at);
      const isWrapped = space.split("\n").length === 2 && !LINE_OF_ITS_OWN.test(next);
      return isWrapped && !isFence(line) ? " " : "\n";
    });
  };
}

/** UTF-16 units of a line that tell what it begins with. */
const LONGEST_MARK = 8;

/** What begins a line that is no hard wrap: a list mark, a table row, a fence. */
const LINE_OF_ITS_OWN = /^(?:[-*+•] |\d{1,3}[.)] |\||`{3}|~{3})/;

const isFence = (line: string): boolean => /^\s*(?:`{3}|~{3})/.test(line);

/** Line breaks become `\n`; the length may change. */
function harmless(text: string): string {
  return text.replace(RARE_BREAK, "\n").replace(HARMFUL, picture);
}

function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code === 0x7f) return PICTURE_OF_DELETE;
  return code < 0x20 ? String.fromCharCode(PICTURES + code) : REPLACEMENT;
}
