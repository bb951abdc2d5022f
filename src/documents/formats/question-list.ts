/** Lists of questions and answers, whatever file they stand in: each question a heading over its answer. */
import { markedBlocks, withoutMarkup } from "./answer-markup.js";
import type { EntryDetails } from "../../source-details.js";
import type { Block } from "./extracted-text.js";

/** A cell or value beside a question and its answer, under the name of its column or key. */
export type Aside = readonly [name: string, value: unknown];

/** An entry of such a list. */
export interface Entry {
  readonly question: string;
  /** May hold several paragraphs and list items, one a line. */
  readonly answer: string;
  /** Where it stands: a row of a table, or the entry of a list, from 1. */
  readonly row: number;
  /** What it is filed under, outermost first. */
  readonly topics: readonly string[];
  /** What else it is about. */
  readonly tags?: string;
  /** What stands beside it. */
  readonly asides?: readonly Aside[];
  /** What they state of this entry alone. */
  readonly stated?: EntryDetails | undefined;
}

/** Which of some columns or keys hold what; places in the list of their names. */
export interface Columns {
  readonly question: number;
  readonly answer: number;
  readonly topic?: number;
  readonly tags?: number;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Names of columns, the surest first: lower case, without marks above letters. */
const QUESTION = [
  words(
    "question questions q frage fragen pregunta preguntas pergunta perguntas domanda domande vraag fraga вопрос вопросы 質問 问题 問題 질문 prompt query faq",
  ),
  words(
    "title titel titre titulo titolo heading headline term terms begriff begriffe terme termino termo acronym abbreviation abkurzung patterns utterances",
  ),
  words("name"),
];
const ANSWER = [
  words(
    "answer answers a antwort antworten respuesta respuestas resposta respostas reponse reponses risposta antwoord svar ответ ответы 回答 答え 答案 답변 reply response completion solution acceptedanswer",
  ),
  words(
    "body content contents text description details inhalt texte texto testo contenido conteudo beschreibung definition definitions meaning bedeutung definicion definicao definizione responses replies",
  ),
];
const TOPIC = words(
  "category categories topic section group subject kategorie thema bereich categoria categorie tema sujet カテゴリ 分类 категория",
);

const TAGS = words(
  "tag tags keyword keywords label labels etiqueta etiquetas schlagwort schlagworte",
);

/** The columns of questions and answers by their names; undefined where there are none. */
export function columnsOf(names: readonly string[]): Columns | undefined {
  const plain = names.map(simpleName);
  const answer = firstOf(plain, ANSWER);
  const isSure = find(plain, ANSWER[0]!) >= 0;
  const question = firstOf(plain, isSure ? QUESTION : QUESTION.slice(0, 2));
  if (question < 0 || answer < 0 || question === answer) return undefined;
  const topic = find(plain, TOPIC);
  const tags = find(plain, TAGS);
  return { question, answer, ...(topic < 0 ? {} : { topic }), ...(tags < 0 ? {} : { tags }) };
}

function firstOf(names: readonly string[], sets: readonly ReadonlySet<string>[]): number {
  return sets.map((set) => find(names, set)).find((at) => at >= 0) ?? -1;
}

/** Names of columns about a question or an answer. */
const ABOUT = /(?:^| )(?:id|ids|number|no|nr|count|url|link|date|type|by|author|time|score)(?: |$)/;

/** The place of a name that is one of some words, else of one that holds such a word. */
function find(names: readonly string[], set: ReadonlySet<string>): number {
  const whole = names.findIndex((name) => set.has(name.replaceAll(" ", "")));
  if (whole >= 0) return whole;
  const isLong = (word: string): boolean => word.length > 1 && set.has(word);
  return names.findIndex((name) => name.split(" ").some(isLong) && !ABOUT.test(name));
}

/** "Question_EN", "questionText", "La Réponse" and "Answer (by staff)" as words without marks or remark. */
export function simpleName(name: string): string {
  return name
    .slice(0, LONGEST_NAME)
    .replace(/(?<=\S\s*)\([^()]*\)\s*$/, "")
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
}

/** Longest name of a column, in characters: more is text. */
const LONGEST_NAME = 60;

/** Whether words ask: they end with a question mark of any script. */
export function isQuestion(text: string): boolean {
  return /[?？؟\u037e]\s*$/u.test(text) && /\p{L}/u.test(text);
}

const ITEM_MARK = /^(?:[-*+•‣◦▪·–—]|\(?\d{1,3}[.)])\s+(?=\S)/;
const LEAD_IN = /[:：]\s*$/;

/** The list as headings and paragraphs; entries without an answer are left out. */
export async function blocksOf(entries: readonly Entry[]): Promise<Block[]> {
  const blocks: Block[] = [];
  let topics: readonly string[] = [];
  for (const entry of entries) {
    if (!isWords(entry.answer)) continue;
    const { row, topics: filed } = entry;
    const changed = filed.findIndex((topic, at) => topic !== topics[at]);
    for (const [at, topic] of filed.entries()) {
      const isNew = changed >= 0 && at >= changed;
      if (isNew) blocks.push({ role: "title", level: at + 1, pieces: [{ text: topic, row }] });
    }
    topics = filed;
    const question = await withoutMarkup(entry.question);
    const pieces = isWords(question) ? [{ text: question, row }] : [];
    const { stated } = entry;
    blocks.push({ role: "title", level: filed.length + 1, pieces, stated });
    for (const block of await answerBlocks(entry)) blocks.push(block);
  }
  return blocks;
}

/** The answer under its question, its headings below that, with its tags for context. */
async function answerBlocks({ answer, row, topics, tags = "", stated }: Entry): Promise<Block[]> {
  const pieces = [{ text: tags, row }];
  // Tags say what an answer is about, and answer nothing: they are not offered.
  const about: Block[] = isWords(tags) ? [{ role: "repeated", pieces }] : [];
  const read = (await markedBlocks(answer)) ?? paragraphsOf(await withoutMarkup(answer));
  const placed = new Map<Block, Block>();
  for (const block of read) {
    const { level } = block;
    const context = [...about, ...(block.context ?? []).map((one) => placed.get(one) ?? one)];
    placed.set(block, {
      ...block,
      ...(level === undefined ? {} : { level: topics.length + 1 + level, stated }),
      ...(context.length === 0 ? {} : { context }),
      pieces: block.pieces.map((piece) => ({ ...piece, row })),
    });
  }
  return [...about, ...placed.values()];
}

/** Whether there is anything that could be read. */
export function isWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function paragraphsOf(answer: string): Block[] {
  let leadIn: Block | undefined;
  return answer
    .split(/[\r\n]+/)
    .filter(isWords)
    .map((line): Block => {
      const text = line.trim().replace(ITEM_MARK, "");
      const isItem = text !== line.trim();
      const block: Block = { role: isItem ? "item" : "prose", pieces: [{ text }] };
      if (isItem) return leadIn === undefined ? block : { ...block, context: [leadIn] };
      leadIn = LEAD_IN.test(text) ? block : undefined;
      return block;
    });
}
