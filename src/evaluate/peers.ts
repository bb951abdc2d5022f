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
  /** The same in processor time, of all threads: what others do on the machine is not in it. */
  readonly buildProcessorMs: number;
  /** By question asked, milliseconds. */
  readonly times: readonly number[];
  /** The same in processor time. */
  readonly processorTimes: readonly number[];
  /**
   * By question: the place of the first right sentence, from 1; undefined where none is right. Absent
   * where the engine was stopped: part of the questions would not compare with all of them.
   */
  readonly places?: readonly (number | undefined)[] | undefined;
}

/** Its quality over the answerable questions, its speed over all that were asked. */
export interface PeerRow {
  readonly engine: string;
  readonly setup: string;
  /** Absent where the engine was stopped. */
  readonly quality?: PeerQuality;
  readonly ask: Spread;
  readonly processor: Spread;
  readonly buildMs: number;
  readonly buildProcessorMs: number;
  /** Only where the engine was stopped. */
  readonly stopped?: Stopped;
}

export type PeerQuality = ReturnType<typeof rankFigures>;

/** An engine that would have taken too long. */
export interface Stopped {
  /** Questions that it was asked to tell. */
  readonly asked: number;
  /** Minutes of processor time that all questions would take at their pace. */
  readonly minutes: number;
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
  const { engine, setup, buildMs, buildProcessorMs, times, processorTimes, places } = run;
  const costs = {
    ask: spreadOf(times),
    processor: spreadOf(processorTimes),
    buildMs,
    buildProcessorMs,
  };
  if (places === undefined) {
    return { engine, setup, ...costs, stopped: stoppedAfter(processorTimes, questions.length) };
  }
  const answerable = places.filter((_, at) => questions[at]!.answerable);
  return { engine, setup, quality: rankFigures(answerable), ...costs };
}

const MINUTE_MS = 60_000;

function stoppedAfter(processorTimes: readonly number[], all: number): Stopped {
  const asked = processorTimes.length;
  const each = processorTimes.reduce((sum, ms) => sum + ms, 0) / asked;
  return { asked, minutes: (each * all) / MINUTE_MS };
}

/** The two lines above the rows. */
export function peersHeading(): string {
  const line = HEADINGS.map((_, at) => (at < 2 ? "---" : "--:"));
  return [HEADINGS, line].map(lineOf).join("\n");
}

/** A row as a line of the table. */
export function rowText({ engine, setup, quality, stopped, ...costs }: PeerRow): string {
  const figures =
    quality === undefined
      ? ["–", "–", "–"]
      : [quality.P1, quality.R3, quality.MRR10].map((figure) => figure.toFixed(3));
  const { ask, processor, buildMs, buildProcessorMs } = costs;
  const speed = [ask, processor].flatMap(({ p50, p99 }) => [p50.toFixed(2), p99.toFixed(2)]);
  const build = [buildMs, buildProcessorMs].map((ms) => (ms / 1000).toFixed(2));
  return lineOf([engine, setup + stoppedText(stopped), ...figures, ...speed, ...build]);
}

function stoppedText(stopped: Stopped | undefined): string {
  if (stopped === undefined) return "";
  const { asked, minutes } = stopped;
  return ` (stopped after ${asked} questions: all would take ${minutes.toFixed(0)} minutes)`;
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
  "build processor s",
];
