/** Chats saved as JSON (DiscordChatExporter, Telegram, Slack): each message under who wrote it and when. */
import type { Block } from "./extracted-text.js";
import { columnsOf, isQuestion, isWords } from "./question-list.js";

/** A chat as blocks, and what it calls itself. */
export interface Chat {
  readonly title?: string;
  readonly blocks: readonly Block[];
}

/** Of a list's items: with fewer that have an author and words, it is no list of messages. */
const LEAST_SHARE = 0.5;

const WORDS = ["content", "text", "message", "body"];
const AUTHOR = ["author", "from", "sender", "user", "username", "user_name"];
/** Of an author, the name that others see first. */
const NAME = ["nickname", "global_name", "display_name", "real_name", "name", "username"];
const TIME = ["timestamp", "date", "created_at", "time"];
const ID = ["id", "ts"];
const REPLY = ["reply_to_message_id", "reply_to", "thread_ts"];
/** Kinds of messages that a person wrote; others say who joined or what was pinned. */
const WRITTEN = /^(?:default|reply|message|text|0|19)$/i;
/** The day and minute of a time as programs write it. */
const MINUTE = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)/;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The chat that a value holds; undefined where it holds none.
 * @param value a list of messages, or an object that holds one by the name of "messages"
 */
export function chatIn(value: unknown): Chat | undefined {
  const around = isFields(value) ? value : {};
  const list = Array.isArray(value) ? (value as unknown[]) : around.messages;
  if (!Array.isArray(list)) return undefined;
  const messages = list.map((item) => (isFields(item) ? item : {}));
  const said = messages.filter(isMessage);
  if (said.length === 0 || said.length < messages.length * LEAST_SHARE) return undefined;
  const title = titleOf(around);
  return { ...(title === undefined ? {} : { title }), blocks: blocksOf(messages) };
}

/** What has a title or a question besides is an entry of another list. */
function isMessage(message: Fields): boolean {
  if (wordsOf(message) === "" || authorOf(message) === "") return false;
  return columnsOf(Object.keys(message)) === undefined;
}

function blocksOf(messages: readonly Fields[]): Block[] {
  const byId = new Map<string, Block>();
  let asked: Block | undefined;
  return messages.flatMap((message, at) => {
    const row = at + 1;
    const lines = wordsOf(message)
      .split(/[\r\n]+/)
      .filter(isWords);
    if (lines.length === 0) return [];
    const repliedTo = byId.get(replyOf(message)) ?? asked;
    const role = WRITTEN.test(textAt(message, ["type"]) || "default") ? "prose" : "furniture";
    const said = lines.map((text): Block => {
      return { role, pieces: [{ text, row }], context: repliedTo ? [repliedTo] : [] };
    });
    const last = said.at(-1)!;
    byId.set(textAt(message, ID), last);
    asked = isQuestion(lines.at(-1)!) ? last : undefined;
    return [{ role: "title", level: 1, pieces: [{ text: headingOf(message), row }] }, ...said];
  });
}

/** Who wrote it, and when where that is stated in words. */
function headingOf(message: Fields): string {
  const [, day, minute] = MINUTE.exec(textAt(message, TIME)) ?? [];
  return [authorOf(message), ...(day && minute ? [`${day} ${minute}`] : [])].join(", ");
}

function titleOf({ guild, channel, name }: Fields): string | undefined {
  const names = [guild, channel].map((part) => (isFields(part) ? textAt(part, ["name"]) : ""));
  const title = [...names, typeof name === "string" ? name : ""].filter(isWords).join(" · ");
  return title === "" ? undefined : title;
}

function authorOf(message: Fields): string {
  const author = AUTHOR.map((key) => message[key]).find((value) => value !== undefined);
  return isFields(author) ? textAt(author, NAME) : typeof author === "string" ? author.trim() : "";
}

/** Telegram writes a text with links or bold words in parts. */
function wordsOf(message: Fields): string {
  const parts = WORDS.map((key) => message[key]).find(
    (value) => (typeof value === "string" && value !== "") || Array.isArray(value),
  );
  if (!Array.isArray(parts)) return typeof parts === "string" ? parts.trim() : "";
  const texts = parts.map((part: unknown) =>
    isFields(part) ? textAt(part, ["text"]) : typeof part === "string" ? part : "",
  );
  return texts.join("").trim();
}

function replyOf(message: Fields): string {
  const { reference } = message;
  return isFields(reference)
    ? textAt(reference, ["messageId", "message_id"])
    : textAt(message, REPLY);
}

/** The first of some fields that holds a text or a number, as text. */
function textAt(fields: Fields, keys: readonly string[]): string {
  const texts = keys.map((key) => {
    const value = fields[key];
    return typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
  });
  return texts.find((text) => text !== "") ?? "";
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
