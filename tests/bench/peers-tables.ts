/** The committed runs of `npm run bench -- peers` as the README's tables. */
import { readFileSync } from "node:fs";
import type { PeerRow } from "../../src/evaluate/peers.js";
import { ROOT } from "../support/program.js";

/** What `--json` printed. */
export interface PeersRun {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly machine: string;
  readonly node: string;
  readonly sentences: number;
  readonly questions: number;
  readonly rows: readonly PeerRow[];
}

/** @throws Error where no such run is committed */
export function committedRun(name: string): PeersRun {
  const file = `${ROOT}/tests/bench/results/peers-${name}.json`;
  return JSON.parse(readFileSync(file, "utf8")) as PeersRun;
}

/** By engine and setup, its P1 and MRR10 in each run, in percent; a dash where it was stopped or is missing. */
export function qualityCells(runs: readonly PeersRun[]): string[][] {
  return cells(runs, ({ quality }) =>
    quality === undefined ? "–" : `${percent(quality.P1)} / ${percent(quality.MRR10)}`,
  );
}

/** By engine and setup, p50 and p99 in milliseconds of processor time, and what the build took. */
export function costCells(runs: readonly PeersRun[]): string[][] {
  return cells(runs, ({ processor, buildProcessorMs, stopped }) => {
    const asked = stopped === undefined ? "" : ` (${stopped.asked} asked)`;
    return `${ms(processor.p50)} / ${ms(processor.p99)}${asked}, ${seconds(buildProcessorMs)} s`;
  });
}

function cells(runs: readonly PeersRun[], cellOf: (row: PeerRow) => string): string[][] {
  const names = new Set(runs.flatMap(({ rows }) => rows.map(nameOf)));
  return Array.from(names, (name) => [
    name,
    ...runs.map(({ rows }) => {
      const row = rows.find((other) => nameOf(other) === name);
      return row === undefined ? "–" : cellOf(row);
    }),
  ]);
}

const nameOf = ({ engine, setup }: PeerRow): string => `${engine}: ${setup}`;
const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const seconds = (value: number): string => (value / 1000).toFixed(1);
