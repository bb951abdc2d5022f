/**
 * Entry of a reading thread: reads and analyses what it is sent, one thing at a time, and keeps it.
 * Whatever is wrong with a file, the thread may end of it, and nothing else.
 */
import { parentPort, workerData } from "node:worker_threads";
import { openReadingCache } from "../documents/reading-cache.js";
import { isSource, keepOutcome, outcomeOf, readBytes } from "../documents/to-source.js";
import { openAnalysisCache } from "../search/index-cache.js";
import type { Job, ThreadOptions } from "./reading-threads.js";

const { cacheDir, corpusDir, limits } = workerData as ThreadOptions;
const readings = openReadingCache(cacheDir, corpusDir);
const analyses = openAnalysisCache(cacheDir, corpusDir);
const port = parentPort!;

async function work(job: Job): Promise<unknown> {
  if (job.kind === "analyse") return analyses.make(job.source);
  const outcome = await readBytes(job.file, undefined, limits);
  const isKept = keepOutcome(job.file, outcome, readings, limits);
  const made = await outcomeOf(job.file, outcome);
  // Where nothing can be kept, the analysis would be made twice.
  if (isKept && isSource(made)) analyses.make(made);
  return outcome;
}

port.on("message", (job: Job) => {
  void work(job).then((done) => {
    port.postMessage({ done });
  });
});
port.postMessage("ready");
