/** Makes the text, sections and pages of a document whose words were extracted in blocks. */
import type { Location, Milestone, Paragraph, ParagraphRole, Section, Span } from "../../model.js";
import type { EntryDetails } from "../../source-details.js";

/** Some words of a block, and on which page, in which row, at what time they stand. */
export interface Piece extends Location {
  readonly text: string;
  /** Whether it is a sign between words, such as the bar between cells: not searched. */
  readonly isMark?: boolean;
  /** Whether the page shows something before it that is left out here. */
  readonly isAfterGap?: boolean;
}

/**
 * A heading or paragraph, its pieces in reading order. A heading without pieces ends the sections of
 * its level and puts nothing in their place.
 */
export interface Block {
  readonly pieces: readonly Piece[];
  /** Lower for an outer heading, 0 for the title; only headings have one. */
  readonly level?: number;
  /** A heading's id on the web page. */
  readonly anchor?: string | undefined;
  /** What is stated of a heading's section alone. */
  readonly stated?: EntryDetails | undefined;
  readonly role: ParagraphRole;
  /** Blocks before it that a reader needs to understand it: a lead-in, a header row. In order. */
  readonly context?: readonly Block[];
}

/** The sign between the cells of a row. */
export const BETWEEN_CELLS: Piece = { text: " | ", isMark: true };

export interface Extracted {
  readonly text: string;
  readonly sections: readonly Section[];
  /** Empty where no piece has a location. */
  readonly milestones: readonly Milestone[];
}

interface OpenSection {
  readonly headings: readonly string[];
  readonly anchor?: string;
  readonly stated?: EntryDetails;
  readonly paragraphs: Paragraph[];
}

/** The blocks as one text, a blank line between them. Blocks without a letter or digit are left out. */
export function assemble(blocks: readonly Block[]): Extracted {
  const parts: string[] = [];
  const milestones: Milestone[] = [];
  const spans = new Map<Block, Span>();
  const path: { level: number; heading: string }[] = [];
  const sections: OpenSection[] = [{ headings: [], paragraphs: [] }];
  let cursor = 0;
  for (const block of blocks) {
    const { words, marks, gaps, places } = joined(block.pieces);
    if (block.level !== undefined && block.pieces.length === 0) {
      endSections(path, block.level);
      sections.push(sectionUnder(path, block));
    }
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    const span = { start: cursor, end: cursor + words.length };
    for (const place of places) {
      if (keyOf(place) !== keyOf(milestones.at(-1) ?? {})) {
        milestones.push({ ...place, start: cursor + place.start });
      }
    }
    parts.push(words);
    spans.set(block, span);
    cursor = span.end + 2;
    if (block.level === undefined) {
      const paragraph = paragraphOf(block, span, { marks, gaps, spans });
      sections.at(-1)!.paragraphs.push(paragraph);
    } else {
      endSections(path, block.level);
      path.push({ level: block.level, heading: words });
      sections.push(sectionUnder(path, block));
    }
  }
  const filled = sections.filter(({ paragraphs }) => paragraphs.length > 0);
  return { text: parts.join("\n\n"), sections: filled, milestones };
}

/** The section that a heading begins. */
function sectionUnder(
  path: readonly { readonly heading: string }[],
  { anchor, stated }: Block,
): OpenSection {
  return {
    headings: path.map(({ heading }) => heading),
    ...(anchor === undefined ? {} : { anchor }),
    ...(stated === undefined ? {} : { stated }),
    paragraphs: [],
  };
}

/** Takes the headings of a level and of those below it off the path. */
function endSections(path: { readonly level: number }[], level: number): void {
  while (path.length > 0 && path.at(-1)!.level >= level) path.pop();
}

/** The same for the same page, row and time. */
function keyOf({ page, row, time }: Location): string {
  return [page, row, time?.start, time?.end].join();
}

interface Known {
  readonly marks: readonly Span[];
  readonly gaps: readonly number[];
  readonly spans: ReadonlyMap<Block, Span>;
}

function paragraphOf(
  { role, context = [] }: Block,
  span: Span,
  { marks, gaps, spans }: Known,
): Paragraph {
  const above = context.flatMap((block) => spans.get(block) ?? []);
  const moved = marks.map(({ start, end }) => ({
    start: span.start + start,
    end: span.start + end,
  }));
  return {
    span,
    role,
    ...(above.length === 0 ? {} : { context: above }),
    ...(moved.length === 0 ? {} : { marks: moved }),
    ...(gaps.length === 0 ? {} : { gaps: gaps.map((gap) => span.start + gap) }),
  };
}

interface Joined {
  readonly words: string;
  readonly marks: readonly Span[];
  readonly gaps: readonly number[];
  readonly places: readonly Milestone[];
}

/** The pieces as words without outer white space, with no white space but single spaces. */
function joined(pieces: readonly Piece[]): Joined {
  let words = "";
  // Not read off the words: looking at the end of what is being joined copies all of it.
  let isAfterSpace = true;
  const marks: Span[] = [];
  const gaps: number[] = [];
  const places: Milestone[] = [];
  for (const { text, isMark, isAfterGap, ...place } of pieces) {
    const added = plain(text);
    const fresh: string = isAfterSpace ? added.replace(/^ /, "") : added;
    const start = words.length + (fresh.startsWith(" ") ? 1 : 0);
    if (isAfterGap === true) gaps.push(words.length);
    if (fresh === "") continue;
    if (keyOf(place) !== keyOf({})) places.push({ ...place, start });
    words += fresh;
    isAfterSpace = fresh.endsWith(" ");
    const end = start + fresh.trim().length;
    if (isMark === true && start < end) marks.push({ start, end });
  }
  const length = words.trimEnd().length;
  return {
    words: words.slice(0, length),
    marks: marks.filter(({ end }) => end <= length),
    gaps: gaps.map((gap) => Math.min(gap, length)),
    places,
  };
}

/** The words in pieces, divided at the places where something was left out of them. */
export function dividedAt(words: string, gaps: readonly number[]): Piece[] {
  const starts = [...new Set(gaps)];
  const pieces = starts.map((start, at) => ({
    text: words.slice(start, starts[at + 1]),
    isAfterGap: true,
  }));
  return [{ text: words.slice(0, starts[0]) }, ...pieces];
}

/** Words as a line of text: no control characters, no half characters, single spaces. */
export function plain(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").replace(/\p{Cs}/gu, "\ufffd");
}
