/** This program beside other search engines: their places of right sentences and their times, as a table. */
import { cite } from "../answer/cite.js";
import { quote, type Sentence } from "../model.js";
import { spreadOf, type Spread } from "./bench.js";
import type { GoldQuestion } from "./questions.js";
import { isHit, rankFigures } from "./score.js";

/** What one engine in one setup did with all questions. */
export interface PeerRun {
  readonly engine: string;
  /** How it was set up, in words. */
  readonly setup: string;
  readonly buildMs: number;
  /** By question, milliseconds. */
  readonly times: readonly number[];
  /** The same in processor time, of all its threads: what others do on the machine is not in it. */
  readonly processorTimes: readonly number[];
  /** By question: the place of the first right sentence, from 1; undefined where none is right. */
  readonly places: readonly (number | undefined)[];
}

/** Its quality over the answerable questions, its speed over all. */
export interface PeerRow {
  readonly engine: string;
  readonly setup: string;
  readonly P1: number;
  readonly R3: number;
  readonly MRR10: number;
  readonly ask: Spread;
  readonly processor: Spread;
  readonly buildMs: number;
}

/** The place of the first sentence that answers by the rules for quotes, from 1. */
export function placeAmong(gold: GoldQuestion, found: readonly Sentence[]): number | undefined {
  const index = found.findIndex(({ source, span }) => {
    const words = quote(source, span);
    return isHit(gold, { quote: words, citation: cite(words) });
  });
  return index < 0 ? undefined : index + 1;
}

/** The figures of a run over these questions, in the same order. */
export function peerRow(questions: readonly GoldQuestion[], run: PeerRun): PeerRow {
  const { engine, setup, buildMs, times, processorTimes, places } = run;
  const answerable = places.filter((_, at) => questions[at]!.answerable);
  return {
    engine,
    setup,
    ...rankFigures(answerable),
    ask: spreadOf(times),
    processor: spreadOf(processorTimes),
    buildMs,
  };
}

/** The two lines above the rows. */
export function peersHeading(): string {
  const line = HEADINGS.map((_, at) => (at < 2 ? "---" : "--:"));
  return [HEADINGS, line].map(lineOf).join("\n");
}

/** A row as a line of the table. */
export function rowText({ engine, setup, P1, R3, MRR10, ...costs }: PeerRow): string {
  const quality = [P1, R3, MRR10].map((figure) => figure.toFixed(3));
  const { ask, processor, buildMs } = costs;
  const speed = [ask, processor].flatMap(({ p50, p99 }) => [p50.toFixed(2), p99.toFixed(2)]);
  return lineOf([engine, setup, ...quality, ...speed, (buildMs / 1000).toFixed(2)]);
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

const HEADINGS = [
  "engine",
  "set up",
  "P1",
  "R3",
  "MRR10",
  "p50 ms",
  "p99 ms",
  "p50 processor ms",
  "p99 processor ms",
  "build s",
];
