/** How the costs grow with the corpus: each size in a process of its own, so that none warms another. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ask } from "../answer/ask.js";
import { complete } from "../answer/complete.js";
import type { Library } from "../answer/library.js";
import { loadLibrary } from "../answer/load-library.js";
import { spreadOf, timed, type Spread } from "./bench.js";

/** Sentences of the corpora that are measured. */
export const SIZES: readonly number[] = [1000, 5000, 20_000, 50_000, 100_000, 200_000];

/** The costs at one size. */
export interface Growth {
  /** Sentences that were asked for; the corpus has fewer where there is no more text. */
  readonly wanted: number;
  readonly sentences: number;
  /** With an empty cache: reading, analysing, indexing. */
  readonly buildMs: number;
  /** With everything in the cache, in a fresh process. */
  readonly loadMs: number;
  /** Resident memory of that process once it is loaded, and after all questions; MiB. */
  readonly loadedMiB: number;
  readonly askedMiB: number;
  /** The whole of `ask`, after one round to warm up. */
  readonly ask: Spread;
  /** The same in processor time: what it is on a machine with nothing else to do. */
  readonly processor: Spread;
  /** Questions that are meant to take long: 500 words, one word 10,000 times; the slowest. */
  readonly hostileMs: number;
  readonly completeMs: Spread;
}

const MIB = 1024 * 1024;
const MAIN = fileURLToPath(new URL("../../dist/evaluate/bench-main.js", import.meta.url));

/** What one process measures: the corpus is built or loaded, then asked. */
type Measured = Omit<Growth, "wanted" | "buildMs">;

/** The growth over the sizes, each as soon as it is measured. */
export function* growthOver(sizes: readonly number[]): Generator<Growth> {
  for (const wanted of sizes) {
    const cache = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
    try {
      const { loadMs: buildMs } = measuredApart(wanted, cache);
      yield { wanted, ...measuredApart(wanted, cache), buildMs };
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  }
}

/** @throws Error when the process ends badly. */
function measuredApart(size: number, cache: string): Measured {
  const options = ["--sentences", String(size), "--one-size", cache];
  const printed = execFileSync(process.execPath, [MAIN, ...options], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(printed) as Measured;
}

/** The costs in this process. */
export async function measureSize(
  corpusDir: string,
  cacheDir: string,
  questions: readonly string[],
): Promise<Measured> {
  const started = performance.now();
  const library = await loadLibrary({ corpusDir, cacheDir });
  const loadMs = performance.now() - started;
  const loadedMiB = process.memoryUsage().rss / MIB;
  for (const question of questions) ask(library, question);
  const asked = questions.map((question) => {
    const before = process.cpuUsage();
    const wall = timed(() => ask(library, question));
    const { user, system } = process.cpuUsage(before);
    return { wall, processor: (user + system) / 1000 };
  });
  return {
    sentences: library.sentences.length,
    loadMs,
    loadedMiB,
    ask: spreadOf(asked.map(({ wall }) => wall)),
    processor: spreadOf(asked.map(({ processor }) => processor)),
    hostileMs: Math.max(...hostile(library).map((text) => timed(() => ask(library, text)))),
    completeMs: spreadOf(
      prefixes(questions).map((text) => timed(() => complete(library, text, 25))),
    ),
    askedMiB: process.memoryUsage().rss / MIB,
  };
}

/** Words of the corpus that most sentences hold come first. */
function hostile({ index: { surfaces } }: Library): string[] {
  const words = surfaces
    .terms()
    .toSorted((a, b) => surfaces.sentencesWith(b) - surfaces.sentencesWith(a));
  return [words.slice(0, 500).join(" "), `${words[0] ?? "word"} `.repeat(10_000)];
}

/** What is in the field while a question is typed. */
function prefixes(questions: readonly string[]): string[] {
  return questions.flatMap((question) => [question.slice(0, 13), question.slice(0, 20), question]);
}

/** Share of the wanted sentences from which on a corpus has its size: sentences are read differently. */
const NEAR = 0.95;

/** The two lines above the rows, for a person or a plotting program. */
export function growthHeading(): string {
  return [rowOf(HEADINGS), rowOf(HEADINGS.map(() => "--:"))].join("\n");
}

/** One size as a line of the table; what a corpus lacks of the wanted size is said below it. */
export function growthRow(one: Growth): string {
  const row = rowOf([
    String(one.wanted),
    String(one.sentences),
    (one.buildMs / 1000).toFixed(1),
    (one.loadMs / 1000).toFixed(2),
    one.loadedMiB.toFixed(0),
    one.askedMiB.toFixed(0),
    one.ask.p50.toFixed(1),
    one.ask.p99.toFixed(1),
    one.processor.p50.toFixed(1),
    one.processor.p99.toFixed(1),
    one.hostileMs.toFixed(0),
    one.completeMs.p99.toFixed(1),
  ]);
  if (one.sentences >= NEAR * one.wanted) return row;
  const lack = `There is no more text: ${one.sentences} sentences instead of ${one.wanted}.`;
  return `${row}\n${lack}`;
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

const HEADINGS = [
  "wanted",
  "sentences",
  "build s",
  "load s",
  "MiB loaded",
  "MiB after",
  "p50 ms",
  "p99 ms",
  "p50 processor ms",
  "p99 processor ms",
  "worst question ms",
  "completions p99 ms",
];
