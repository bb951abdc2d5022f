/** The chat: questions and short commands, one a line, at a terminal or from a pipe. */
import { createInterface } from "node:readline/promises";
import type { AskOptions } from "../answer/ask.js";
import { contextOf } from "../answer/context.js";
import type { Library } from "../answer/library.js";
import type { App } from "../app.js";
import { ConfigError } from "../errors.js";
import type { Answer, CitedQuote } from "../model.js";
import { adviceOn } from "./advice.js";
import { linesOf, write, type Io } from "./io.js";
import { sourcesIn, titleOf, within, type Scope } from "./scope.js";
import { screenOf, type Screen } from "./style.js";
import { answerView } from "./views/answer.js";
import { contextView } from "./views/context.js";
import { explanationView } from "./views/explanation.js";
import { count, emptyCorpus, sourcesView } from "./views/sources.js";

export interface ChatOptions {
  /** Asked of every question. */
  readonly ask?: AskOptions;
  /** Shows the explanation below every answer, as `why` does. */
  readonly explain?: boolean;
  /** The folder as the reader knows it, default "the corpus folder". */
  readonly corpusDir?: string;
  /** Whether every question is answered from the folder as it is then; true by default. */
  readonly isFollowing?: boolean;
  /** Where to look at first; the reader can change it. */
  readonly scope?: Scope;
}

/** What was last asked, with the snapshot that it was answered from. */
interface Last {
  readonly answer: Answer;
  readonly library: Library;
}

interface Chat {
  readonly app: App;
  readonly screen: Screen;
  readonly options: ChatOptions;
  readonly corpusDir: string;
  scope: Scope;
  last?: Last;
}

type Command = (chat: Chat) => string | Promise<string>;

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["why", why],
  ["sources", listSources],
  ["help", () => HELP],
  ["?", () => HELP],
]);

const LEAVE: ReadonlySet<string> = new Set(["quit", "exit", "q"]);

const HELP = `Type a question in whole words. After an answer:
  1, 2, …   show that quote in its context
  why       show how the quotes came to their place
  sources   list what there is to quote from
  in folder reports, in tag fees
            look there only from here on; in all looks everywhere again
  help      show this list
  quit      leave; Ctrl-D and Ctrl-C do too
`;

/** Runs until the input ends or the reader leaves. Away from a terminal: no greeting, no prompt. */
export async function runChat(app: App, io: Io, options: ChatOptions = {}): Promise<void> {
  const screen = screenOf(io.stdout, io.env);
  const corpusDir = options.corpusDir ?? "the corpus folder";
  const chat: Chat = { app, screen, options, corpusDir, scope: options.scope ?? {} };
  if (io.stdin.isTTY === true && io.stdout.isTTY === true) return converse(chat, io);
  for await (const line of linesOf(io.stdin)) {
    if (LEAVE.has(line.trim().toLowerCase())) return;
    const reply = await replyTo(line, chat);
    if (reply !== "") await write(io.stdout, `${reply}\n`);
  }
}

async function converse(chat: Chat, { stdin, stdout }: Io): Promise<void> {
  await write(stdout, greeting(chat));
  const prompt = `${chat.screen.style.accent(">")} `;
  const reader = createInterface({ input: stdin, output: stdout, terminal: true, prompt });
  let isLeaving = false;
  reader.prompt();
  for await (const line of reader) {
    isLeaving = LEAVE.has(line.trim().toLowerCase());
    if (isLeaving) break;
    const reply = await replyTo(line, chat);
    if (reply !== "") await write(stdout, `\n${reply}\n`);
    reader.prompt();
  }
  reader.close();
  // Ctrl-D and Ctrl-C leave the cursor behind the prompt.
  if (!isLeaving) await write(stdout, "\n");
}

function greeting({ app, corpusDir }: Chat): string {
  const { sources, problems } = app.library;
  const left =
    problems.length === 0 ? "" : ` (${count(problems.length, "problem")}; sources lists them)`;
  const first =
    sources.length === 0
      ? emptyCorpus(corpusDir)
      : `Verbatim quotes from ${count(sources.length, "source")}${left}. Type a question.`;
  return `${first}\nhelp lists what else you can type; quit, Ctrl-D or Ctrl-C leaves.\n\n`;
}

/** What a line is answered with; empty for a blank line. */
async function replyTo(line: string, chat: Chat): Promise<string> {
  const typed = line.trim();
  if (typed === "") return "";
  const command = COMMANDS.get(typed.toLowerCase());
  if (command !== undefined) return command(chat);
  const place = /^in (?:(folder|tag) (\S.*)|all)$/i.exec(typed);
  if (place !== null) return moveTo(place, chat);
  const number = /^\[?(\d{1,2})\]?$/.exec(typed)?.[1];
  return number === undefined ? answerTo(typed, chat) : openQuote(Number(number), chat);
}

/** Limits the questions from here on, where the folder or tag is there; else says what is near. */
async function moveTo([, kind, name = ""]: RegExpExecArray, chat: Chat): Promise<string> {
  const note = await catchUp(chat);
  const { sources } = chat.app.library;
  const names = name === "" ? {} : { [kind?.toLowerCase() === "tag" ? "tags" : "folders"]: [name] };
  try {
    const found = sourcesIn(names, sources) ?? sources;
    chat.scope = names;
    const place = name === "" ? "" : ` in ${titleOf(names)}`;
    return `${note}Answers come from ${count(found.length, "source")}${place} from here on.\n`;
  } catch (error) {
    return `${note}${error instanceof Error ? error.message : String(error)}\n`;
  }
}

async function listSources(chat: Chat): Promise<string> {
  const note = await catchUp(chat);
  return note + sourcesView(chat.app.library, chat.corpusDir, chat.screen);
}

/** Takes in what has changed in the folder; words for the reader where that can't be done. */
async function catchUp({ app, options }: Chat): Promise<string> {
  if (options.isFollowing === false) return "";
  try {
    await app.reload();
    return "";
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `What follows is from before: ${why}.\n\n`;
  }
}

async function answerTo(question: string, chat: Chat): Promise<string> {
  const note = await catchUp(chat);
  const { app, screen, corpusDir, options } = chat;
  const { library } = app;
  try {
    const ask = { ...options.ask, ...within(chat.scope, library.sources) };
    const answer = app.ask(question, ask);
    chat.last = { answer, library };
    const advice = answer.kind === "found" ? [] : adviceOn(question, library.sources, corpusDir);
    const shown = answerView(answer, screen, advice);
    return note + (options.explain === true ? `${shown}\n${why(chat)}` : shown);
  } catch (error) {
    if (error instanceof ConfigError) return `${note}${error.message}\n`;
    const cause = error instanceof Error ? error.message : String(error);
    return `That question could not be answered: ${cause}\nTry it in other words.\n`;
  }
}

function openQuote(number: number, { last, screen }: Chat): string {
  if (last === undefined) return "Ask a question first; then a number opens that quote.\n";
  const quotes = quotesOf(last.answer);
  const cited = quotes[number - 1];
  if (cited === undefined) return `The last answer has ${count(quotes.length, "quote")}.\n`;
  const { source, span } = cited.quote;
  return contextView(cited, contextOf(source, span), screen);
}

function why({ last, screen }: Chat): string {
  if (last === undefined) return "Ask a question first; then why explains the answer.\n";
  return explanationView(quotesOf(last.answer), screen);
}

const quotesOf = (answer: Answer): readonly CitedQuote[] =>
  answer.kind === "found" ? answer.quotes : [];
