/** What was typed after the program's name, as plain data; never exits and never prints. */
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { EXAMPLES } from "./command-examples.js";

/** Quotes in one answer. */
const FEWEST_QUOTES = 1;
const MOST_QUOTES = 10;

export interface AskInvocation {
  readonly command: "ask";
  /** Absent: a chat, or a batch. */
  readonly question: string | undefined;
  readonly corpus: string | undefined;
  readonly json: boolean;
  readonly limit: number | undefined;
  /** Ids or paths of sources, as typed; empty for all. */
  readonly sources: readonly string[];
  readonly folders: readonly string[];
  readonly tags: readonly string[];
  readonly explain: boolean;
  readonly abstain: boolean;
  /** A file of questions; `-` for the standard input. */
  readonly batch: string | undefined;
}

export interface SourcesInvocation {
  readonly command: "sources";
  readonly folders: readonly string[];
  readonly tags: readonly string[];
  readonly corpus: string | undefined;
  readonly json: boolean;
  /** Also what could be better: copies, missing facts, encodings. */
  readonly check: boolean;
}

export interface VerifyInvocation {
  readonly command: "verify";
  /** `-` for the standard input. */
  readonly file: string;
  readonly corpus: string | undefined;
  readonly json: boolean;
}

export interface AddInvocation {
  readonly command: "add";
  /** Files and folders, as typed; at least one. */
  readonly names: readonly string[];
  readonly corpus: string | undefined;
  /** The folder in the corpus to put them into; absent for the corpus folder itself. */
  readonly to: string | undefined;
  readonly json: boolean;
  /** Nothing is written. */
  readonly dryRun: boolean;
  /** Nothing is asked. */
  readonly yes: boolean;
  /** Another file of the same name is replaced. */
  readonly force: boolean;
}

export type Invocation =
  | AskInvocation
  | SourcesInvocation
  | VerifyInvocation
  | AddInvocation
  | { readonly command: "help"; readonly text: string }
  /** Wrong usage, in one line. */
  | { readonly command: "wrong"; readonly message: string };

interface CommonOptions {
  readonly corpus?: string;
  readonly json?: boolean;
}

interface GroupOptions extends CommonOptions {
  readonly folder: readonly string[];
  readonly tag: readonly string[];
}

interface SourcesOptions extends GroupOptions {
  readonly check?: boolean;
}

interface AddOptions extends CommonOptions {
  readonly to?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly force?: boolean;
}

interface AskOptions extends GroupOptions {
  readonly limit?: number;
  readonly source: readonly string[];
  readonly explain?: boolean;
  readonly abstain: boolean;
  readonly batch?: string;
}

/** What the arguments (without node and the script) ask for. */
export function readCommandLine(args: readonly string[]): Invocation {
  let found: Invocation | undefined;
  let help = "";
  const program = new Command("npm run")
    .description("Answers questions from a folder of documents in the documents' own words.")
    .usage("ask|sources|verify|add -- [options]")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => (help += text), writeErr: () => undefined });
  addAsk(program, (invocation) => (found = invocation));
  addSources(program, (invocation) => (found = invocation));
  addVerify(program, (invocation) => (found = invocation));
  addAdd(program, (invocation) => (found = invocation));
  try {
    program.parse(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0
      ? { command: "help", text: help }
      : wrong(messageOf(error), args[0]);
  }
  return found ?? wrong(NO_COMMAND, undefined);
}

function addAsk(program: Command, done: (invocation: Invocation) => void): void {
  const command = program
    .command("ask")
    .usage("-- [options] [question]")
    .description("Answers a question with quotes from the sources. Without one: opens a chat.")
    .argument("[question...]", "the question, in quotation marks or not")
    .option("--limit <n>", `show up to n quotes, 1 to 10 (default: 3)`, readLimit)
    .addOption(listOption("--source <id>", "look in this source only: its id or path; repeatable"))
    .addOption(folderOption())
    .addOption(tagOption())
    .option("--explain", "show how each quote came to its place")
    .option("--no-abstain", "show the best quotes even where they hardly answer")
    .option("--batch <file>", "answer a file of questions, one a line, as JSON lines; - for stdin");
  addCommon(command, EXAMPLES.ask).action((words: string[], options: AskOptions) => {
    done(toAsk(words, options));
  });
}

function listOption(flags: string, description: string): Option {
  return new Option(flags, description)
    .argParser((value, list: readonly string[]) => [...list, value])
    .default([], "all");
}

const folderOption = () =>
  listOption("--folder <name>", "only sources in this folder or below it; repeatable");
const tagOption = () => listOption("--tag <name>", "only sources with this tag; repeatable");

function toAsk(words: readonly string[], options: AskOptions): Invocation {
  const { corpus, limit, source: sources, folder: folders, tag: tags, abstain, batch } = options;
  const question = words.length === 0 ? undefined : words.join(" ").trim();
  if (batch !== undefined && question !== undefined) {
    return wrong("give either a question or --batch, not both", "ask");
  }
  if (options.json === true && batch === undefined && question === undefined) {
    return wrong("--json needs a question or --batch", "ask");
  }
  const json = options.json === true || batch !== undefined;
  const explain = options.explain === true;
  const scope = { sources, folders, tags };
  return { command: "ask", question, corpus, json, limit, ...scope, explain, abstain, batch };
}

function addSources(program: Command, done: (invocation: Invocation) => void): void {
  const command = program
    .command("sources")
    .usage("-- [options]")
    .description("Lists the sources, and the files that could not be used with the reason.")
    .addOption(folderOption())
    .addOption(tagOption())
    .option(
      "--check",
      "find copies, missing facts and doubtful encodings; exit code 1 for bad files",
    );
  addCommon(command, EXAMPLES.sources).action((options: SourcesOptions) => {
    const { corpus, json, check, folder: folders, tag: tags } = options;
    const flags = { json: json === true, check: check === true };
    done({ command: "sources", corpus, ...flags, folders, tags });
  });
}

function addVerify(program: Command, done: (invocation: Invocation) => void): void {
  const command = program
    .command("verify")
    .usage("-- [options] <file>")
    .description(
      "Reads a cited file again and says exact, moved, changed or gone.\n" +
        "Exit code 0 only when every quote is exact or moved.",
    )
    .argument("<file>", "a quote or an answer as JSON, from ask --json; - for stdin");
  addCommon(command, EXAMPLES.verify).action((file: string, { corpus, json }: CommonOptions) => {
    done({ command: "verify", file, corpus, json: json === true });
  });
}

function addAdd(program: Command, done: (invocation: Invocation) => void): void {
  const command = program
    .command("add")
    .usage("-- [options] <file|folder...>")
    .description(
      "Copies files into the corpus, after showing what will be read of them. At a terminal it\n" +
        "asks for what is not known of them. Exit code 1 when a file could not be used.",
    )
    .argument("<names...>", "files, and folders with all below them")
    .option("--to <folder>", "put them into this folder of the corpus")
    .option("--dry-run", "show what would be copied, and copy nothing")
    .option("--yes", "ask nothing")
    .option("--force", "replace other files of the same name");
  addCommon(command, EXAMPLES.add).action((names: string[], options: AddOptions) => {
    const { corpus, to, json = false, dryRun = false, yes = false, force = false } = options;
    done({ command: "add", names, corpus, to, json, dryRun, yes, force });
  });
}

function addCommon(command: Command, examples: string): Command {
  return command
    .option("--corpus <folder>", "read this folder (default: CORPUS_DIR, else corpus)")
    .option("--json", "print JSON and nothing else")
    .helpOption("-h, --help", "show this help")
    .addHelpText("after", `\nExamples:\n${examples}`);
}

function readLimit(value: string): number {
  const limit = /^\d+$/.test(value) ? Number(value) : NaN;
  if (limit >= FEWEST_QUOTES && limit <= MOST_QUOTES) return limit;
  throw new InvalidArgumentError(`Use a whole number from ${FEWEST_QUOTES} to ${MOST_QUOTES}.`);
}

const NO_COMMAND = "name a command: ask, sources, verify or add";

/** Without a command, commander shows its help and calls that an error. */
const messageOf = ({ code, message }: CommanderError): string =>
  code === "commander.help" ? NO_COMMAND : message;

/** Commander's messages, which can have two lines, on one; then where help is. */
function wrong(message: string, command: string | undefined): Invocation {
  const known = ["ask", "sources", "verify", "add"].includes(command ?? "") ? command : "ask";
  const line = message
    .replace(/^error: /, "")
    .replace(/\s+/g, " ")
    .replace(/[.\s]+$/, "");
  return { command: "wrong", message: `${line}; npm run ${known} -- --help shows how.` };
}
