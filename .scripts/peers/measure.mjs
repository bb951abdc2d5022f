// One engine in one setup, in a process of its own: `measure.mjs ENGINE SETUP FOLDER`, sentences and questions as
// JSON on standard input, places found and times as JSON on standard output.
import { mkdtempSync, rmSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { ENGINES } from "./engines.mjs";

/** As deep as MRR@10 looks. */
const DEPTH = 10;

const [name, setup, folder] = process.argv.slice(2);
const { sentences, questions } = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(join(folder, "package.json"));
const load = (library) => import(pathToFileURL(require.resolve(library)).href);
const scratch = mkdtempSync(join(tmpdir(), "verbatim-peer-"));
try {
  const { setups } = ENGINES.find((engine) => engine.name === name);
  const started = performance.now();
  const search = await setups[setup](load, { sentences, folder: scratch });
  const buildMs = performance.now() - started;
  for (const question of questions) await search(question, DEPTH);
  const found = [];
  const times = [];
  const processorTimes = [];
  for (const question of questions) {
    const before = process.cpuUsage();
    const asked = performance.now();
    found.push(await search(question, DEPTH));
    times.push(performance.now() - asked);
    const { user, system } = process.cpuUsage(before);
    processorTimes.push((user + system) / 1000);
  }
  process.stdout.write(JSON.stringify({ buildMs, found, times, processorTimes }));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
