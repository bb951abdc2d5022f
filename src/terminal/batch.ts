/** Many questions, one a line, answered in order as JSON lines while they come in. */
import type { AskOptions } from "../answer/ask.js";
import type { App } from "../app.js";
import { UserError } from "../errors.js";
import { write, type Output } from "./io.js";
import { answerJson } from "./json.js";

type Id = string | number;

/** What a line's object has; not checked yet. */
interface Fields {
  readonly id?: unknown;
  readonly question?: unknown;
}

/** Asked of every line. */
export interface BatchOptions extends AskOptions {
  /** Adds the explanation to every quote. */
  readonly explain: boolean;
}

/**
 * Answers each line: a JSON object `{"id"?, "question"}` or a plain question; blank lines are skipped.
 * A line that can't be read gives `{"id"?, "line", "error"}` (lines from 1) and the others go on.
 * @returns How many lines failed.
 */
export async function answerBatch(
  app: App,
  lines: AsyncIterable<string>,
  options: BatchOptions,
  output: Output,
): Promise<number> {
  let line = 0;
  let failures = 0;
  for await (const text of lines) {
    line++;
    if (text.trim() === "") continue;
    const { json, isFailure } = answerLine(app, text.trim(), line, options);
    if (isFailure) failures++;
    await write(output, `${json}\n`);
    if (output.destroyed) break; // nobody reads on
  }
  return failures;
}

function answerLine(
  app: App,
  text: string,
  line: number,
  { explain, ...options }: BatchOptions,
): { json: string; isFailure: boolean } {
  let id: Id | undefined;
  try {
    const fields = fieldsOf(text);
    id = idIn(fields);
    const started = performance.now();
    const answer = app.ask(questionIn(fields), options);
    const ms = performance.now() - started;
    const envelope = { ms, explain, ...(id === undefined ? {} : { id }) };
    return { json: answerJson(answer, envelope), isFailure: false };
  } catch (error) {
    return { json: JSON.stringify({ id, line, error: messageOf(error) }), isFailure: true };
  }
}

/** Only an object is JSON here: a question may well begin with a quotation mark or a bracket. */
function fieldsOf(text: string): Fields {
  if (!text.startsWith("{")) return { question: text };
  try {
    return JSON.parse(text) as Fields;
  } catch (cause) {
    throw new UserError("not valid JSON; write an object with a question, or plain text", {
      cause,
    });
  }
}

function idIn({ id }: Fields): Id | undefined {
  if (id === undefined || id === null) return undefined;
  if (typeof id === "string" || typeof id === "number") return id;
  throw new UserError('"id" must be a string or a number');
}

function questionIn({ question }: Fields): string {
  if (typeof question === "string") return question;
  throw new UserError('"question" must be a string');
}

const messageOf = (error: unknown): string =>
  error instanceof UserError ? error.message : `could not be answered (${String(error)})`;
