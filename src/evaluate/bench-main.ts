/** Entry of `npm run bench`: speed, memory and growth, as tables or `--json`. */
import { loadEnvironment, readConfig } from "../config.js";
import { listFiles } from "../documents/read-folder.js";
import { botHeading, botRow, growthHeading, growthRow, resultsText } from "./bench-report.js";
import type { BotFigures, Results } from "./bench-results.js";
import { runBench, type Tools } from "./bench-run.js";
import type { Place } from "./bench-size.js";
import { readBenchCommandLine } from "./command-line.js";
import { exitCodeOf } from "./exit-code.js";
import { readNamedFile } from "./named-file.js";

/** The questions that ship with the project, about the documents that do. */
const OWN = { corpus: "corpus", questions: "tests/quality/zapad.jsonl" } as const;

export interface Extras {
  readonly measureBot: (place: Place) => Promise<BotFigures>;
  /** Replaces what the repository shows of the last run. */
  readonly record: (results: Results) => Promise<void>;
}

/** Measures and prints as the arguments say. @returns the exit code */
export async function bench(argv: readonly string[], extras: Extras): Promise<number> {
  try {
    const { json, record, corpus, sizes, ...given } = readBenchCommandLine(argv);
    const questions = given.questions ?? (corpus === undefined ? OWN.questions : undefined);
    if (questions !== undefined) readNamedFile(questions, "question file"); // told before the wait
    if (corpus !== undefined) await listFiles(corpus);
    const { cacheDir } = readConfig(loadEnvironment());
    const options = { shipped: OWN.corpus, questions, corpus, sizes, cacheDir };
    const results = await runBench(options, toolsOf(extras));
    const text = json ? JSON.stringify(results, undefined, 2) : resultsText(results);
    process.stdout.write(`${text}\n`);
    if (record) await extras.record(results);
    return 0;
  } catch (error) {
    return exitCodeOf(error);
  }
}

/** The rows of both tables go to stderr as they come, for the whole takes minutes and may be stopped. */
function toolsOf({ measureBot }: Extras): Tools {
  const note = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  let lastHeading = "";
  const tell = (heading: string, row: string): void => {
    if (heading !== lastHeading) note(heading);
    lastHeading = heading;
    note(row);
  };
  return {
    measureBot,
    note,
    onGrowth: (one) => {
      tell(growthHeading(), growthRow(one));
    },
    onBot: (one) => {
      tell(botHeading(), botRow(one));
    },
    now: () => new Date(),
  };
}
