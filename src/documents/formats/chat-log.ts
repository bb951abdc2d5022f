/**
 * Chats that were saved as text: each message stands under who wrote it and when, apart from the
 * others. What tells a message:
 *
 * | from                     | its first line                                   |
 * |--------------------------|--------------------------------------------------|
 * | Discord, by an exporter  | `[01/05/2024 3:06 PM] anna`, its words below      |
 * | Discord, by copying      | `anna — 01/05/2024 3:06 PM`, its words below      |
 * | WhatsApp                 | `12/31/23, 9:16 PM - Anna: Words`                |
 * | WhatsApp, Telegram       | `[31.12.23, 21:16:05] Anna: Words`               |
 * | IRC                      | `[21:16] <anna> Words`                           |
 */
import type { Paragraph, Section } from "../../model.js";
import { markRepeatedIn } from "../boilerplate.js";
import type { Block, TextLine } from "./text-lines.js";

/** Messages from which a text is a chat. */
const LEAST_MESSAGES = 3;
/** Of all lines that hold words: fewer than this share begin a message in no chat. */
const LEAST_SHARE = 0.1;
/** Of messages: with fewer than this share that say something, the lines are those of a log. */
const LEAST_FILLED = 0.5;

const DATE = String.raw`(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[ -]\p{L}{3,9}\.?[ -]\d{2,4})`;
const TIME = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AP]\.?M\.?)?`;
const FIRST_LINES: readonly RegExp[] = [
  `^(\\[${DATE},?\\s+${TIME}\\]\\s+~?\\s?[^:]{1,40}):\\s+(?=\\S)`,
  `^(\\[${DATE},?\\s+${TIME}\\]\\s+\\S.{0,59})$`,
  `^(${DATE},?\\s+${TIME}\\s+[-–]\\s+[^:]{1,40}):\\s+(?=\\S)`,
  `^(${DATE},?\\s+${TIME})\\s+[-–]\\s+(?=\\S)`,
  `^(\\[?${TIME}\\]?\\s+<[^<>\\s]{1,40}>)\\s+(?=\\S)`,
  `^(\\S.{0,39}?\\s+—\\s+(?:${DATE},?\\s+|\\p{L}+(?: \\p{L}+)?\\s+)${TIME})$`,
].map((form) => new RegExp(form, "iu"));

/** What exporters write below and in place of words. */
const ADDITIONS = /^\{(?:Attachments|Embed|Reactions|Stickers|Inline Invites?)\}$/;
const NO_WORDS =
  /^(?:(?:Joined the server|Pinned a message|Left the (?:group|server)|Started a call that lasted .*|Boosted the server.*)\.|<[^<>]{0,40}omitted>|<attached:[^<>]*>|Exported \d+ message\(s\)|Messages and calls are end-to-end encrypted\b.*)$/i;
/** What an exporter writes above a chat: its name, and from when to when it goes. */
const HEAD = /^(?:Guild|Channel|After|Before): /;
const QUESTION = /[?？؟]["'”’)\]]*$/u;

interface Message {
  /** Who and when, as the text has it. */
  readonly heading: string;
  readonly blocks: Block[];
}

/**
 * The messages of a text as sections; undefined for a text that is no chat.
 * @param paragraphsOf what stands in some blocks of a message
 */
export function messagesIn(
  text: string,
  blocks: readonly Block[],
  paragraphsOf: (blocks: readonly Block[]) => readonly Paragraph[],
): readonly Section[] | undefined {
  const messages = divided(blocks);
  if (!isChat(messages, blocks)) return undefined;
  const sections: Section[] = [];
  let asked: Paragraph | undefined;
  for (const { heading, blocks: said } of messages) {
    const isNone = heading === "" ? [NO_WORDS, HEAD] : [NO_WORDS];
    const paragraphs = withoutAdditions(text, paragraphsOf(said), isNone).map((paragraph) =>
      asked === undefined || paragraph.context !== undefined
        ? paragraph
        : { ...paragraph, context: [asked.span] },
    );
    if (paragraphs.length === 0) continue;
    sections.push({ headings: heading === "" ? [] : [heading], paragraphs });
    const last = paragraphs.findLast(({ role }) => role !== "furniture");
    asked = last && QUESTION.test(text.slice(last.span.start, last.span.end)) ? last : undefined;
  }
  return markRepeatedIn(text, sections);
}

/** The blocks, divided where messages begin; what stands before the first has no heading. */
function divided(blocks: readonly Block[]): readonly Message[] {
  const messages: Message[] = [{ heading: "", blocks: [] }];
  for (const { lines, isUnderlined } of blocks) {
    let open: TextLine[] = [];
    const finish = (): void => {
      if (open.length > 0) messages.at(-1)!.blocks.push({ lines: open, isUnderlined });
      open = [];
    };
    for (const line of lines) {
      const found = firstLine(line);
      if (found === undefined) open.push(line);
      else {
        finish();
        messages.push({ heading: found.heading, blocks: [] });
        if (found.rest !== undefined) open.push(found.rest);
      }
    }
    finish();
  }
  return messages;
}

/** What the first line of a message says of it, and the words that stand in it. */
function firstLine(line: TextLine): { heading: string; rest?: TextLine } | undefined {
  for (const form of FIRST_LINES) {
    const [whole, heading] = form.exec(line.words) ?? [];
    if (whole === undefined || heading === undefined) continue;
    const words = line.words.slice(whole.length);
    const name = heading.replace(/\s+/g, " ");
    if (words === "") return { heading: name };
    return { heading: name, rest: { ...line, words, start: line.start + whole.length } };
  }
  return undefined;
}

function isChat(messages: readonly Message[], blocks: readonly Block[]): boolean {
  const lines = blocks.reduce((sum, block) => sum + block.lines.length, 0);
  const found = messages.slice(1);
  const filled = found.filter((message) => message.blocks.length > 0);
  return (
    found.length >= LEAST_MESSAGES &&
    found.length >= lines * LEAST_SHARE &&
    filled.length >= found.length * LEAST_FILLED
  );
}

/**
 * The paragraphs with `furniture` for what a program added.
 * @param isNone what a program writes in place of words
 */
function withoutAdditions(
  text: string,
  paragraphs: readonly Paragraph[],
  isNone: readonly RegExp[],
): Paragraph[] {
  let isAdded = false;
  return paragraphs.map((paragraph) => {
    const words = text.slice(paragraph.span.start, paragraph.span.end);
    // Of what an exporter adds, it says so once and then lists it to the message's end.
    isAdded ||= ADDITIONS.test(words.split(/\r\n?|\n/, 1)[0]!);
    return isAdded || isNone.some((form) => form.test(words))
      ? { ...paragraph, role: "furniture" }
      : paragraph;
  });
}
