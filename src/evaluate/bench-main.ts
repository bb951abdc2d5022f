/** Entry of `npm run bench`: speed and memory on a corpus, as text or `--json`. */
import { readFileSync } from "node:fs";
import { loadLibrary } from "../answer/load-library.js";
import { loadEnvironment, readConfig } from "../config.js";
import { bench, timingsText } from "./bench.js";
import { benchCorpus } from "./bench-corpus.js";
import {
  growthHeading,
  growthOver,
  growthRow,
  measureSize,
  SIZES,
  type Growth,
} from "./bench-growth.js";
import { questionOf, randomFrom, shuffled } from "./bench-text.js";
import { readBenchCommandLine, type BenchOptions } from "./command-line.js";
import { exitCodeOf } from "./exit-code.js";
import { readQuestions } from "./questions.js";

async function main(): Promise<void> {
  const options = readBenchCommandLine(process.argv.slice(2));
  const config = readConfig(loadEnvironment());
  if (options.growth) {
    printGrowth(options);
    return;
  }
  const { corpusDir, texts } =
    options.sentences === undefined
      ? await givenCorpus(options, config.corpusDir)
      : madeCorpus(config.cacheDir, options.sentences);
  if (options.oneSize !== undefined) {
    process.stdout.write(JSON.stringify(await measureSize(corpusDir, options.oneSize, texts)));
    return;
  }
  const started = performance.now();
  const library = await loadLibrary({ corpusDir, cacheDir: config.cacheDir });
  const loadMs = performance.now() - started;
  const timings = bench(library, texts, { corpusDir, loadMs });
  print(options, timings, timingsText);
}

/** Each row as soon as it is there: the whole takes minutes, and may be stopped. */
function printGrowth({ json, sizes = SIZES }: BenchOptions): void {
  const rows = json ? process.stderr : process.stdout;
  rows.write(`${growthHeading()}\n`);
  const growth: Growth[] = [];
  for (const one of growthOver(sizes)) {
    rows.write(`${growthRow(one)}\n`);
    growth.push(one);
  }
  if (json) process.stdout.write(`${JSON.stringify(growth, undefined, 2)}\n`);
}

function print<T>({ json }: BenchOptions, measured: T, textOf: (measured: T) => string): void {
  const text = json ? JSON.stringify(measured, undefined, 2) : textOf(measured);
  process.stdout.write(`${text}\n`);
}

interface Measured {
  readonly corpusDir: string;
  readonly texts: readonly string[];
}

async function givenCorpus(options: BenchOptions, ownDir: string): Promise<Measured> {
  const questions = await readQuestions(readFileSync(options.questions, "utf8"));
  const texts = questions.map(({ question }) => question);
  return { corpusDir: options.corpus ?? ownDir, texts };
}

/** Questions asked of a corpus that was made. */
const ASKED = 300;
const SEED = 7;

function madeCorpus(cacheDir: string, size: number): Measured {
  const { folder, sentences } = benchCorpus(cacheDir, size);
  const random = randomFrom(SEED);
  const texts = shuffled(sentences, random)
    .slice(0, ASKED)
    .map((sentence) => questionOf(sentence, random));
  return { corpusDir: folder, texts };
}

try {
  await main();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
