/** The command lines of `npm run eval` and `npm run bench`. */
import { Command, InvalidArgumentError, Option } from "commander";

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
  readonly questions: string;
  readonly corpus?: string;
  /** Measure on a corpus that is made for it, of so many sentences. */
  readonly sentences?: number;
  /** Measure how the costs grow with the corpus. */
  readonly growth: boolean;
  /** Sentences of the corpora of that measurement, from small to large by default. */
  readonly sizes?: readonly number[];
  /** For a process of that measurement: the folder of its cache. */
  readonly oneSize?: string;
  readonly json: boolean;
}

export interface PeersOptions {
  readonly questions: string;
  readonly corpus?: string;
  readonly json: boolean;
}

/** The questions that ship with the project. */
const OWN_QUESTIONS = "tests/quality/zapad.jsonl";

/**
 * The options given to `npm run bench`.
 * @throws commander's CommanderError as `readCommandLine` does
 */
export function readBenchCommandLine(argv: readonly string[]): BenchOptions {
  const command = new Command("bench")
    .description("Measures speed and memory; with `growth`, of corpora from small to large.")
    .argument("[what]", "growth", what)
    .option("--corpus <dir>", "folder of documents (default: CORPUS_DIR, else corpus)")
    .option("--questions <file>", "question file: one JSON object a line", OWN_QUESTIONS)
    .option("--sentences <number>", "make a corpus of so many real sentences, and ask it", count)
    .option("--sizes <numbers>", "with growth: sentences of the corpora, as 1000,5000", sizes)
    .addOption(new Option("--one-size <cache>").hideHelp())
    .option("--json", "write one JSON object to standard output", false)
    .addHelpText(
      "after",
      `
Examples:
  npm run bench
  npm run bench -- --sentences 200000
  npm run bench -- growth
  npm run bench -- growth --sizes 1000,5000,20000
  npm run bench -- peers my-questions.jsonl --corpus my-documents
  npm run bench -- --corpus my-documents --questions my-questions.jsonl --json`,
    )
    .exitOverride()
    .parse(argv, { from: "user" });
  return { ...command.opts<Omit<BenchOptions, "growth">>(), growth: command.args.length > 0 };
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
    .option("--json", "write one JSON object to standard output", false)
    .exitOverride()
    .parse(argv, { from: "user" });
  const [questions = OWN_QUESTIONS] = command.processedArgs as [string?];
  return { ...command.opts<Omit<PeersOptions, "questions">>(), questions };
}

function what(text: string): string {
  if (text === "growth") return text;
  throw new InvalidArgumentError("Write growth, or nothing.");
}

function count(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Write a whole number from 1.");
}

function sizes(text: string): readonly number[] {
  return text.split(",").map(count);
}

function limits(text: string, before: readonly Limit[]): readonly Limit[] {
  const [, name, least] = /^([A-Za-z0-9.]+)=(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (name === undefined || least === undefined) {
    throw new InvalidArgumentError("Write it as figure=value, for example P1=0.6.");
  }
  return [...before, { name, least: Number(least) }];
}
