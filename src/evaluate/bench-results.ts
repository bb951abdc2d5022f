/** What a run of the bench measured, and where. */
import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from "node:os";
import type { Costs } from "./bench-apart.js";

/** The machine and the day of a run. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  /** Processes that ran or waited to run just before, on the average of a minute; 0 on Windows. */
  readonly load: number;
  /** UTC, as 2026-11-26. */
  readonly date: string;
}

/** The costs at one size. */
export interface Growth extends Costs {
  /** Sentences that were asked for; the corpus has fewer where there is no more text. */
  readonly wanted?: number;
}

/** The built bot, connected to a fake Discord. */
export interface BotFigures {
  /** Resident memory when it is ready to answer; `null` where the system doesn't tell. */
  readonly residentMiB: number | null;
  /** From writing a file anew until an answer on Discord quotes it. */
  readonly visibleMs: number;
  /** Files that were read for that, the changed one among them. */
  readonly read: number;
  /** Part of it: reading and indexing again. */
  readonly reloadMs: number;
  /** The longest that the event loop was held up meanwhile. */
  readonly loopDelayMs: number;
}

/** The same, and what it serves. */
export interface BotRun extends BotFigures {
  readonly sources: number;
  readonly sentences: number;
}

export interface Results {
  readonly machine: Machine;
  /** The whole run, with making corpora that were not there yet. */
  readonly seconds: number;
  /** The documents that ship with the program, or those of `--corpus`. */
  readonly own: Costs;
  readonly growth: readonly Growth[];
  readonly bots: readonly BotRun[];
}

/** This machine. @param now the clock */
export function thisMachine(now: Date): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.version,
    load: loadavg()[0] ?? 0,
    date: now.toISOString().slice(0, 10),
  };
}
