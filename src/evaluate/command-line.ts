/** The command lines of `npm run eval` and `npm run bench`. */
import { Command, InvalidArgumentError } from "commander";

/** A limit that figures must reach, such as `P1=0.6`. */
export interface Limit {
  readonly name: string;
  readonly least: number;
}

export interface EvaluateOptions {
  readonly questions: string;
  readonly corpus?: string;
  readonly json: boolean;
  readonly failures: boolean;
  /** True: every second paragraph is left out, and with it the answers that stand there. */
  readonly half: boolean;
  /** The file of an earlier run to compare with. */
  readonly against?: string;
  readonly min: readonly Limit[];
}

/**
 * The options given on the command line.
 * @throws commander's CommanderError on wrong usage or after `--help`; it has written what to say.
 */
export function readCommandLine(argv: readonly string[]): EvaluateOptions {
  const command = new Command("eval")
    .description("Measures answers against gold questions.")
    .argument("<questions>", "question file: one JSON object a line")
    .option("--corpus <dir>", "folder of documents (default: CORPUS_DIR, else corpus)")
    .option("--json", "write one JSON object to standard output", false)
    .option("--failures", "list the questions that went wrong, and why", false)
    .option("--half", "leave out every second paragraph: its questions have no answer", false)
    .option("--against <file>", "compare with an earlier run: a file that --json wrote")
    .option("--min <figure=value>", "fail unless a figure reaches a value (repeatable)", limits, [])
    .addHelpText(
      "after",
      `
Figures with abstention off are named noAbstain.P1 and so on.

Examples:
  npm run eval -- tests/quality/zapad.jsonl
  npm run eval -- my-questions.jsonl --corpus my-documents --failures
  npm run --silent eval -- my-questions.jsonl --json > before.json
  npm run eval -- my-questions.jsonl --against before.json
  npm run eval -- my-questions.jsonl --min P1=0.6 --min noAbstain.MRR10=0.7`,
    )
    .exitOverride()
    .parse(argv, { from: "user" });
  return {
    ...command.opts<Omit<EvaluateOptions, "questions">>(),
    questions: command.args[0] ?? "",
  };
}

export interface BenchOptions {
  /** Questions to the corpus; without them it is asked about its own sentences. */
  readonly questions?: string;
  /** Measured instead of the shipped documents and of all corpora that are made. */
  readonly corpus?: string;
  /** Sentences of the corpora that are made, from small to large by default. */
  readonly sizes?: readonly number[];
  readonly json: boolean;
  /** Replace the figures and the plot that this repository shows. */
  readonly record: boolean;
}

export interface PeersOptions {
  readonly questions: string;
  readonly corpus?: string;
  /** Put the documents among others that are made for it, to so many sentences in all. */
  readonly sentences?: number;
  /** Most processor time that one engine's questions may take. */
  readonly minutes: number;
  readonly json: boolean;
}

/** Processor time of an engine's questions: the slowest that is asked them all needs about half. */
const MINUTES = 10;

/** The questions that ship with the project. */
const OWN_QUESTIONS = "tests/quality/zapad.jsonl";

/**
 * The options given to `npm run bench`.
 * @throws commander's CommanderError as `readCommandLine` does
 */
export function readBenchCommandLine(argv: readonly string[]): BenchOptions {
  const command = new Command("bench")
    .description(
      "Measures the start, answers, memory, growth and a change of one file: on the shipped documents, on corpora from small to large that it makes, and of the bot on a fake Discord.",
    )
    .option("--corpus <dir>", "measure this folder, on a copy, and make no corpora")
    .option("--questions <file>", "question file for the folder: one JSON object a line")
    .option("--sizes <numbers>", "sentences of the corpora to make, as 1000,5000", sizes)
    .option("--json", "write one JSON object to standard output", false)
    .option("--record", "write the figures and the plot that the README shows", false)
    .addHelpText(
      "after",
      `
Examples:
  npm run bench
  npm run --silent bench -- --json > figures.json
  npm run bench -- --sizes 1000,5000,20000
  npm run bench -- --corpus my-documents --questions my-questions.jsonl
  npm run bench -- peers my-questions.jsonl --corpus my-documents
  npm run bench -- peers --help
  npm run bench -- load --seconds 60 --rate 200
  npm run bench -- soak --minutes 30`,
    )
    .exitOverride()
    .parse(argv, { from: "user" });
  const options = command.opts<BenchOptions>();
  const { corpus, sizes: given, record } = options;
  if (corpus !== undefined && (given !== undefined || record)) {
    command.error("error: --corpus measures that folder only; leave out --sizes and --record.");
  }
  return options;
}

/**
 * The options given to `npm run bench -- peers`.
 * @throws commander's CommanderError as `readCommandLine` does
 */
export function readPeersCommandLine(argv: readonly string[]): PeersOptions {
  const command = new Command("bench peers")
    .description(
      "Asks other search engines the same questions; each is installed when it is needed.",
    )
    .argument("[questions]", "question file: one JSON object a line", OWN_QUESTIONS)
    .option("--corpus <dir>", "folder of documents (default: CORPUS_DIR, else corpus)")
    .option(
      "--sentences <number>",
      "put the documents among made ones, to so many sentences in all",
      count,
    )
    .option(
      "--minutes <number>",
      "stop an engine whose questions would take more processor time",
      count,
      MINUTES,
    )
    .option("--json", "write one JSON object to standard output", false)
    .addHelpText(
      "after",
      `
Examples:
  npm run bench -- peers
  npm run bench -- peers my-questions.jsonl --corpus my-documents
  npm run bench -- peers my-questions.jsonl --corpus my-documents --sentences 200000`,
    )
    .exitOverride()
    .parse(argv, { from: "user" });
  const [questions = OWN_QUESTIONS] = command.processedArgs as [string?];
  return { ...command.opts<Omit<PeersOptions, "questions">>(), questions };
}

function count(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Write a whole number from 1.");
}

function sizes(text: string): readonly number[] {
  if (/^[1-9]\d{0,6}(?:,[1-9]\d{0,6})*$/.test(text)) return text.split(",").map(Number);
  throw new InvalidArgumentError("Write whole numbers from 1, such as 1000,5000.");
}

function limits(text: string, before: readonly Limit[]): readonly Limit[] {
  const [, name, least] = /^([A-Za-z0-9.]+)=(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (name === undefined || least === undefined) {
    throw new InvalidArgumentError("Write it as figure=value, for example P1=0.6.");
  }
  return [...before, { name, least: Number(least) }];
}
