/** `ask`: one answer, a batch of them, or a chat. */
import { open, type FileHandle } from "node:fs/promises";
import type { AskOptions } from "../../answer/ask.js";
import type { App } from "../../app.js";
import { ConfigError } from "../../errors.js";
import type { Answer } from "../../model.js";
import { adviceOn } from "../advice.js";
import { answerBatch } from "../batch.js";
import { runChat } from "../chat.js";
import type { AskInvocation } from "../command-line.js";
import { linesOf, write, type Io } from "../io.js";
import { answerJson } from "../json.js";
import { within } from "../scope.js";
import { screenOf } from "../style.js";
import { answerView } from "../views/answer.js";
import { explanationView } from "../views/explanation.js";

const STDIN = "-";

/** The folder of documents, and whether a chat follows its changes; it does by default. */
export interface Folder {
  readonly corpusDir: string;
  readonly isFollowing?: boolean;
}

/**
 * Answers as the invocation says.
 * @returns The exit code: 0, also when the sources don't answer; 1 when lines of a batch failed.
 * @throws ConfigError for a source, folder, tag or file of questions that isn't there.
 */
export async function runAsk(
  invocation: AskInvocation,
  folder: Folder,
  io: Io,
  openApp: () => Promise<App>,
): Promise<number> {
  const { question, batch, explain } = invocation;
  const { corpusDir } = folder;
  if (batch !== undefined) return runBatch(batch, invocation, io, openApp);
  const app = await openApp();
  const limits = limitsOf(invocation);
  const ask = { ...limits, ...within(invocation, app.library.sources) };
  if (question === undefined) {
    // A chat goes on while the folder changes: what is in a folder is looked up for each question.
    await runChat(app, io, { ask: limits, explain, ...folder, scope: invocation });
    return 0;
  }
  const started = performance.now();
  const answer = app.ask(question, ask);
  const ms = performance.now() - started;
  const shown = invocation.json
    ? `${answerJson(answer, { ms, explain })}\n`
    : answerText(answer, app, corpusDir, { explain, io });
  await write(io.stdout, shown);
  return 0;
}

async function runBatch(
  file: string,
  invocation: AskInvocation,
  io: Io,
  openApp: () => Promise<App>,
): Promise<number> {
  const handle = file === STDIN ? undefined : await openQuestions(file);
  try {
    const app = await openApp();
    const options = { ...limitsOf(invocation), ...within(invocation, app.library.sources) };
    const lines = linesOf(handle?.createReadStream({ autoClose: false }) ?? io.stdin);
    const all = { ...options, explain: invocation.explain };
    return (await answerBatch(app, lines, all, io.stdout)) > 0 ? 1 : 0;
  } finally {
    await handle?.close();
  }
}

async function openQuestions(file: string): Promise<FileHandle> {
  const fault = (why: string, cause?: unknown) =>
    new ConfigError(`The questions in ${file} can't be read: ${why}.`, { cause });
  const handle = await open(file).catch((error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown reason";
    throw fault(code === "ENOENT" ? "there is no such file" : code, error);
  });
  if (!(await handle.stat()).isDirectory()) return handle;
  await handle.close();
  throw fault("it is a folder");
}

function limitsOf({ limit, abstain }: AskInvocation): AskOptions {
  return { ...(limit === undefined ? {} : { limit }), abstain };
}

function answerText(
  answer: Answer,
  app: App,
  corpusDir: string,
  { explain, io }: { explain: boolean; io: Io },
): string {
  const screen = screenOf(io.stdout, io.env);
  if (answer.kind === "not-found") {
    const advice = adviceOn(answer.question, app.library.sources, corpusDir);
    return answerView(answer, screen, advice);
  }
  const shown = answerView(answer, screen);
  return explain ? `${shown}\n${explanationView(answer.quotes, screen)}` : shown;
}
