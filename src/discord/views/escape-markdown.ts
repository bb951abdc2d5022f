/**
 * Markdown for Discord's Markdown: emphasis, inline code and lists show as such; everything that
 * Discord has beyond that (headings, spoilers, mentions, masked links, emoji codes) shows as typed.
 */
import type { Span } from "../../model.js";
import { type Edit, applyEdits, boldable, isolateLines, plainEdits } from "./escape.js";

/** Marks that stay marks, and the stretches inside which no more bold is set. */
interface Marks {
  /** Stretches that are passed on as they are, or replaced by `out`. */
  readonly kept: readonly Edit[];
  /** Stretches whose look is the author's: code and emphasis. */
  readonly styled: readonly Span[];
}

/** One or two backticks; three would start a block, in which Discord reads on to the message's end. */
const CODE = /(?<![`\\])(`{1,2})(?!`)(?:[^`\n]|(?<!`)(?!\1(?!`))`+(?!`))+?(?<!`)\1(?!`)/gu;
const ESCAPED = /\\[!-/:-@[-`{-~]/gu;
const BULLET = /(?<=^[ \t]*)(?:[-*](?=[ \t]+\S)|\d{1,9}[.](?=[ \t]+\S))/gmu;
const DELIMITER_RUN = /\*+|_+|~+/gu;

/**
 * The text as Discord must be given it to show it as Markdown, and nothing else.
 * @param bold stretches to set in bold where the author has set no style, in order.
 */
export function escapeMarkdown(text: string, bold: readonly Span[] = []): string {
  const { kept, styled } = marksOf(text);
  const edits = mergeEdits(plainEdits(text), kept);
  const plain = bold.flatMap((span) => without(span, styled));
  const free = boldable(text, edits, plain).filter((span) => !styled.some(touches(span)));
  return isolateLines(applyEdits(text, edits, free));
}

function marksOf(text: string): Marks {
  const code = spansOf(text, CODE);
  const escapes = outsideOf(code, spansOf(text, ESCAPED));
  const bullets = outsideOf(code, spansOf(text, BULLET));
  const runs = outsideOf([...code, ...escapes, ...bullets], spansOf(text, DELIMITER_RUN));
  const pairs = pairsOf(text, runs);
  const asIs = [...escapes, ...bullets].map((span) => ({ ...span, out: sliceOf(text, span) }));
  return {
    kept: [...asIs, ...code.map((span) => codeEdit(text, span)), ...pairs.flatMap(markEdits)],
    styled: [...code, ...pairs.map(([open, close]) => ({ start: open.start, end: close.end }))],
  };
}

/** Inside code nothing is markup, so nothing is escaped; hidden characters are shown all the same. */
function codeEdit(text: string, span: Span): Edit {
  const code = sliceOf(text, span);
  const visible = plainEdits(code).filter(({ out }) => !out.startsWith("\\"));
  return { ...span, out: applyEdits(code, visible, []) };
}

type Pair = readonly [open: Run, close: Run];
interface Run extends Span {
  readonly mark: string;
}

/** The delimiter runs that open and close emphasis, matched from the inside out. */
function pairsOf(text: string, spans: readonly Span[]): Pair[] {
  const pairs: Pair[] = [];
  let open: Run[] = [];
  let paragraph = 0;
  for (const span of spans) {
    const run: Run = { ...span, mark: sliceOf(text, span) };
    if (!MARKS.has(run.mark)) continue;
    if (/\n[ \t\r]*\n/.test(text.slice(paragraph, run.start))) open = [];
    paragraph = run.start;
    const opener = canClose(text, run) ? open.findLastIndex(({ mark }) => mark === run.mark) : -1;
    const opened = open[opener];
    if (opened && opened.end < run.start) {
      pairs.push([opened, run]);
      open = open.slice(0, opener);
    } else if (canOpen(text, run)) {
      open.push(run);
    }
  }
  return pairs;
}

/** What Discord writes for each mark; to Discord `__` would be an underline. */
const MARKS = new Map([
  ["*", "*"],
  ["_", "*"],
  ["**", "**"],
  ["__", "**"],
  ["***", "***"],
  ["~~", "~~"],
]);

const markEdits = (pair: Pair): Edit[] =>
  pair.map(({ start, end, mark }) => ({ start, end, out: MARKS.get(mark) ?? mark }));

/** CommonMark's left-flanking run, in short: something follows, and `_` does not stand in a word. */
function canOpen(text: string, { start, end, mark }: Run): boolean {
  const isInWord =
    mark.startsWith("_") && /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start));
  return /^\S/u.test(text.slice(end, end + 1)) && !isInWord;
}

function canClose(text: string, { start, end, mark }: Run): boolean {
  const isInWord = mark.startsWith("_") && /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
  return /\S$/u.test(text.slice(Math.max(0, start - 1), start)) && !isInWord;
}

/** The edits with those in the way of kept stretches left out, in order. */
function mergeEdits(edits: readonly Edit[], kept: readonly Edit[]): Edit[] {
  return [...outsideOf(kept, edits), ...kept].sort((a, b) => a.start - b.start);
}

/** What remains of a span outside others. */
function without(span: Span, others: readonly Span[]): Span[] {
  const pieces = others.reduce<Span[]>(
    (left, other) =>
      left.flatMap(({ start, end }) => [
        { start, end: Math.min(end, other.start) },
        { start: Math.max(start, other.end), end },
      ]),
    [span],
  );
  return pieces.filter(({ start, end }) => start < end);
}

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));

/** `**` beside another `**` would be neither's end. */
const touches =
  (a: Span) =>
  (b: Span): boolean =>
    a.start === b.end || b.start === a.end;

/** The spans that share nothing with others; a span that holds another whole counts as outside. */
function outsideOf<S extends Span>(others: readonly Span[], spans: readonly S[]): S[] {
  const taken = new Set(others.flatMap(({ start, end }) => range(start, end)));
  return spans.filter(({ start, end }) => !taken.has(start) && !taken.has(end - 1));
}

const range = (start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, at) => start + at);
const sliceOf = (text: string, { start, end }: Span): string => text.slice(start, end);
