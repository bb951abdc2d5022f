/**
 * HTML in the answers of a list and in the cells of a table, as help desks and shops export them: read as
 * a web page is, so that nobody is shown tags; and Markdown, as bots hold it. An answer that only speaks
 * of tags stays as it is.
 */
import { spoken } from "./chat-markup.js";
import type { Block } from "./extracted-text.js";
import { blocksOf } from "./html-blocks.js";
import { keepShown } from "./html-shown.js";
import { readTree, wordsOf } from "./html-tree.js";

/** Elements that divide an answer; lines of the file mean nothing beside them. */
const DIVIDED = /<(p|div|ul|ol|li|h[1-6]|table|pre|blockquote|dl|section|article)\b[^<>]*>/i;
const ENDED = /<\/(?:p|div|ul|ol|li|h[1-6]|table|pre|blockquote|dl|section|article)\s*>/i;
const INLINE =
  /<br\s*\/?>|<\/(?:a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|u|var)\s*>/i;
const ENTITY =
  /&(?:amp|nbsp|quot|apos|lt|gt|[lr][sd]quo|[nm]dash|hellip|[aeiou](?:acute|grave|circ|uml)|szlig|#\d{1,7}|#x[\da-f]{1,6});/i;
const BREAK = /<br\s*\/?>[ \t]*(?:\r\n?|\n)?/gi;
/** Markdown's sign for what is to be read as it stands. */
const CODE = /`[^`]*`/g;

/** The blocks of an answer that is divided by elements of HTML; undefined where it is not. */
export async function markedBlocks(answer: string): Promise<Block[] | undefined> {
  const spoken = answer.replace(CODE, "");
  if (!DIVIDED.test(spoken) || !ENDED.test(spoken)) return undefined;
  const root = await readTree(answer);
  keepShown(root);
  return blocksOf(root);
}

/** The words of a table's cell, in one line, without HTML. */
export async function cellWords(cell: string): Promise<string> {
  const blocks = await markedBlocks(cell);
  if (blocks === undefined) return withoutHtml(cell);
  return blocks.map(({ pieces }) => pieces.map(({ text }) => text).join("")).join(" ");
}

/** Bold words, links and what Discord writes for mentions and emoji: the answer is in Markdown. */
const MARKDOWN =
  /\*\*(?=\S)[^*\n]{1,500}(?<=\S)\*\*|\]\(<?https?:\/\/|<(?:a?:\w{1,40}:|@[!&]?|#|t:)\d{5,25}(?::\w)?>/;

/** A text without the tags, entities and signs that run on in a line; its lines stay. */
export async function withoutMarkup(text: string): Promise<string> {
  const plain = await withoutHtml(text);
  if (!MARKDOWN.test(plain.replace(CODE, ""))) return plain;
  return plain.split("\n").map(spoken).join("\n");
}

async function withoutHtml(text: string): Promise<string> {
  const spoken = text.replace(CODE, "");
  if (!INLINE.test(spoken) && !ENTITY.test(spoken)) return text;
  const lines = text.replace(BREAK, "\n").split(/\r\n?|\n/);
  const read: string[] = [];
  for (const line of lines) {
    const root = await readTree(line);
    keepShown(root);
    read.push(wordsOf(root));
  }
  return read.join("\n");
}
