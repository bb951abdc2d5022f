/** The costs of one corpus: what one process loads, asks and holds. */
import { ask } from "../answer/ask.js";
import { complete } from "../answer/complete.js";
import type { Library } from "../answer/library.js";
import { loadLibrary } from "../answer/load-library.js";
import { quote } from "../model.js";
import { processorMs, spreadOf, timed, type Spread } from "./bench.js";
import { slowestOf } from "./bench-hostile.js";
import { questionOf, randomFrom, shuffled } from "./bench-text.js";

/** What a process that has the library in its cache measures. */
export interface Asked {
  readonly sources: number;
  readonly sentences: number;
  /** With everything in the cache, in a fresh process. */
  readonly loadMs: number;
  /** Resident memory of that process once it is loaded, and after all questions; MiB. */
  readonly loadedMiB: number;
  readonly askedMiB: number;
  /** The whole of `ask`, each question in turn, after one round to warm up. */
  readonly ask: Spread;
  /** The same in processor time: what it is on a machine with nothing else to do. */
  readonly processor: Spread;
  /** The slowest kind of questions that are meant to take long, by the clock. */
  readonly hostileMs: number;
  /** The same in processor time, and which kind it is. */
  readonly hostileProcessorMs: number;
  readonly hostileKind: string;
  readonly completeMs: Spread;
}

/** Where a corpus is, and what is kept of it. */
export interface Place {
  readonly corpusDir: string;
  readonly cacheDir: string;
}

const MIB = 1024 * 1024;

/** Loads a corpus in this process and gives the milliseconds. */
export async function measureLoad(place: Place): Promise<number> {
  const started = performance.now();
  await loadLibrary(place);
  return performance.now() - started;
}

/**
 * The costs in this process.
 * @param given questions; without them the corpus is asked about its own sentences
 */
export async function measureAsked(place: Place, given?: readonly string[]): Promise<Asked> {
  const started = performance.now();
  const library = await loadLibrary(place);
  const loadMs = performance.now() - started;
  const loadedMiB = process.memoryUsage().rss / MIB;
  const questions = given ?? questionsAbout(library);
  for (const question of questions) ask(library, question);
  const asked = questions.map((question) => {
    const before = process.cpuUsage();
    const wall = timed(() => ask(library, question));
    return { wall, processor: processorMs(before) };
  });
  const hostile = slowestOf(library);
  return {
    sources: library.sources.length,
    sentences: library.sentences.length,
    loadMs,
    loadedMiB,
    ask: spreadOf(asked.map(({ wall }) => wall)),
    processor: spreadOf(asked.map(({ processor }) => processor)),
    hostileMs: hostile.ms,
    hostileProcessorMs: hostile.processor,
    hostileKind: hostile.kind,
    completeMs: spreadOf(
      prefixes(questions).map((text) => timed(() => complete(library, text, 25))),
    ),
    askedMiB: process.memoryUsage().rss / MIB,
  };
}

/** Questions asked of a corpus about its own sentences; the same each time. */
const ASKED = 300;
const SEED = 7;

function questionsAbout({ sentences }: Library): string[] {
  const random = randomFrom(SEED);
  return shuffled(sentences, random)
    .slice(0, ASKED)
    .map(({ source, span }) => questionOf(quote(source, span).text, random));
}

/** What is in the field while a question is typed. */
function prefixes(questions: readonly string[]): string[] {
  return questions.flatMap((question) => [question.slice(0, 13), question.slice(0, 20), question]);
}
