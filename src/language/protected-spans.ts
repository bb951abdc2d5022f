/** The stretches of a text that are kept whole: code, link targets, and what brackets hold. */
import type { Span } from "../model.js";

/**
 * A stretch that is kept whole.
 * - `code`: code in backticks or a link's target: nothing in it ends a sentence;
 * - `quotation`: in East Asian brackets, which stand for quotation marks;
 * - `aside`: in round, square or curly brackets.
 */
export interface ProtectedSpan extends Span {
  readonly kind: "code" | "quotation" | "aside";
}

/**
 * UTF-16 units between two marks that still count as a pair: what holds more was never closed, or
 * is more than a reader wants in one quote. Bounds the search, too.
 */
const LONGEST_PAIR = 400;

const CODE = new RegExp(
  [
    `(?<!\`)(\`{1,8})(?!\`)[^]{1,${LONGEST_PAIR}}?(?<!\`)\\1(?!\`)`, // Markdown's code
    "(?<=\\])\\([^\\s()]{1,2000}\\)", // Markdown's link target
    "<(?:https?|mailto):[^\\s<>]{1,2000}>",
  ].join("|"),
  "g",
);

const BRACKETS = /[([{)\]}「」『』（）【】《》]/g;
const CLOSING_OF = new Map(
  ["()", "[]", "{}", "「」", "『』", "（）", "【】", "《》"].map((pair) => [pair[0], pair[1]]),
);
/** How many unclosed brackets a closing one looks back over for its partner. */
const DEEPEST = 8;

/** The outermost stretches of a text to keep whole, in order, not overlapping. Linear in length. */
export function protectedSpans(text: string): ProtectedSpan[] {
  const code = codeSpans(text);
  const all = [...code, ...bracketSpans(withoutCode(text, code))];
  return outermost(all.sort((a, b) => a.start - b.start || b.end - a.end));
}

function codeSpans(text: string): ProtectedSpan[] {
  if (!/[`<]|\]\(/.test(text)) return [];
  return Array.from(text.matchAll(CODE), (match) => {
    return { start: match.index, end: match.index + match[0].length, kind: "code" };
  });
}

/** The text with code and link targets blotted out, so that their brackets are no partners. */
function withoutCode(text: string, code: readonly ProtectedSpan[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const span of code) {
    parts.push(text.slice(end, span.start), " ".repeat(span.end - span.start));
    end = span.end;
  }
  return parts.join("") + text.slice(end);
}

/** Pairs of brackets; pairs inside others may be among them. */
function bracketSpans(text: string): ProtectedSpan[] {
  const found: ProtectedSpan[] = [];
  const open: number[] = []; // where the brackets stand that wait for their partners
  for (const { index: at, 0: mark } of text.matchAll(BRACKETS)) {
    const isOpening = CLOSING_OF.has(mark);
    if (isOpening) open.push(at);
    const start = isOpening ? undefined : takePartner(text, open, mark);
    if (start !== undefined && at - start <= LONGEST_PAIR) {
      const kind = "([{".includes(text.charAt(start)) ? "aside" : "quotation";
      found.push({ start, end: at + 1, kind });
    }
  }
  return found;
}

function outermost(spans: readonly ProtectedSpan[]): ProtectedSpan[] {
  let end = 0;
  return spans.filter((span) => {
    const isOutermost = span.start >= end;
    if (isOutermost) end = span.end;
    return isOutermost;
  });
}

/** Where the partner of a closing bracket stands, taken with all above it; absent if none waits. */
function takePartner(text: string, open: number[], closing: string): number | undefined {
  const lowest = Math.max(0, open.length - DEEPEST);
  for (let depth = open.length - 1; depth >= lowest; depth--) {
    const start = open[depth];
    if (start === undefined || CLOSING_OF.get(text.charAt(start)) !== closing) continue;
    open.length = depth;
    return start;
  }
  return undefined;
}
