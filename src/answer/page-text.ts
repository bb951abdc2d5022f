/**
 * A source as its web page shows it: blocks of words without marks. Compared as browsers do when they
 * look for a text fragment: without regard to case, accents and the width of white space.
 */
import type { Paragraph, Section, Source, Span } from "../model.js";

/** Words that stand in one block element of the page. */
export interface Block {
  /** Where it begins in the page's text. */
  readonly at: number;
  /** The shown pieces of the source's text, in order; none of them is a mark. */
  readonly pieces: readonly Span[];
  /** Whether something that is not known stands between it and the block before. */
  readonly isAfterGap: boolean;
}

export interface PageText {
  /** All words, folded, those around the content first; a line break between blocks, single spaces inside them. */
  readonly text: string;
  /** Those that a paragraph shows, in order. */
  readonly blocks: readonly Block[];
}

/** A stretch of a source on its page. */
export interface Place extends Span {
  /** What is shown of it in each block, never empty; at least one. */
  readonly parts: readonly string[];
  /** The words right before it in its first block, else in the block before; may be empty. */
  readonly before: string;
  /** The words right after it in its last block, else in the block after; may be empty. */
  readonly after: string;
}

const cache = new WeakMap<Source, PageText>();

/** The page of a source, made when first asked for. */
export function pageTextOf(source: Source): PageText {
  const known = cache.get(source);
  if (known) return known;
  const made = makePage(source);
  cache.set(source, made);
  return made;
}

/** Without regard to case, accents and the form of letters. Keeps line breaks. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ς", "σ");
}

/** Where a span stands on the page; undefined where the page shows nothing of it. */
export function placeOnPage(source: Source, span: Span): Place | undefined {
  const page = pageTextOf(source);
  const { blocks } = page;
  const show = (pieces: readonly Span[]) => collapse(shownIn(source.text, pieces));
  const touched = [...blocks.entries()]
    .filter(([, { pieces }]) => pieces[0]!.start < span.end && span.start < pieces.at(-1)!.end)
    .map(([index, block]) => ({ index, block, words: show(clip(block.pieces, span)).trim() }))
    .filter(({ words, block }) => (block.isAfterGap ? WORD.test(words) : words !== ""));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const lead = show(clip(first.block.pieces, { start: 0, end: span.start })).trimStart();
  const upTo = show(clip(last.block.pieces, { start: 0, end: span.end })).trim();
  const rest = show(clip(last.block.pieces, { start: span.end, end: source.text.length })).trim();
  const start = first.block.at + fold(spaced(lead, source.text.charAt(span.start))).length;
  const end = last.block.at + fold(upTo).length;
  const beside = (index: number) => show(blocks[index]?.pieces ?? []).trim();
  return {
    start,
    end,
    parts: touched.map(({ words }) => words),
    before: lead.trim() || (first.block.isAfterGap ? "" : beside(first.index - 1)),
    after: rest || (blocks[last.index + 1]?.isAfterGap === true ? "" : beside(last.index + 1)),
  };
}

/** Browsers look for words: a mark that a gap parts from them is not found. */
const WORD = /[\p{L}\p{N}]/u;

/** A span that begins with white space has one space before its first word. */
const spaced = (lead: string, next: string): string =>
  lead !== "" && !lead.endsWith(" ") && /\s/.test(next) ? `${lead} ` : lead;

function makePage(source: Source): PageText {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  const add = (words: string): number => {
    const at = length;
    parts.push(words);
    length += words.length + 1;
    return at;
  };
  // Wherever it stands on the page: a link that leads past it from the top leads past it anywhere.
  for (const line of source.around?.split("\n") ?? []) add(fold(collapse(line)));
  let end = 0;
  let above: readonly string[] = [];
  for (const section of source.sections) {
    for (const heading of freshHeadings(section, above)) add(fold(heading));
    above = section.headings;
    for (const paragraph of section.paragraphs) {
      // What no paragraph shows (headings, header rows) can be on the page, and be found there.
      const between = collapse(source.text.slice(end, paragraph.span.start)).trim();
      if (between !== "") add(fold(between));
      end = paragraph.span.end;
      for (const { pieces, isAfterGap } of blocksOf(source.text, paragraph)) {
        const words = fold(collapse(shownIn(source.text, pieces)).trim());
        if (words !== "") blocks.push({ at: add(words), pieces, isAfterGap });
      }
    }
  }
  add(fold(collapse(source.text.slice(end)).trim()));
  return { text: parts.join("\n"), blocks };
}

const freshHeadings = ({ headings }: Section, above: readonly string[]): readonly string[] =>
  headings.filter((heading, level) => above[level] !== heading).map(collapse);

/**
 * The shown pieces of a paragraph, block by block: a cell of a row is a block of its own, and so is
 * what stands on either side of a gap.
 */
function blocksOf(text: string, { span, role, marks = [], gaps = [] }: Paragraph): OpenBlock[] {
  const blocks: OpenBlock[] = [{ pieces: [], isAfterGap: false }];
  let cursor = span.start;
  let nextGap = 0;
  for (const { start, end } of [...marks, { start: span.end, end: span.end }]) {
    for (; (gaps[nextGap] ?? Infinity) <= start; nextGap += 1) {
      const gap = Math.max(cursor, gaps[nextGap]!);
      if (cursor < gap) blocks.at(-1)!.pieces.push({ start: cursor, end: gap });
      blocks.push({ pieces: [], isAfterGap: true });
      cursor = gap;
    }
    if (cursor < start) blocks.at(-1)!.pieces.push({ start: cursor, end: start });
    const isDivision = role === "row" || /<br\b/i.test(text.slice(start, end));
    if (isDivision) blocks.push({ pieces: [], isAfterGap: false });
    cursor = Math.max(cursor, end);
  }
  return blocks.filter(({ pieces }) => pieces.length > 0);
}

interface OpenBlock {
  readonly pieces: Span[];
  readonly isAfterGap: boolean;
}

function clip(pieces: readonly Span[], { start, end }: Span): Span[] {
  return pieces
    .map((piece) => ({ start: Math.max(piece.start, start), end: Math.min(piece.end, end) }))
    .filter((piece) => piece.start < piece.end);
}

function shownIn(text: string, pieces: readonly Span[]): string {
  const words = pieces.map(({ start, end }) => text.slice(start, end)).join("");
  return words.replace(LONE_SURROGATE, "\ufffd");
}

/** Half a character, which no page can show. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

const collapse = (words: string): string => words.replace(/\s+/gu, " ");
