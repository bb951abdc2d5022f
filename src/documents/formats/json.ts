/** JSON and JSON Lines that hold lists of questions and answers, in the shapes that people write, or a chat. */
import { DocumentError } from "../../errors.js";
import { assemble } from "./extracted-text.js";
import type { Parsed, TextFormat } from "./format.js";
import { chatIn } from "./json-messages.js";
import { columnsOf, type Entry, isQuestion, isWords } from "./question-list.js";
import { listOf } from "./question-source.js";

export const json: TextFormat = {
  name: "json",
  extensions: [".json", ".jsonl", ".ndjson"],
  version: 10,
  input: "text",
  isExtracted: true,
  parse,
};

/** Levels down to which lists are looked for. */
const DEEPEST = 12;
/** Of an object's keys: with more that ask or have several words, it is keyed by questions. */
const MOSTLY = 0.6;

async function parse(text: string): Promise<Parsed> {
  const value = valueOf(text);
  const chat = chatIn(value);
  if (chat !== undefined) {
    const { title } = chat;
    return { ...assemble(chat.blocks), ...(title === undefined ? {} : { title }), details: {} };
  }
  const entries = entriesIn(value, [], 0);
  if (!entries.some(({ answer }) => isWords(answer))) {
    throw new DocumentError(
      'is no list of questions and answers; write it as [{ "question": "…", "answer": "…" }] or { "Question?": "Answer" }, or save it as text',
    );
  }
  return listOf(entries);
}

/** What the text holds; of JSON Lines, the list of them with blank lines as null. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split(/\r\n?|\n/);
    const first = lines.findIndex((line) => line.trim() !== "");
    if (first < lines.length - 1 && tryLine(lines[first]!) !== undefined) {
      return lines.map((line, at) => lineValue(line, at + 1));
    }
    const detail = error instanceof Error ? error.message.slice(0, LONGEST_DETAIL) : "";
    throw new DocumentError(`is not valid JSON (${detail}); correct it`, { cause: error });
  }
}

/** Longest message of the JSON reader that is shown: it quotes the file. */
const LONGEST_DETAIL = 120;

function lineValue(line: string, number: number): unknown {
  if (line.trim() === "") return null;
  const value = tryLine(line);
  if (value === undefined)
    throw new DocumentError(`is not valid JSON in line ${number}; correct it`);
  return value;
}

function tryLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

/** Every entry of the lists in a value, in the order of the file; `row` counts within its list. */
function entriesIn(value: unknown, topics: readonly string[], depth: number): Entry[] {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, at) => itemEntries(item, { row: at + 1, topics, depth }));
  }
  return objectEntries(value, { row: 1, topics, depth });
}

interface Place {
  readonly row: number;
  readonly topics: readonly string[];
  readonly depth: number;
}

/** An item of a list: an entry, a pair, or a group of entries. */
function itemEntries(item: unknown, { row, topics, depth }: Place): Entry[] {
  if (Array.isArray(item) && item.length === 2 && item.every((part) => typeof part === "string")) {
    const [question = "", answer = ""] = item;
    return isQuestion(question) ? [{ question, answer, row, topics }] : [];
  }
  if (typeof item !== "object" || item === null) return [];
  if (Array.isArray(item)) return entriesIn(item, topics, depth + 1);
  return objectEntries(item, { row, topics, depth });
}

type Pairs = readonly (readonly [key: string, value: unknown])[];

function objectEntries(object: object, { row, topics, depth }: Place): Entry[] {
  const pairs: Pairs = Object.entries(object);
  const entry = entryOf(pairs, row, topics) ?? dialogueOf(pairs, row, topics);
  if (entry !== undefined) return [entry];
  if (isKeyedByQuestions(pairs)) {
    return pairs.map(([key, value], at) => {
      return { question: key, answer: wordsOf(value) ?? "", row: at + 1, topics };
    });
  }
  const name = groupName(pairs);
  const inside = name === undefined ? topics : [...topics, name];
  const groups = pairs.map(([, value]) => entriesIn(value, inside, depth + 1));
  // Of several that hold entries, each says by its key what they are about; a single one, where they are.
  const isDivided = groups.filter((entries) => entries.length > 0).length > 1;
  if (!isDivided) return groups.flat();
  return groups.flatMap((entries, at) => under(pairs[at]![0], entries, inside.length));
}

/** Keys that say where entries are, not what they are about. */
const PLACE_NAME =
  /^(?:children|content|data|elements|entries|faqs?|groups|items|list|main_?entity|q(?:uestion)?s?(?:_?and_?answers?)?|qas?|results|sections|sub\w*|topics)$/i;

/** Entries filed under a topic, below the topics that they share already. */
function under(topic: string, entries: readonly Entry[], depth: number): Entry[] {
  if (!isWords(topic) || PLACE_NAME.test(topic)) return [...entries];
  return entries.map((entry) => ({ ...entry, topics: entry.topics.toSpliced(depth, 0, topic) }));
}

/** The entry that an object is, by the names of its keys. */
function entryOf(pairs: Pairs, row: number, topics: readonly string[]): Entry | undefined {
  const columns = columnsOf(pairs.map(([key]) => key));
  if (columns === undefined) return undefined;
  const at = (column: number | undefined): unknown => pairs[column ?? -1]?.[1];
  const question = questionOf(at(columns.question));
  const answer = wordsOf(at(columns.answer));
  if (question === undefined || answer === undefined) return undefined;
  const topic = at(columns.topic);
  const filed = typeof topic === "string" && isWords(topic) ? [...topics, topic] : topics;
  const read = new Set(Object.values(columns));
  return {
    question,
    answer,
    row,
    topics: filed,
    ...tagsField(at(columns.tags)),
    asides: pairs.filter((_, index) => !read.has(index)),
  };
}

/** A question, or the ways in which people ask it, as chatbots are taught. */
function questionOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return Array.isArray(value) ? wordsOf(value)?.replaceAll("\n", " / ") : undefined;
}

/** The last question and its answer among a dialogue's turns, as language models are taught. */
function dialogueOf(pairs: Pairs, row: number, topics: readonly string[]): Entry | undefined {
  const turns = pairs.find(([key]) => key === "messages")?.[1];
  if (!Array.isArray(turns)) return undefined;
  const said = (role: string): string | undefined => {
    const turn = turns.findLast((one: unknown) => isTurn(one) && one.role === role) as unknown;
    return isTurn(turn) ? turn.content : undefined;
  };
  const question = said("user");
  const answer = said("assistant");
  if (question === undefined || answer === undefined) return undefined;
  return { question, answer, row, topics };
}

function isTurn(value: unknown): value is { readonly role: string; readonly content: string } {
  if (typeof value !== "object" || value === null) return false;
  return "role" in value && "content" in value && typeof value.content === "string";
}

/** Tags are written as a text or a list. */
function tagsField(value: unknown): { readonly tags?: string } {
  const tags = wordsOf(value)?.replaceAll("\n", ", ");
  return tags === undefined ? {} : { tags };
}

/** Objects such as { "Opening hours": "Nine to five." }: most keys ask, or are words and no names. */
function isKeyedByQuestions(pairs: Pairs): boolean {
  const asking = pairs.filter(([key]) => isQuestion(key) || /\p{L}\s+\p{L}/u.test(key));
  const isText = pairs.every(([, value]) => wordsOf(value) !== undefined);
  return isText && asking.length > pairs.length * MOSTLY;
}

const GROUP_NAME = /^(?:category|section|topic|group|title|name|heading|label)$/i;

/** What a group of entries is called. */
function groupName(pairs: Pairs): string | undefined {
  const named = pairs.find(([key, value]) => GROUP_NAME.test(key) && typeof value === "string");
  const name = named?.[1];
  return typeof name === "string" && isWords(name) ? name : undefined;
}

/** A text, a number, a list of texts, or an object that holds one; undefined for anything else. */
function wordsOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) {
    const texts = value.filter((part) => typeof part === "string");
    return texts.length === value.length ? texts.join("\n") : undefined;
  }
  const text: unknown = "text" in value ? value.text : undefined;
  return typeof text === "string" ? text : undefined;
}
