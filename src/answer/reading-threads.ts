/**
 * Reading and analysing beside the event loop, in threads that are started when there is something
 * to do, and ended where one file takes more time or memory than it may: what Node's own threads
 * can do and the pools built on them can't.
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { formatOf } from "../documents/formats/index.js";
import type { Limits } from "../documents/read-folder.js";
import type { Outcome, Refusal } from "../documents/reading-cache.js";
import { fault, type FileBytes, tooHungry, tooSlow } from "../documents/to-source.js";
import type { Source } from "../model.js";
import { openSeats } from "../seats.js";
import type { SourceAnalysis } from "../search/analyse-source.js";

export interface ThreadOptions {
  readonly cacheDir: string;
  readonly corpusDir: string;
  /** What one file may cost. */
  readonly limits: Limits;
}

/** What a thread is sent. */
export type Job =
  | { readonly kind: "read"; readonly file: FileBytes }
  | { readonly kind: "analyse"; readonly source: Source };

export interface ReadingThreads {
  /** How many threads there are at most: one less than the machine has processors, at least 1. */
  readonly width: number;
  /** Reads a file and keeps what was read. */
  read(file: FileBytes): Promise<Outcome>;
  /** Analyses the words of a source; a refusal where it costs too much. */
  analyse(source: Source): Promise<SourceAnalysis | Refusal>;
  /** Ends the threads, whatever they do. */
  close(): Promise<void>;
}

/** Where the build leaves it, for the compiled program and for tests of its source alike. */
const ENTRY = new URL("../../dist/answer/reader-main.js", import.meta.url);

/** How often is looked how much memory is taken, in ms: at most some 100 MB more by then. */
const LOOK_MS = 50;
/**
 * MB of memory between what a file may take and V8's own limit for a thread. V8 ends the whole
 * process where one request (a table that doubles) passes its limit: it must be far away.
 */
const FAR_AWAY = 4096;
const MEGABYTE = 1024 * 1024;

/**
 * Threads for one corpus; none is started before there is something to do.
 * @param entry what a thread runs, for tests
 */
export function openReadingThreads(options: ThreadOptions, entry = ENTRY): ReadingThreads {
  const { limits } = options;
  const width = Math.max(1, availableParallelism() - 1);
  const take = openSeats(width);
  const threads = new Set<Thread>();
  const idle: Thread[] = [];
  let isClosed = false;
  const attempt = async (job: Job): Promise<unknown> => {
    if (isClosed) return faultOf(job, "reading was given up");
    const thread = idle.pop() ?? new Thread(options, entry);
    threads.add(thread);
    const done = await thread.perform(job);
    if (thread.isAlive) idle.push(thread);
    else threads.delete(thread);
    return done;
  };
  const run = async (job: Job): Promise<unknown> => {
    const first = await take(1, () => attempt(job));
    if (first !== TOO_HUNGRY || width === 1) return first;
    // Memory is the process', so this may have been another file's thirst: it is tried again alone.
    return take(width, () => attempt(job));
  };
  const told = (done: unknown): unknown => (done === TOO_HUNGRY ? tooHungry(limits) : done);
  return {
    width,
    read: async (file) => told(await run({ kind: "read", file })) as Outcome,
    analyse: async (source) =>
      told(await run({ kind: "analyse", source })) as SourceAnalysis | Refusal,
    async close() {
      isClosed = true;
      await Promise.all([...threads].map((thread) => thread.end()));
    },
  };
}

const TOO_HUNGRY = Symbol("too hungry");

/** One thread, with one job at a time. */
class Thread {
  readonly #worker: Worker;
  readonly #limits: Limits;
  readonly #ready: Promise<unknown>;
  isAlive = true;

  constructor(options: ThreadOptions, entry: URL) {
    this.#limits = options.limits;
    this.#worker = new Worker(entry, {
      workerData: options,
      env: {}, // no token is needed to read a file
      stdout: true,
      stderr: true,
      resourceLimits: {
        maxOldGenerationSizeMb: Math.ceil(options.limits.maxMemory / MEGABYTE) + FAR_AWAY,
      },
    });
    // What parsers print concerns nobody.
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#worker.once("exit", () => {
      this.isAlive = false;
    });
    this.#ready = new Promise((resolve) => {
      this.#worker.once("message", resolve).once("error", resolve).once("exit", resolve);
    });
  }

  /** What the thread made of the job: what it returned, a refusal, or `TOO_HUNGRY`. */
  async perform(job: Job): Promise<unknown> {
    const failed = await this.#ready;
    if (failed !== "ready") return faultOf(job, String(failed));
    const before = process.memoryUsage.rss();
    const worker = this.#worker;
    return new Promise((resolve) => {
      const settle = (done: unknown): void => {
        clearTimeout(timer);
        clearInterval(look);
        worker.off("message", onMessage).off("error", onError).off("exit", onExit);
        resolve(done);
      };
      const stop = (why: unknown): void => {
        settle(this.end().then(() => why));
      };
      const onMessage = ({ done }: { done: unknown }): void => {
        settle(done);
      };
      const onError = (error: Error): void => {
        stop(endOf(job, error));
      };
      const onExit = (code: number): void => {
        settle(faultOf(job, `its reader ended with ${code}`));
      };
      const timer = setTimeout(stop, this.#limits.maxSeconds * 1000, tooSlow(this.#limits));
      const look = setInterval(() => {
        if (process.memoryUsage.rss() - before > this.#limits.maxMemory) stop(TOO_HUNGRY);
      }, LOOK_MS);
      worker.on("message", onMessage).on("error", onError).on("exit", onExit).postMessage(job);
    });
  }

  async end(): Promise<void> {
    this.isAlive = false;
    await this.#worker.terminate();
  }
}

/** What is told of a job whose thread failed. */
function endOf(job: Job, error: Error & { readonly code?: string }): unknown {
  return error.code === "ERR_WORKER_OUT_OF_MEMORY" ? TOO_HUNGRY : faultOf(job, error.message);
}

function faultOf(job: Job, detail: string): Refusal {
  const { path } = job.kind === "read" ? job.file : job.source;
  return fault(formatOf(path)?.name ?? "a document", detail);
}
