/** Gold questions from JSON lines, in both styles of the contract. */
import { repair } from "../documents/repair.js";
import { UserError } from "../errors.js";

/** A passage that answers, told by its words. */
export interface GoldSentence {
  readonly doc: string;
  readonly sentence: string;
  readonly answer?: string;
}

/** A passage that answers, told by its bytes in the file; `end` is exclusive. */
export interface GoldRange {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export interface GoldQuestion {
  readonly id: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly sentences: readonly GoldSentence[];
  readonly ranges: readonly GoldRange[];
  /** What the set says of the question; absent where it doesn't. */
  readonly type?: string;
  readonly phrasing?: string;
  readonly notes?: string;
}

/**
 * The questions of a JSON lines text; blank lines are passed over.
 * Damaged words (mojibake) are repaired as in sources.
 * @throws UserError naming the line that can't be read and what it lacks.
 */
export async function readQuestions(text: string): Promise<GoldQuestion[]> {
  const questions = parseQuestions(text);
  return Promise.all(questions.map(repaired));
}

/** Gold words get the same repair as the sources' text, so that both sides compare alike. */
async function repaired(question: GoldQuestion): Promise<GoldQuestion> {
  const sentences = question.sentences.map(async (gold) => {
    const { text } = await repair(gold.sentence);
    return { ...gold, sentence: text };
  });
  return { ...question, sentences: await Promise.all(sentences) };
}

function parseQuestions(text: string): GoldQuestion[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const fault = (what: string): UserError => new UserError(`Line ${index + 1}: ${what}.`);
    let entry: unknown;
    try {
      entry = JSON.parse(line);
    } catch (cause) {
      throw new UserError(`Line ${index + 1} is not JSON.`, { cause });
    }
    if (!isRecord(entry)) throw fault("expected an object with a question");
    return [readQuestion(entry, index + 1, fault)];
  });
}

type Fields = Readonly<Record<string, unknown>>;

function readQuestion(
  entry: Fields,
  line: number,
  fault: (what: string) => UserError,
): GoldQuestion {
  const { id, question, answerable } = entry;
  if (typeof question !== "string") throw fault('"question" is missing or not a string');
  if (typeof answerable !== "boolean") throw fault('"answerable" must be true or false');
  const sentences = [...listOf(entry["gold"]), ...listOf(entry["also_acceptable"])].map((gold) => {
    const { doc, sentence, answer } = gold;
    if (typeof doc !== "string" || typeof sentence !== "string") {
      throw fault('each "gold" needs "doc" and "sentence"');
    }
    return { doc, sentence, ...(typeof answer === "string" ? { answer } : {}) };
  });
  const ranges = listOf(entry["golds"]).map((gold) => {
    const file = gold["file"] ?? entry["file"];
    const { start, end } = gold;
    if (typeof file !== "string" || typeof start !== "number" || typeof end !== "number") {
      throw fault('each of "golds" needs "start" and "end", and a "file" here or beside it');
    }
    return { file, start, end };
  });
  if (answerable && sentences.length + ranges.length === 0) {
    throw fault('an answerable question needs "gold" or "golds"');
  }
  return {
    id: typeof id === "string" ? id : `line ${line}`,
    question,
    answerable,
    sentences,
    ranges,
    ...textFields(entry, ["type", "phrasing", "notes"]),
  };
}

function textFields<Name extends string>(
  entry: Fields,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const fields: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = entry[name];
    if (typeof value === "string") fields[name] = value;
  }
  return fields;
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
