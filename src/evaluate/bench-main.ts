/** Entry of `npm run bench`: speed and memory on a corpus, as text or `--json`. */
import { readFileSync } from "node:fs";
import { loadLibrary } from "../answer/load-library.js";
import { loadEnvironment, readConfig } from "../config.js";
import { bench, timingsText } from "./bench.js";
import { readBenchCommandLine } from "./command-line.js";
import { exitCodeOf } from "./exit-code.js";
import { readQuestions } from "./questions.js";

async function main(): Promise<void> {
  const options = readBenchCommandLine(process.argv.slice(2));
  const config = readConfig(loadEnvironment());
  const corpusDir = options.corpus ?? config.corpusDir;
  const questions = await readQuestions(readFileSync(options.questions, "utf8"));
  const started = performance.now();
  const library = await loadLibrary({ corpusDir, cacheDir: config.cacheDir });
  const loadMs = performance.now() - started;
  const texts = questions.map(({ question }) => question);
  const timings = bench(library, texts, { corpusDir, loadMs });
  const text = options.json ? JSON.stringify(timings, undefined, 2) : timingsText(timings);
  process.stdout.write(`${text}\n`);
}

try {
  await main();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
