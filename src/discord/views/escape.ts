/**
 * Text as it stands, for Discord's Markdown: what a reader sees on Discord is what the file says.
 * Nothing pings, links, folds up or turns into an emoji.
 */
import type { Span } from "../../model.js";
import { HIDDEN_RUN, hiddenMark } from "./hidden.js";

/** A stretch of a text and what is shown instead. */
export interface Edit extends Span {
  readonly out: string;
}

const LINE_START = "(?:^|[\\v\\f\\u0085])[^\\S\\r\\n]*";

/** What Discord would take for markup, most special first. */
const MARKUP = new RegExp(
  [
    "(?<line>\\r\\n|[\\r\\v\\f\\u0085\\u2028\\u2029])",
    `(?<hidden>${HIDDEN_RUN})`,
    `[\\-#>](?<=${LINE_START}.)`, // lists, headings, subtext, quotes
    `[.\\)](?<=${LINE_START}\\d{1,9}.)(?=\\s|$)`, // numbered lists
    "[\\\\*_`~\\|<\\[@]",
    ":(?=\\/\\/|[\\w+~\\-]{1,64}:)", // addresses, which would become links, and emoji codes
  ].join("|"),
  "gmv",
);

/** The changes that keep Discord from reading a text as markup, in order. */
export function plainEdits(text: string): Edit[] {
  return [...text.matchAll(MARKUP)].map(({ 0: found, index, groups }) => ({
    start: index,
    end: index + found.length,
    out: shown(found, groups?.["line"], groups?.["hidden"]),
  }));
}

function shown(found: string, line?: string, hidden?: string): string {
  if (line !== undefined) return "\n";
  return hidden === undefined ? `\\${found}` : hiddenMark(hidden);
}

/**
 * The text as Discord must be given it to show it unchanged.
 * @param bold stretches to set in bold, in order; parts of them that are white space stay as they are.
 */
export function escapePlain(text: string, bold: readonly Span[] = []): string {
  const edits = plainEdits(text);
  return isolateLines(applyEdits(text, edits, boldable(text, edits, bold)));
}

/** The text on one line, unchanged otherwise: for titles, names and questions. */
export function escapeLine(text: string): string {
  return escapePlain(text.replace(/\s+/gu, " ").trim());
}

/** The text that `escapeLine` was given, if it had no hidden characters and single spaces only. */
export function unescapeLine(escaped: string): string {
  return escaped.replace(/[\u2068\u2069]/gu, "").replace(/\\([^0-9A-Za-z\s])/gu, "$1");
}

/** The text with its edits made and `**` around what is bold. Bold spans start and end outside edits. */
export function applyEdits(text: string, edits: readonly Edit[], bold: readonly Span[]): string {
  const marks = bold.flatMap(({ start, end }) => [
    { start, end: start, out: "**" },
    { start: end, end, out: "**" },
  ]);
  // At one place an inserted mark comes before the character that stands there.
  const all = [...marks, ...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = "";
  let cursor = 0;
  for (const edit of all) {
    out += text.slice(cursor, edit.start) + edit.out;
    cursor = edit.end;
  }
  return out + text.slice(cursor);
}

/**
 * The parts of spans that can be bold: within a line, without white space at their ends, not inside
 * an edit, and not touching each other, since `**a****b**` is no bold text to Discord.
 */
export function boldable(text: string, edits: readonly Edit[], spans: readonly Span[]): Span[] {
  const lines = spans.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/[^\r\n\v\f\u0085\u2028\u2029]+/gu)].map((line) => ({
      start: start + line.index,
      end: start + line.index + line[0].length,
    })),
  );
  const merged: Span[] = [];
  for (const line of lines.map((span) => trimmed(text, outside(text, edits, span)))) {
    const last = merged.at(-1);
    const gap = last && text.slice(last.end, line.start);
    if (line.start >= line.end) continue;
    if (last && (line.start <= last.end || /^[ \t]+$/.test(gap ?? ""))) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, line.end) };
    } else {
      merged.push(line);
    }
  }
  return merged;
}

/** The span, widened where it starts or ends inside an edit or between the halves of a character. */
function outside(text: string, edits: readonly Edit[], { start, end }: Span): Span {
  const holds = (at: number) => (edit: Edit) => edit.start < at && at < edit.end;
  return {
    start: edits.find(holds(start))?.start ?? (isSplit(text, start) ? start - 1 : start),
    end: edits.find(holds(end))?.end ?? (isSplit(text, end) ? end + 1 : end),
  };
}

const isSplit = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));

function trimmed(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  return { start: end - slice.trimStart().length, end: start + slice.trimEnd().length };
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}\p{Script=Rohg}]/u;

/** Lines with right-to-left letters, kept from turning round what stands beside them (UAX 9). */
export function isolateLines(text: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text;
  return text.replace(/.+/gu, (line) => (RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line));
}
