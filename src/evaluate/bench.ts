/** Measures speed and memory: what a restart costs, what an answer costs. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ask } from "../answer/ask.js";
import type { Library } from "../answer/library.js";

/** Milliseconds, by nearest rank. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface Timings {
  readonly sources: number;
  readonly sentences: number;
  /** Reading, analysing (or taking from the cache) and indexing in this process. */
  readonly loadMs: number;
  /** The whole of `ask`, each question in turn, after one round to warm up. */
  readonly ask: Spread;
  /** From the start of a fresh process to its printed answer, five times. */
  readonly firstAnswer: Spread;
  /** Resident memory of this process after all that, MiB. */
  readonly residentMiB: number;
  readonly node: string;
}

const FIRST_ANSWERS = 5;
const MIB = 1024 * 1024;
const TERMINAL = fileURLToPath(new URL("../../dist/terminal/main.js", import.meta.url));

/** Times the library on the questions, and fresh processes on the first of them. */
export function bench(
  library: Library,
  questions: readonly string[],
  { corpusDir, loadMs }: { readonly corpusDir: string; readonly loadMs: number },
): Timings {
  for (const question of questions) ask(library, question);
  const times = questions.map((question) => timed(() => ask(library, question)));
  const [first = "what is this about?"] = questions;
  const askFirst = (): void => {
    askAfresh(first, corpusDir);
  };
  const starts = Array.from({ length: FIRST_ANSWERS }, () => timed(askFirst));
  return {
    sources: library.sources.length,
    sentences: library.sentences.length,
    loadMs,
    ask: spreadOf(times),
    firstAnswer: spreadOf(starts),
    residentMiB: process.memoryUsage().rss / MIB,
    node: process.version,
  };
}

/** @throws Error when the program ends badly: its time would mean nothing. */
function askAfresh(question: string, corpusDir: string): void {
  const { status } = spawnSync(process.execPath, [
    TERMINAL,
    "ask",
    "--corpus",
    corpusDir,
    question,
  ]);
  if (status !== 0) throw new Error(`the program ended with exit code ${String(status)}`);
}

/** Milliseconds that it takes. */
export function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** The spread of times; zeros for none. */
export function spreadOf(times: readonly number[]): Spread {
  const ordered = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

/** The timings as lines a person reads. */
export function timingsText(timings: Timings): string {
  const { ask: asked, firstAnswer } = timings;
  return [
    `corpus                   ${timings.sources} sources, ${timings.sentences} sentences`,
    `load the library         ${timings.loadMs.toFixed(0)} ms`,
    `answer                   p50 ${asked.p50.toFixed(1)} ms, p99 ${asked.p99.toFixed(1)} ms, max ${asked.max.toFixed(1)} ms`,
    `start to first answer    p50 ${firstAnswer.p50.toFixed(0)} ms, max ${firstAnswer.max.toFixed(0)} ms`,
    `resident memory          ${timings.residentMiB.toFixed(0)} MiB`,
    `node                     ${timings.node}`,
  ].join("\n");
}
