/**
 * A quote as a reader sees it on Discord, in stretches that fit: running text set off by a bar, code
 * and table rows in a block, Markdown as Markdown and everything else as it stands in the file.
 */
import type { CitedQuote, Quote, Source, Span } from "../../model.js";
import { fitLine } from "./card.js";
import { divide } from "./clip.js";
import { escapeMarkdown } from "./escape-markdown.js";
import { applyEdits, escapePlain, plainEdits } from "./escape.js";
import { type Piece, isFenceBefore, paragraphsIn, piecesOf } from "./quote-pieces.js";
import { sizeOf } from "./size.js";

/** A stretch of a quote that fits on a page. */
export interface QuotePart {
  /** Discord's Markdown for it. */
  readonly markup: string;
  /** Of the source's text. */
  readonly span: Span;
}

/** Units for what a row or list item needs to be understood. */
const LEAD_IN_ROOM = 200;

/**
 * The quote in stretches that each take at most `room` units of Discord's Markdown, at least 64.
 * Its highlights are set in bold, and what is there only for the rest to be understood in small
 * print.
 */
export function quoteParts(
  quote: Quote,
  { highlights, before }: Pick<CitedQuote, "highlights" | "before">,
  room: number,
): QuotePart[] {
  const { source, span } = quote;
  const bold = highlights.map(({ start, end }) => ({
    start: span.start + start,
    end: span.start + end,
  }));
  const pieces = withBefore(piecesOf(source, span), before).flatMap((piece) => {
    const words = source.text.slice(piece.start, piece.end);
    const markupOf = (part: Span) => show(source, { ...piece, ...move(part, piece.start) }, bold);
    return divide(words, room, (part) => sizeOf(markupOf(part))).map((part) => ({
      markup: markupOf(part),
      span: move(part, piece.start),
    }));
  });
  return joined(pieces, room);
}

/**
 * A quote's first stretch with what a reader needs in order to understand it: a table's header above
 * its row, column over column; a list's lead-in and the like in small print.
 */
export function introduced({ source, span }: Quote, markup: string): string {
  const first = paragraphsIn(source, span)[0];
  const words = (first?.context ?? [])
    .filter(({ start, end }) => end <= span.start || start >= span.end)
    .filter(({ start }) => !isFenceBefore(source, start))
    .map(({ start, end }) => source.text.slice(start, end));
  const header = words.join("\n");
  if (header.trim() === "") return markup;
  const isTable = first?.role === "row" && header.length <= LEAD_IN_ROOM;
  return isTable && markup.startsWith(FENCE)
    ? block(header).slice(0, -FENCE.length) + markup.slice(FENCE.length).trimStart()
    : `-# ${fitLine(words.join(" "), LEAD_IN_ROOM)}\n${markup}`;
}

/** Short stretches that stand one after the other, as one. */
function joined(parts: readonly QuotePart[], room: number): QuotePart[] {
  const out: QuotePart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last && sizeOf(last.markup) + sizeOf(part.markup) + 1 <= room) {
      const span = { start: last.span.start, end: part.span.end };
      out[out.length - 1] = { markup: `${last.markup}\n${part.markup}`, span };
    } else {
      out.push(part);
    }
  }
  return out;
}

/** The pieces with what stands first, up to the end of `before`, as a piece of its own. */
function withBefore(pieces: readonly Piece[], before: Span | undefined): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (before === undefined || first?.look !== "prose") return pieces;
  const end = Math.min(first.end, first.start + before.end);
  return [{ start: first.start, end, look: "before" }, { ...first, start: end }, ...rest];
}

function show(source: Source, piece: Piece, bold: readonly Span[]): string {
  const words = source.text.slice(piece.start, piece.end);
  if (piece.look === "block") return block(words, piece.language);
  const marks = bold
    .map(({ start, end }) => ({
      start: Math.max(0, start - piece.start),
      end: Math.min(words.length, end - piece.start),
    }))
    .filter(({ start, end }) => start < end);
  const escape = source.format === "markdown" ? escapeMarkdown : escapePlain;
  const markup = escape(piece.look === "before" ? words.trimEnd() : words, marks);
  return setOff(piece.look === "before" ? markup.replace(/^/gm, "-# ") : markup);
}

/** Text with a bar at its side. */
export function setOff(markup: string): string {
  return markup.replace(/^/gm, "> ");
}

const FENCE = "```";

/**
 * Text in a code block. Backticks that would end it are kept apart by a space of no width.
 * @param language in which Discord colours it; letters, digits and `+`, `#`, `-` only
 */
export function block(words: string, language = ""): string {
  const visible = plainEdits(words).filter(({ out }) => !out.startsWith("\\"));
  const inside = applyEdits(words, visible, []).replace(/`(?=``)|(?<=`)`(?=`)/gu, "`\u200B");
  return `${FENCE}${language}\n${inside}\n${FENCE}`;
}

const move = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
