/**
 * Entry of a reading thread: reads or analyses what it is sent, one thing at a time; what was read is kept.
 * Whatever is wrong with a file, the thread may end of it, and nothing else.
 */
import { parentPort, workerData } from "node:worker_threads";
import { openReadingCache } from "../documents/reading-cache.js";
import { keepOutcome, readBytes } from "../documents/to-source.js";
import { analyseSource } from "../search/analyse-source.js";
import type { Job, ThreadOptions } from "./reading-threads.js";

const { cacheDir, corpusDir, limits } = workerData as ThreadOptions;
const readings = openReadingCache(cacheDir, corpusDir);
const port = parentPort!;

async function work(job: Job): Promise<unknown> {
  if (job.kind === "analyse") return analyseSource(job.source);
  const outcome = await readBytes(job.file, undefined, limits);
  keepOutcome(job.file, outcome, readings, limits);
  return outcome;
}

port.on("message", (job: Job) => {
  void work(job).then((done) => {
    port.postMessage({ done });
  });
});
port.postMessage("ready");
