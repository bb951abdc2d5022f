// One engine in one setup, in a process of its own: `measure.mjs ENGINE SETUP FOLDER`; sentences, questions, those to
// warm up with and the most minutes as JSON on standard input, places found and times as JSON on standard output.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { processorMs } from "../../dist/evaluate/bench.js";
import { withScratch } from "../../dist/evaluate/scratch.js";
import { ENGINES } from "./engines.mjs";

/** As deep as MRR@10 looks. */
const DEPTH = 10;
/** Processor time for warming up; what an engine of that many seconds does is warm. */
const WARM_MS = 15_000;
/** Least questions that tell a pace. */
const LEAST = 5;

const [name, setup, folder] = process.argv.slice(2);
const { sentences, questions, warmUp, minutes } = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(join(folder, "package.json"));
const load = (library) => import(pathToFileURL(require.resolve(library)).href);

/** What it takes, in ms of the clock and of the processor (all threads). */
async function timed(run) {
  const before = process.cpuUsage();
  const started = performance.now();
  const value = await run();
  const ms = performance.now() - started;
  return { value, ms, processorMs: processorMs(before) };
}

async function askAll(search, asked, mostMs = Infinity) {
  const found = [];
  const times = [];
  const processorTimes = [];
  let spentMs = 0;
  for (const question of asked) {
    if (spentMs > mostMs && times.length >= LEAST) break;
    const { value, ms, processorMs } = await timed(() => search(question, DEPTH));
    found.push(value);
    times.push(ms);
    processorTimes.push(processorMs);
    spentMs += processorMs;
  }
  return { found, times, processorTimes, spentMs };
}

async function measure(scratch) {
  const { setups } = ENGINES.find((engine) => engine.name === name);
  const build = await timed(() => setups[setup](load, { sentences, folder: scratch }));
  const costs = { buildMs: build.ms, buildProcessorMs: build.processorMs };
  const { times, processorTimes, spentMs } = await askAll(build.value, warmUp, WARM_MS);
  const allMinutes = ((spentMs / times.length) * questions.length) / 60_000;
  return allMinutes > minutes
    ? { ...costs, times, processorTimes }
    : { ...costs, ...(await askAll(build.value, questions)) };
}

process.stdout.write(JSON.stringify(await withScratch("verbatim-peer-", measure)));
