/**
 * Chats that DiscordChatExporter and Telegram saved as web pages, by the classes of their elements: each
 * message under who wrote it and when, instead of a page on which both stand once for several messages.
 */
import { type ChatMessage, messageBlocks } from "./chat-messages.js";
import type { Block } from "./extracted-text.js";
import { blocksOf } from "./html-blocks.js";
import { type Element, attribute, classesOf, find, findAll, walk, wordsOf } from "./html-tree.js";

/** How a program names the elements of its pages. */
interface Exporter {
  /** The class of what holds the messages. */
  readonly log: string;
  /** The id of a message's element. */
  readonly id: RegExp;
  /** What holds words of a message: its own, and those of what a bot shows below. */
  readonly words: RegExp;
  readonly saying: Readonly<Record<string, Saying | undefined>>;
  /** Where the chat's name stands, if its title does not say it. */
  readonly name?: string;
}

/** What the page has said so far of the message that comes next. */
interface Said {
  author: string;
  time: string;
  id: string;
  repliesTo: string;
}
type Saying = (said: Said, element: Element) => void;

const sayAuthor: Saying = (said, element) => (said.author = wordsOf(element));
const sayReply: Saying = (said, element) => {
  const calls = [element, ...findAll(element, () => true)].map((one) => attribute(one, "onclick"));
  said.repliesTo = /\d+(?='?\))/.exec(calls.find((call) => call !== undefined) ?? "")?.[0] ?? "";
};

const EXPORTERS: readonly Exporter[] = [
  {
    log: "chatlog",
    id: /^(?:chatlog__message-container-|message-)(\d+)$/,
    words: /^chatlog__(?:content|embed-(?:title|description|field-name|field-value))$/,
    saying: {
      chatlog__author: sayAuthor,
      "chatlog__author-name": sayAuthor,
      chatlog__timestamp: (said, element) => (said.time = wordsOf(element)),
      "chatlog__reply-link": sayReply,
    },
  },
  {
    log: "history",
    id: /^message(\d+)$/,
    words: /^text$/,
    saying: {
      from_name: sayAuthor,
      date: (said, element) => {
        said.time = /^\S+ \d+:\d+/.exec(attribute(element, "title") ?? "")?.[0] ?? "";
      },
      reply_to: sayReply,
    },
    name: "page_header",
  },
];
/** Within a message's words, what a program adds. */
const ADDED = "chatlog__edited-timestamp";

/** The chat that such a page holds; undefined for any other. */
export function chatOnPage(
  root: Element,
): { readonly blocks: readonly Block[]; readonly title?: string } | undefined {
  for (const exporter of EXPORTERS) {
    const log = find(root, (element) => classesOf(element).includes(exporter.log));
    const blocks = log === undefined ? [] : messageBlocks(messagesIn(log, exporter));
    if (blocks.length === 0) continue;
    const { name } = exporter;
    const head = name && find(root, (element) => classesOf(element).includes(name));
    const title = head ? wordsOf(head) : "";
    return { blocks, ...(title === "" ? {} : { title }) };
  }
  return undefined;
}

interface OpenMessage extends ChatMessage {
  readonly lines: string[];
}

function messagesIn(log: Element, { id: form, words, saying }: Exporter): ChatMessage[] {
  const messages: OpenMessage[] = [];
  const said: Said = { author: "", time: "", id: "", repliesTo: "" };
  walk(log, {
    enter(element) {
      const classes = classesOf(element);
      const id = form.exec(attribute(element, "id") ?? "")?.[1];
      if (id !== undefined && id !== said.id) Object.assign(said, { id, repliesTo: "" });
      for (const name of classes) saying[name]?.(said, element);
      const isWords = said.id !== "" && classes.some((name) => words.test(name));
      if (isWords) addWords(messages, said, element);
      return !isWords;
    },
  });
  return messages.filter(({ author }) => author !== "");
}

/** Adds to the message that is open, or opens the one by that id. */
function addWords(messages: OpenMessage[], said: Said, element: Element): void {
  for (const added of findAll(element, (one) => classesOf(one).includes(ADDED))) {
    added.children.length = 0;
  }
  divideLines(element);
  const lines = blocksOf(element).map(({ pieces }) => pieces.map(({ text }) => text).join(""));
  const last = messages.at(-1);
  if (last !== undefined && last.id !== "" && last.id === said.id) {
    for (const line of lines) last.lines.push(line);
  } else messages.push({ ...said, lines, isWritten: true });
}

/** Ends a paragraph at each line of a message, as the page shows it: two breaks do. */
function divideLines(top: Element): void {
  for (const element of [top, ...findAll(top, () => true)]) {
    const parts = element.children.splice(0, Infinity).flatMap((child) => {
      if (typeof child !== "string") return child.name === "br" ? [child, child] : [child];
      const ended: Element = { name: "br", attributes: {}, children: [], parent: element };
      return child.split("\n").flatMap((line, at) => (at === 0 ? [line] : [ended, ended, line]));
    });
    for (const part of parts) element.children.push(part);
  }
}
