/** A quote in pieces that look alike on Discord: running text, and blocks of code and table rows. */
import type { Paragraph, Source, Span } from "../../model.js";

/** A stretch of a source's text of one look. */
export interface Piece extends Span {
  readonly look: "prose" | "before" | "block";
  /** The language of code, as Discord colours it. */
  readonly language?: string;
}

/**
 * The span in pieces, in order. What stands between two paragraphs goes with the first, but for what
 * opens and closes a block of code: the block itself shows it.
 */
export function piecesOf(source: Source, span: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  let before = span.start;
  for (const { span: own, role } of paragraphsIn(source, span)) {
    const gap = gapAt(source, { start: before, end: own.start });
    before = own.end;
    const look = role === "code" || role === "row" ? "block" : "prose";
    const last = pieces.at(-1);
    if (last?.look === look && !gap.isFence) continue;
    endLast(pieces, gap.wordsEnd);
    const start = last || gap.isFence ? own.start : span.start;
    pieces.push({ ...gap.opens, start, end: span.end, look });
  }
  endLast(pieces, gapAt(source, { start: before, end: span.end }).wordsEnd);
  return pieces.length > 0 ? pieces : [{ ...span, look: "prose" }];
}

function endLast(pieces: Piece[], end: number): void {
  const last = pieces.pop();
  if (last) pieces.push({ ...last, end });
}

/** The paragraphs that share something with a span. */
export function paragraphsIn(source: Source, { start, end }: Span): Paragraph[] {
  return source.sections.flatMap(({ paragraphs }) =>
    paragraphs.filter(({ span }) => span.start < end && start < span.end),
  );
}

/** What stands between two paragraphs, or before the first or behind the last. */
interface Gap {
  /** Whether that is a fence, beside what nobody sees. */
  readonly isFence: boolean;
  /** Where the piece before it ends. */
  readonly wordsEnd: number;
  readonly opens: Pick<Piece, "language">;
}

/** A line that opens or closes a block of code, with what follows its marks. */
const FENCE_LINE = /^[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*(?:`{3,}|~{3,})([^\n]*)$/gm;
/** Markup that no reader of the page sees. */
const UNSEEN = /<!--[^]*?-->|\{\/\*[^]*?\*\/\}|<\/?[A-Z][^<>]*>/g;

function gapAt({ format, text }: Source, between: Span): Gap {
  const none = { isFence: false, wordsEnd: between.end, opens: {} };
  const marks = text.slice(between.start, between.end);
  if (format !== "markdown" || !/`{3}|~{3}/.test(marks)) return none;
  const seen = marks.replace(UNSEEN, "");
  const info = Array.from(seen.matchAll(FENCE_LINE), ([, words = ""]) => words).at(-1);
  if (info === undefined || seen.replace(FENCE_LINE, "").trim() !== "") return none;
  const language = /^\s*(\w[\w+#-]*)/.exec(info)?.[1];
  const opens = language === undefined ? {} : { language };
  return { isFence: true, wordsEnd: between.start, opens };
}

/** Whether a place stands behind the marks that open a block of code: its language, no words. */
export function isFenceBefore({ format, text }: Source, at: number): boolean {
  return format === "markdown" && /(?:`{3}|~{3})[ \t]*$/.test(text.slice(Math.max(0, at - 8), at));
}
