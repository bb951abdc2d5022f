/** This program in the table of search engines: its answers, and its search before ranking. */
import { ask } from "../answer/ask.js";
import type { Library } from "../answer/library.js";
import { readQuestion } from "../language/question.js";
import { candidatesFor } from "../search/candidates.js";
import { queryOf } from "../search/query.js";
import { processorMs } from "./bench.js";
import { placeAmong, type PeerRun } from "./peers.js";
import type { GoldQuestion } from "./questions.js";
import { placeOfHit } from "./score.js";

/** As deep as MRR@10 looks. */
const DEPTH = 10;

/** What the build of the library took. */
export type BuildCosts = Pick<PeerRun, "buildMs" | "buildProcessorMs">;

/** Asks the library all questions, in each of its two ways, after some of them to warm up. */
export function* ownRuns(
  library: Library,
  questions: readonly GoldQuestion[],
  build: BuildCosts,
): Generator<PeerRun> {
  for (const [setup, placeOf] of Object.entries(WAYS)) {
    for (const gold of warmUp(questions)) placeOf(library, gold);
    const times: number[] = [];
    const processorTimes: number[] = [];
    const places = questions.map((gold) => {
      const before = process.cpuUsage();
      const asked = performance.now();
      const place = placeOf(library, gold);
      times.push(performance.now() - asked);
      processorTimes.push(processorMs(before));
      return place;
    });
    yield { engine: "Verbatim", setup, ...build, times, processorTimes, places };
  }
}

/** Questions asked before times are taken. */
const WARM_UP = 100;

/** Up to a hundred of the questions, evenly spread: each engine is warmed up with the same. */
export function warmUp<T>(questions: readonly T[]): T[] {
  const step = Math.max(1, questions.length / WARM_UP);
  const count = Math.min(WARM_UP, questions.length);
  return Array.from({ length: count }, (_, at) => questions[Math.floor(at * step)]!);
}

type PlaceOf = (library: Library, gold: GoldQuestion) => number | undefined;

const WAYS: Readonly<Record<string, PlaceOf>> = {
  "answers, none held back": (library, gold) =>
    placeOfHit(gold, ask(library, gold.question, { limit: DEPTH, abstain: false })),
  "its search alone": (library, gold) => {
    const { index } = library;
    const best = candidatesFor(queryOf(readQuestion(gold.question), index, library), index)
      .sort((a, b) => b.fullTextScore - a.fullTextScore || a.sentence.index - b.sentence.index)
      .slice(0, DEPTH);
    return placeAmong(
      gold,
      best.map(({ sentence }) => sentence),
    );
  },
};
