/** Chats saved as JSON (DiscordChatExporter, Telegram, Slack): each message under who wrote it and when. */
import { minuteOf, spokenLines } from "./chat-markup.js";
import { type ChatMessage, messageBlocks } from "./chat-messages.js";
import type { Block } from "./extracted-text.js";
import { columnsOf, isWords } from "./question-list.js";

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
const WRITTEN = /^(?:default|reply|message|text|thread_broadcast|bot_message|me_message|0|19)$/i;
/** Longest time that is shown as it stands, in UTF-16 units. */
const LONGEST_TIME = 40;
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
  const read = messages.map((message, at) => messageOf(message, at + 1));
  return { ...(title === undefined ? {} : { title }), blocks: messageBlocks(read) };
}

/**
 * The chat that the rows of a table are, by the names of its columns; undefined where one of author,
 * time and words has none.
 */
export function chatInTable(
  names: readonly string[],
  rows: readonly { readonly cells: readonly string[]; readonly number: number }[],
): readonly Block[] | undefined {
  const keys = names.map((name) => name.trim().toLowerCase().replace(/\s+/g, "_"));
  const isChat = [WORDS, AUTHOR, TIME].every((set) => set.some((key) => keys.includes(key)));
  if (!isChat || columnsOf(names) !== undefined) return undefined;
  const read = rows.map(({ cells, number }) =>
    messageOf(Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? ""])), number),
  );
  const said = read.filter(({ author, lines }) => author !== "" && lines.some(isWords));
  return said.length < rows.length * LEAST_SHARE ? undefined : messageBlocks(read);
}

/** What has a title or a question besides is an entry of another list. */
function isMessage(message: Fields): boolean {
  if (!wordsIn(message).some(isWords) || authorOf(message) === "") return false;
  return columnsOf(Object.keys(message)) === undefined;
}

function messageOf(message: Fields, row: number): ChatMessage {
  const isSlack = typeof message.ts === "string";
  const time = isSlack ? (minuteOf(Number(message.ts)) ?? "") : textAt(message, TIME);
  const [, day, minute] = MINUTE.exec(time) ?? [];
  const written = [textAt(message, ["type"]) || "default", textAt(message, ["subtype"]) || "text"];
  return {
    author: authorOf(message),
    time: day && minute ? `${day} ${minute}` : /\d\D/.test(time) ? time.slice(0, LONGEST_TIME) : "",
    lines: wordsIn(message)
      .flatMap(spokenLines)
      .map((line) => (isSlack ? withoutEntities(line) : line)),
    id: textAt(message, ID),
    repliesTo: replyOf(message),
    isWritten: written.every((kind) => WRITTEN.test(kind)),
    row,
  };
}

function titleOf({ guild, channel, name }: Fields): string | undefined {
  const names = [guild, channel].map((part) => (isFields(part) ? textAt(part, ["name"]) : ""));
  const title = [...names, typeof name === "string" ? name : ""].filter(isWords).join(" · ");
  return title === "" ? undefined : title;
}

/** The three that Slack writes. */
function withoutEntities(line: string): string {
  return line.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function authorOf(message: Fields): string {
  const profile = message.user_profile;
  const named = isFields(profile) ? textAt(profile, NAME) : "";
  if (named !== "") return named;
  const author = AUTHOR.map((key) => message[key]).find((value) => value !== undefined);
  return isFields(author) ? textAt(author, NAME) : typeof author === "string" ? author.trim() : "";
}

/** What a message says, and where a bot wrote it what its embeds do: they hold rules and answers. */
function wordsIn(message: Fields): string[] {
  const words = wordsOf(message);
  const embeds = Array.isArray(message.embeds) ? (message.embeds as unknown[]) : [];
  // Of a page that somebody linked to, an embed shows how it begins: those words are not the chat's.
  const isOwn = words === "" || isBot(message.author);
  const added = isOwn ? embeds.filter(isFields).flatMap(embedWords) : [];
  return [words, ...added].filter(isWords);
}

const isBot = (author: unknown): boolean =>
  isFields(author) && (author.isBot === true || author.bot === true);

function embedWords(embed: Fields): string[] {
  const fields = Array.isArray(embed.fields) ? (embed.fields as unknown[]) : [];
  return [
    textAt(embed, ["title"]),
    textAt(embed, ["description"]),
    ...fields.filter(isFields).flatMap((field) => {
      const name = textAt(field, ["name"]);
      const value = textAt(field, ["value"]);
      // A field is a line under its name: alone, neither tells what it is about.
      return /[\r\n]/.test(value) || !isWords(name) ? [name, value] : [`${name}: ${value}`];
    }),
  ];
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
