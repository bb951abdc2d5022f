/**
 * Plain text: paragraphs by blank lines, or one a line where the text is written so; list items;
 * titles and headings by how they stand; chats message by message.
 */
import type { Paragraph, Section } from "../../model.js";
import { markBoilerplate } from "../boilerplate.js";
import { readFrontMatter } from "../front-matter.js";
import { messagesIn } from "./chat-log.js";
import type { Parsed, TextFormat } from "./format.js";
import {
  type Block,
  type TextLine,
  type Wrapping,
  blocksOf,
  goesOn,
  wrappingOf,
} from "./text-lines.js";

/** Longest title, in characters and in words. */
const LONGEST_TITLE = 120;
const MOST_TITLE_WORDS = 20;
/** Title-like lines in a row beyond this are verse, a list or a table. */
const MOST_TITLES = 3;

const ITEM_MARK = /^(?:[-*+•‣◦▪·–—]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+(?=\S)/;
const FINISHED = /[.!?…:。！？：।؟۔]["'”’»›)\]]*$/;
const NO_TITLE_END = /[.,;:!…。，；：！।۔]["'”’»›)\]]*$/;
const LEAD_IN = /[:：]$/;

export const plainText: TextFormat = {
  name: "plain-text",
  extensions: [".txt", ".text"],
  version: 4,
  input: "text",
  async parse(text) {
    const { stated, rest } = await readFrontMatter(text);
    return { ...parse(rest), text, ...stated };
  },
};

function parse(text: string): Omit<Parsed, "text" | "details"> {
  const blocks = blocksOf(text);
  const wrapping = wrappingOf(blocks);
  const messages = messagesIn(text, blocks, (said) =>
    giveLeadIns(
      text,
      said.flatMap((block) => paragraphsOf(block, wrapping)),
    ),
  );
  if (messages !== undefined) return { sections: messages };
  const drafts = blocks.flatMap((block, index) =>
    isNumberedHeading(block, blocks[index + 1])
      ? [{ span: spanOf(block.lines[0]!), role: "title" as const }]
      : paragraphsOf(block, wrapping),
  );
  const paragraphs = markTitles(text, markBoilerplate(text, giveLeadIns(text, drafts)));
  const title = titleOf(text, paragraphs);
  return {
    ...(title === undefined ? {} : { textTitle: title }),
    sections: sectionsOf(text, paragraphs, title),
  };
}

/** "1. Introduction" on its own, before running text and not before another item. */
function isNumberedHeading({ lines }: Block, next: Block | undefined): boolean {
  const words = lines.length === 1 ? lines[0]!.words : "";
  if (!/^\d{1,3}[.)]\s+\p{Lu}/u.test(words) || NO_TITLE_END.test(words)) return false;
  const body = next?.lines.at(-1)?.words ?? "";
  const isShort = words.length <= LONGEST_TITLE && words.length < body.length;
  return isShort && FINISHED.test(body) && !ITEM_MARK.test(next!.lines[0]!.words);
}

function spanOf({ start, end }: TextLine): { start: number; end: number } {
  return { start, end };
}

/** The paragraphs of a block: its items, and its other lines joined where they go on. */
function paragraphsOf({ lines, isUnderlined }: Block, wrapping: Wrapping): Paragraph[] {
  const isItem = itemTest(lines);
  const found: Paragraph[] = [];
  for (let first = 0; first < lines.length;) {
    const line = lines[first]!;
    const continues = (at: number): boolean => {
      const next = lines[at + 1];
      if (next === undefined || isItem(next)) return false;
      return (isItem(line) && next.indent > line.indent) || goesOn(lines[at]!, next, wrapping);
    };
    let last = first;
    while (continues(last)) last += 1;
    const mark = isItem(line) ? (ITEM_MARK.exec(line.words)?.[0].length ?? 0) : 0;
    const span = { start: line.start + mark, end: lines[last]!.end };
    const isTitle = isUnderlined && lines.length === 1;
    found.push({ span, role: mark > 0 ? "item" : isTitle ? "title" : "prose" });
    first = last + 1;
  }
  return found;
}

/**
 * Tells a block's list items. One line that begins with a mark in the middle of a sentence is no
 * item: the line happened to break before a dash or a number.
 */
function itemTest(lines: readonly TextLine[]): (line: TextLine) => boolean {
  const marked = lines.filter(({ words }) => ITEM_MARK.test(words));
  const isList =
    marked.length > 1 ||
    marked.some(
      (line) => line === lines[0] || FINISHED.test(lines[lines.indexOf(line) - 1]!.words),
    );
  return ({ words }) => isList && ITEM_MARK.test(words);
}

/** The items with the paragraph before their list, where that ends with a colon, as context. */
function giveLeadIns(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  let leadIn: Paragraph | undefined;
  return paragraphs.map((paragraph) => {
    if (paragraph.role !== "item") {
      leadIn = LEAD_IN.test(wordsOf(text, paragraph)) ? paragraph : undefined;
    } else if (leadIn) {
      return { ...paragraph, context: [leadIn.span] };
    }
    return paragraph;
  });
}

/**
 * The paragraphs with `title` for the lines that stand as titles or headings: short, no full stop,
 * before running text. A question is one when it stands before a longer paragraph that answers.
 */
function markTitles(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const marked = [...paragraphs];
  for (let first = 0; first < marked.length; first += 1) {
    let after = first;
    while (after < marked.length && canBeTitle(text, marked[after]!)) after += 1;
    const body = marked[after];
    if (after > first && body && isBody(text, body, marked[after - 1]!)) {
      const count = titlesAmong(first, after);
      for (const at of Array(count).keys()) {
        marked[first + at] = { ...marked[first + at]!, role: "title" };
      }
    }
    first = after;
  }
  return marked;
}

/** How many of a run of title-like lines are titles: of verse, only what a document begins with. */
function titlesAmong(first: number, after: number): number {
  if (after - first <= MOST_TITLES) return after - first;
  return first === 0 ? 1 : 0;
}

function canBeTitle(text: string, { role, span }: Paragraph): boolean {
  if (role === "title") return true;
  if (role !== "prose" || span.end - span.start > LONGEST_TITLE) return false;
  const words = text.slice(span.start, span.end);
  if (NO_TITLE_END.test(words) || /[\r\n]/.test(words)) return false;
  return isCapitalised(words) && words.split(/\s+/).length <= MOST_TITLE_WORDS;
}

/** Begins with a capital, a number, or a letter of a script without capitals. */
function isCapitalised(words: string): boolean {
  return /^[^\p{L}\p{N}]*[^\p{Ll}\P{L}]|^[^\p{L}\p{N}]*\p{N}/u.test(words);
}

/** Whether a paragraph is running text that can stand under a title. */
function isBody(text: string, paragraph: Paragraph, title: Paragraph): boolean {
  if (paragraph.role !== "prose") return paragraph.role === "item";
  const words = wordsOf(text, paragraph);
  const name = wordsOf(text, title);
  const isAnswer = !name.endsWith("?") || (words.length > name.length && !words.endsWith("?"));
  return isAnswer && FINISHED.test(words);
}

/** The title that a document begins with, furniture aside. */
function titleOf(text: string, paragraphs: readonly Paragraph[]): string | undefined {
  const first = paragraphs.find(({ role }) => role !== "furniture" && role !== "repeated");
  return first?.role === "title" ? headingOf(text, first) : undefined;
}

/** A section for every run of headings. The document's own title is none, and begins it anew. */
function sectionsOf(
  text: string,
  paragraphs: readonly Paragraph[],
  title: string | undefined,
): Section[] {
  const sections: { headings: string[]; paragraphs: Paragraph[] }[] = [];
  let previous: Paragraph | undefined;
  for (const paragraph of paragraphs) {
    if (paragraph.role === "title") {
      const heading = headingOf(text, paragraph);
      const above = previous?.role === "title" ? (sections.at(-1)?.headings ?? []) : [];
      const headings = heading === title ? [] : [...above, heading];
      sections.push({ headings, paragraphs: [] });
    } else if (sections.length === 0) {
      sections.push({ headings: [], paragraphs: [] });
    }
    sections.at(-1)!.paragraphs.push(paragraph);
    previous = paragraph;
  }
  return sections;
}

function headingOf(text: string, paragraph: Paragraph): string {
  return wordsOf(text, paragraph).replace(/\s+/g, " ");
}

function wordsOf(text: string, { span }: Paragraph): string {
  return text.slice(span.start, span.end);
}
