/** Makes sections and paragraphs of a Markdown file's blocks: roles, context, marks, headings. */
import type { Paragraph, ParagraphRole, Section, Span } from "../../model.js";
import { markRepeatedIn } from "../boilerplate.js";
import { headingAnchors } from "./heading-anchors.js";
import { isTags } from "./markdown-notes.js";
import { type Mark, htmlWords, trim } from "./markdown-spans.js";
import { struckInside } from "./markdown-struck.js";

export type BlockKind = "heading" | "paragraph" | "header" | "row" | "code" | "html";

/** What holds blocks. */
export interface Container {
  readonly kind: "quote" | "list" | "item" | "code" | "table";
  readonly parent?: Container;
  /** The paragraph right before it. */
  readonly leadIn?: Span;
  /** The words after a code fence, for example `rust`. */
  info?: Span;
}

/** A piece of the text as the parser gives it. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** In order. */
  readonly marks: readonly Mark[];
  /** What stands between tildes that strike it through, with them. In order. */
  readonly struck?: readonly Span[];
  /** 1 to 6 for headings, else 0. */
  readonly level: number;
  readonly container?: Container;
  /** Of the boxes that it stands in, outermost first. */
  readonly titles?: readonly Span[];
}

/** Spans of context that one paragraph is given: what is further out rarely helps a reader. */
const MOST_CONTEXT = 4;
/** Containers looked through for context: lists are nested a few deep, hostile files without end. */
const MOST_STEPS = 32;

const LEAD_IN = /[:：][*_`"'”’)\]]*$/;
/** A heading's address, as mdBook and others write it: "Fees {#fees}". */
const HEADING_ID = /\s*\{#([^{}\s]*)[^{}]*\}$/;

/**
 * The sections of a file, and its title: the first heading of level 1, else the heading that it begins
 * with.
 */
export function assemble(
  text: string,
  blocks: readonly Block[],
): { title?: string; sections: readonly Section[] } {
  const sections = sectionsOf(text, blocks);
  const isFirst = sections[0]!.paragraphs.length === 0;
  const title = firstOfLevel1(text, blocks) ?? (isFirst ? sections[1]?.headings[0] : undefined);
  const filled = sections.filter(({ paragraphs }) => paragraphs.length > 0);
  return {
    ...(title === undefined ? {} : { title }),
    sections: withoutLabels(text, markRepeatedIn(text, filled)),
  };
}

/** A section for each heading; the first, for what stands before any heading, may be empty. */
function sectionsOf(text: string, blocks: readonly Block[]): Section[] {
  const path: { level: number; heading: string }[] = [];
  const sections: { headings: string[]; anchor?: string; paragraphs: Paragraph[] }[] = [
    { headings: [], paragraphs: [] },
  ];
  const anchorOf = headingAnchors();
  const state: State = { text, own: new Map() };
  for (const block of blocks) {
    const heading = isSectionHeading(block) ? headingOf(text, block) : undefined;
    if (heading === undefined) {
      sections.at(-1)!.paragraphs.push(...paragraphsOf(state, block));
    } else if (heading !== "") {
      while ((path.at(-1)?.level ?? 0) >= block.level) path.pop();
      path.push({ level: block.level, heading });
      const anchor = idOf(text, block) ?? anchorOf(wordsOf(text, block, block.marks));
      const headings = path.map((step) => step.heading);
      sections.push({ headings, ...(anchor === "" ? {} : { anchor }), paragraphs: [] });
    }
  }
  return sections;
}

/** What is known of the blocks so far. */
interface State {
  readonly text: string;
  /** The first paragraph of each list item, and the header row of each table. */
  readonly own: Map<Container, Span>;
}

/** The sections with `furniture` for tags alone, and what only names the file whose lines are shown below it. */
function withoutLabels(text: string, sections: readonly Section[]): Section[] {
  return sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) =>
      isLabel(text, paragraph) ? { ...paragraph, role: "furniture" } : paragraph,
    ),
  }));
}

/** The name of a file that is called one: "Filename: src/main.rs". */
const FILE_NAME = /^(?:file ?name|file|path):\s*[\w@./\\-]+\.[a-z]\w{0,7}:?$/i;

function isLabel(text: string, paragraph: Paragraph): boolean {
  const { role, span, marks = [] } = paragraph;
  if (role !== "prose" || span.end - span.start > LONGEST_LABEL) return false;
  const words = wordsOf(text, paragraph, marks);
  return isTags(words) || FILE_NAME.test(words.replace(/[*_`]/g, ""));
}

/** UTF-16 units, HTML tags included. */
const LONGEST_LABEL = 200;

/** Headings inside of quotes and lists divide nothing. */
function isSectionHeading({ kind, container }: Block): boolean {
  return kind === "heading" && container === undefined;
}

function firstOfLevel1(text: string, blocks: readonly Block[]): string | undefined {
  const first = blocks.find(
    (block) => block.level === 1 && !block.container && headingOf(text, block) !== "",
  );
  return first && headingOf(text, first);
}

/** A heading as a reader sees it, without what is struck through. */
function headingOf(text: string, block: Block): string {
  const { struck = [] } = struckOf(text, block.span, block);
  const unseen = [...block.marks, ...struck].sort((a, b) => a.start - b.start);
  return wordsOf(text, block, unseen).replace(HEADING_ID, "");
}

/** The id that a heading states for itself. */
function idOf(text: string, block: Block): string | undefined {
  return HEADING_ID.exec(wordsOf(text, block, block.marks))?.[1];
}

function struckOf(
  text: string,
  span: Span,
  { marks, struck = [] }: Block,
): Pick<Paragraph, "struck"> {
  return struckInside(text, span, { tags: marks, struck });
}

/** @param unseen in the order of their starts */
function wordsOf(text: string, { span }: Pick<Block, "span">, unseen: readonly Span[]): string {
  let words = "";
  let cursor = span.start;
  for (const mark of unseen) {
    words += text.slice(cursor, Math.max(mark.start, cursor));
    cursor = Math.max(mark.end, cursor);
  }
  words += text.slice(cursor, Math.max(span.end, cursor));
  return words.replace(/\s+/g, " ").trim();
}

function paragraphsOf(state: State, block: Block): Paragraph[] {
  if (block.kind === "html") {
    return htmlWords(state.text, block.span).map((shown) => ({ ...shown, role: "prose" }));
  }
  if (block.kind === "code") return codeParagraphs(state, block);
  const shown = trim(state.text, block.span, block.marks);
  if (shown === undefined) return [];
  const { container } = block;
  const contextField = contextOf(state, block);
  const isFirst = container?.kind === "item" || block.kind === "header";
  if (container && isFirst && !state.own.has(container)) state.own.set(container, shown.span);
  if (block.kind === "header") return [];
  const words = state.text.slice(shown.span.start, shown.span.end);
  const struckField = struckOf(state.text, shown.span, block);
  return [{ ...shown, role: roleOf(block, words), ...contextField, ...struckField }];
}

/** A component's tag that is no valid HTML ("<Listing caption="`Result<()>`">"): no words to quote. */
const COMPONENT = /^<\/?[A-Z][\w.]*(?:\s[^]*)?>$/;

function roleOf({ kind, container }: Block, words: string): ParagraphRole {
  if (COMPONENT.test(words)) return "furniture";
  if (kind === "heading") return "title";
  if (kind === "row") return "row";
  return container?.kind === "item" ? "item" : "prose";
}

/** What the boxes and containers of a block say of it, outermost first. */
function contextOf(state: State, { container, titles = [] }: Block): { context?: Span[] } {
  const context: Span[] = [];
  let step = container;
  for (let steps = 0; step && steps < MOST_STEPS; steps += 1) {
    const leadIn = leadInOf(state, step);
    const told = [leadIn, state.own.get(step), step.info].filter((span) => span !== undefined);
    context.unshift(...told);
    step = step.parent;
  }
  const told = [...titles, ...context].sort((a, b) => a.start - b.start);
  return told.length > 0 ? { context: told.slice(-MOST_CONTEXT) } : {};
}

/** The paragraph that leads in to a list, table or code; an item's own words are told already. */
function leadInOf({ text, own }: State, { leadIn, parent }: Container): Span | undefined {
  const shown = leadIn && trim(text, leadIn, [])?.span;
  if (!shown || !LEAD_IN.test(text.slice(shown.start, shown.end))) return undefined;
  const isTold = parent !== undefined && own.get(parent)?.start === shown.start;
  return isTold ? undefined : shown;
}

/** A paragraph for each line that is not blank and not for a book builder. */
function codeParagraphs(state: State, block: Block): Paragraph[] {
  const contextField = contextOf(state, block);
  return linesOf(state.text, block.span).flatMap((line) => {
    const shown = trim(state.text, line, []);
    if (shown === undefined) return [];
    return [{ span: shown.span, role: "code" as const, ...contextField }];
  });
}

function linesOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}
