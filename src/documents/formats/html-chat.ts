/**
 * Chats that DiscordChatExporter saved as web pages, by the classes of its elements: each message under
 * who wrote it and when, instead of a page on which both stand once for several messages.
 */
import { type ChatMessage, messageBlocks } from "./chat-messages.js";
import type { Block } from "./extracted-text.js";
import { blocksOf } from "./html-blocks.js";
import { type Element, attribute, find, findAll, walk, wordsOf } from "./html-tree.js";

/** What holds words of a message: its own, and those of what a bot shows below. */
const WORDS = /^chatlog__(?:content|embed-(?:title|description|field-name|field-value))$/;
/** Within them, what a program adds. */
const ADDED = "chatlog__edited-timestamp";
const MESSAGE_ID = /^(?:chatlog__message-container-|message-)(\d+)$/;

/** The messages of such a page; undefined for any other. */
export function chatBlocks(root: Element): Block[] | undefined {
  const log = find(root, (element) => classesOf(element).includes("chatlog"));
  if (log === undefined) return undefined;
  const blocks = messageBlocks(messagesIn(log));
  return blocks.length === 0 ? undefined : blocks;
}

interface OpenMessage extends ChatMessage {
  readonly lines: string[];
}

/** What the page has said so far of the message that comes next. */
interface Said {
  author: string;
  time: string;
  id: string;
  repliesTo: string;
}

function messagesIn(log: Element): ChatMessage[] {
  const messages: OpenMessage[] = [];
  const said: Said = { author: "", time: "", id: "", repliesTo: "" };
  walk(log, {
    enter(element) {
      const classes = classesOf(element);
      const id = MESSAGE_ID.exec(attribute(element, "id") ?? "")?.[1];
      if (id !== undefined && id !== said.id) Object.assign(said, { id, repliesTo: "" });
      for (const name of classes) SAYING[name]?.(said, element);
      const isWords = classes.some((name) => WORDS.test(name));
      if (isWords) addWords(messages, said, element);
      return !isWords;
    },
  });
  return messages;
}

type Saying = (said: Said, element: Element) => void;
const sayAuthor: Saying = (said, element) => (said.author = wordsOf(element));

const SAYING: Readonly<Record<string, Saying | undefined>> = {
  chatlog__author: sayAuthor,
  "chatlog__author-name": sayAuthor,
  chatlog__timestamp: (said, element) => (said.time = wordsOf(element)),
  "chatlog__reply-link": (said, element) => {
    said.repliesTo = /\d+(?='\))/.exec(attribute(element, "onclick") ?? "")?.[0] ?? "";
  },
};

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

function classesOf(element: Element): readonly string[] {
  return attribute(element, "class")?.split(/\s+/) ?? [];
}
