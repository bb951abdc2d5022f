/** One shard's process, kept alive: it comes back when it ends, the later the more often it does. */
import { fork } from "node:child_process";
import { sleep } from "../discord/insist.js";
import { waitBefore } from "../discord/login.js";
import type { Log } from "../log.js";
import { type Line, type Services, openLine } from "./line.js";

export interface ShardOptions {
  /** Its program, and what that is told on its command line. */
  readonly program: string;
  readonly args: readonly string[];
  /** For the log. */
  readonly shard: number;
  /** What it may ask for. */
  readonly services: Services;
  readonly log: Log;
  /** 0..1: spreads the waits. */
  readonly chance: () => number;
}

/** A shard while it is kept alive. */
export interface ShardProcess {
  /** The talk with the process that runs; undefined between two. */
  readonly line: Line | undefined;
  /** Ends it as a signal to stop does, and what has not ended by then. Resolves when it is gone. */
  stop(): Promise<void>;
}

/** A process that ran for this long was well: the next wait is the shortest again. */
const WELL_AFTER_MS = 120_000;

/** A shard takes up to four and a half seconds to leave; all are to be gone after five. */
const LEAVING_MS = 4750;

/** Starts a shard's process, and again whenever it ends, until stopped. */
export function keepShard(options: ShardOptions): ShardProcess {
  const stopping = new AbortController();
  const { signal } = stopping;
  const isStopping = (): boolean => signal.aborted;
  let running: Running | undefined;
  const keep = async (): Promise<void> => {
    let ends = 0;
    while (!signal.aborted) {
      const started = performance.now();
      running = run(options);
      options.log.info("shard started", { shard: options.shard, pid: running.pid });
      const how = await running.ended;
      running = undefined;
      if (isStopping()) return;
      ends += 1;
      if (performance.now() - started > WELL_AFTER_MS) ends = 1;
      const wait = waitBefore(ends, options.chance());
      const seconds = Math.ceil(wait / 1000);
      options.log.error("shard ended, starting it again", { shard: options.shard, how, seconds });
      await sleep(wait, signal);
    }
  };
  const kept = keep();
  return {
    get line() {
      return running?.line;
    },
    async stop() {
      stopping.abort();
      const { kill } = running ?? {};
      kill?.("SIGTERM");
      const timer = setTimeout(() => kill?.("SIGKILL"), LEAVING_MS);
      await kept;
      clearTimeout(timer);
    },
  };
}

interface Running {
  readonly pid: number | undefined;
  readonly line: Line;
  /** Resolves with the exit code or the signal. */
  readonly ended: Promise<number | string>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

function run({ program, args, services }: ShardOptions): Running {
  const child = fork(program, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const line = openLine(
    {
      // A message to a process that has just ended is lost with it.
      send: (message) => void child.send(message as object, () => undefined),
      on: (event, listener) => child.on(event, listener),
      once: (event, listener) => child.once(event, listener),
    },
    services,
  );
  const ended = new Promise<number | string>((resolve) => {
    child.once("error", ({ message }) => {
      resolve(message);
    });
    child.once("exit", (code, signal) => {
      resolve(code ?? signal ?? "unknown");
    });
  });
  return { pid: child.pid, line, ended, kill: (signal) => void child.kill(signal) };
}
