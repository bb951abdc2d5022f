/** Entry of `npm run eval`: gold questions in, figures out. Exit 0 done, 1 failed, 2 wrong usage. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadLibrary } from "../answer/load-library.js";
import { loadEnvironment, readConfig } from "../config.js";
import { UserError } from "../errors.js";
import { readCommandLine, type EvaluateOptions } from "./command-line.js";
import { exitCodeOf } from "./exit-code.js";
import { readQuestions } from "./questions.js";
import { failuresText, figuresText } from "./report.js";
import { runQuestions } from "./run.js";
import { figureNamed, figuresOf, type Figures } from "./score.js";

async function main(options: EvaluateOptions): Promise<number> {
  const config = readConfig(loadEnvironment());
  const corpusDir = options.corpus ?? config.corpusDir;
  const questions = await readQuestions(readQuestionFile(options.questions));
  const library = await loadLibrary({ corpusDir, cacheDir: config.cacheDir });
  const outcomes = runQuestions(library, questions, (path) => readFileSync(join(corpusDir, path)));
  const figures = figuresOf(outcomes);
  process.stdout.write(`${options.json ? jsonOf(figures) : figuresText(figures)}\n`);
  if (options.failures && !options.json) process.stdout.write(`\n${failuresText(outcomes)}\n`);
  return missed(figures, options) ? 1 : 0;
}

/** Flat as the contract has it: P1, R3 and MRR10 as shipped, and once more under `noAbstain`. */
function jsonOf({ shipped, ...figures }: Figures): string {
  return JSON.stringify({ ...shipped, ...figures }, undefined, 2);
}

function missed(figures: Figures, { min }: EvaluateOptions): boolean {
  const short = min.filter(({ name, least }) => figureNamed(figures, name) < least);
  for (const { name, least } of short) {
    process.stderr.write(`${name} is ${figureNamed(figures, name).toFixed(3)}, below ${least}\n`);
  }
  return short.length > 0;
}

function readQuestionFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new UserError(`The question file ${path} can't be read: ${(cause as Error).message}.`, {
      cause,
    });
  }
}

try {
  process.exitCode = await main(readCommandLine(process.argv.slice(2)));
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
