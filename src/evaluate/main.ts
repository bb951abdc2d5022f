/** Entry of `npm run eval`: gold questions in, figures out. Exit 0 done, 1 failed, 2 wrong usage. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadLibrary } from "../answer/load-library.js";
import { loadEnvironment, readConfig } from "../config.js";
import { readCommandLine, type EvaluateOptions } from "./command-line.js";
import { compare, comparisonText, readRun } from "./compare.js";
import { conflictsOf } from "./conflicts.js";
import { exitCodeOf } from "./exit-code.js";
import { failuresText } from "./failures.js";
import { halved, withoutFallenGold } from "./half.js";
import { readNamedFile } from "./named-file.js";
import { readQuestions } from "./questions.js";
import { conflictsText, figuresJson, figuresText, recordsOf, tablesText } from "./report.js";
import { runQuestions } from "./run.js";
import { figureNamed, figuresOf, type Figures } from "./score.js";

async function main(options: EvaluateOptions): Promise<number> {
  const config = readConfig(loadEnvironment());
  const corpusDir = options.corpus ?? config.corpusDir;
  const all = await readQuestions(readNamedFile(options.questions, "question file"));
  const earlier =
    options.against === undefined
      ? undefined
      : readRun(readNamedFile(options.against, "file to compare with"));
  const adapt = options.half ? { adapt: halved } : {};
  const library = await loadLibrary({ corpusDir, cacheDir: config.cacheDir, ...adapt });
  const questions = options.half ? withoutFallenGold(all, library.sources) : all;
  const outcomes = runQuestions(library, questions, (path) => readFileSync(join(corpusDir, path)));
  const figures = figuresOf(outcomes);
  const disagreement = conflictsOf(outcomes);
  const records = recordsOf(outcomes);
  const answerable = new Set(questions.flatMap((gold) => (gold.answerable ? gold.id : [])));
  const against = earlier && compare(earlier, { figures, questions: records, answerable });
  const parts = options.json
    ? [figuresJson({ figures, disagreement, questions: records, against })]
    : [
        figuresText(figures),
        conflictsText(disagreement),
        tablesText(outcomes),
        options.failures ? failuresText(library, outcomes) : "",
        against ? comparisonText(against) : "",
      ];
  process.stdout.write(`${parts.filter((part) => part !== "").join("\n\n")}\n`);
  return missed(figures, options) ? 1 : 0;
}

function missed(figures: Figures, { min }: EvaluateOptions): boolean {
  const short = min.filter(({ name, least }) => figureNamed(figures, name) < least);
  for (const { name, least } of short) {
    process.stderr.write(`${name} is ${figureNamed(figures, name).toFixed(3)}, below ${least}\n`);
  }
  return short.length > 0;
}

try {
  process.exitCode = await main(readCommandLine(process.argv.slice(2)));
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
