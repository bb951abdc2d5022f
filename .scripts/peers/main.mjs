// `npm run bench -- peers`: the same corpus and questions through this program and through other search engines.
import { spawnSync } from "node:child_process";
import { platform } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { loadLibrary } from "../../dist/answer/load-library.js";
import { loadEnvironment, readConfig } from "../../dist/config.js";
import { processorMs } from "../../dist/evaluate/bench.js";
import { thisMachine } from "../../dist/evaluate/bench-results.js";
import { readPeersCommandLine } from "../../dist/evaluate/command-line.js";
import { exitCodeOf } from "../../dist/evaluate/exit-code.js";
import { makeHaystack } from "../../dist/evaluate/haystack.js";
import { readNamedFile } from "../../dist/evaluate/named-file.js";
import { peerRow, peersHeading, placeAmong, rowText } from "../../dist/evaluate/peers.js";
import { ownRuns, warmUp } from "../../dist/evaluate/peers-own.js";
import { readQuestions } from "../../dist/evaluate/questions.js";
import { withScratch } from "../../dist/evaluate/scratch.js";
import { ENGINES } from "./engines.mjs";
import { install } from "./install.mjs";

const MEASURE = fileURLToPath(new URL("measure.mjs", import.meta.url));
/** Bytes of what a process may print. */
const MOST_PRINTED = 1024 ** 3;
/** Times the minutes that an engine's questions may take: building, warming up, a busy machine. */
const PATIENCE = 5;
/** MiB of heap, for the largest corpora: a machine of little memory has its own default of less. */
const HEAP = "--max-old-space-size=8192";

async function main(scratch) {
  const options = readPeersCommandLine(process.argv.slice(3));
  const config = readConfig(loadEnvironment());
  const questions = await readQuestions(readNamedFile(options.questions, "question file"));
  const corpusDir = await corpusOf(options, config, scratch);
  const { library, ...build } = await buildLibrary(corpusDir, join(scratch, "cache"));
  const { cpu, cores, memoryGiB, node, date } = thisMachine(new Date());
  const run = {
    date,
    machine: `${cores} × ${cpu}, ${memoryGiB} GiB, ${platform()}`,
    node,
    sentences: library.sentences.length,
    questions: questions.length,
    rows: [],
  };
  const out = options.json ? process.stderr : process.stdout;
  out.write(`${run.sentences} sentences, ${run.questions} questions\n`);
  out.write(`${run.machine}, node ${run.node}\n\n${peersHeading()}\n`);
  for (const row of rowsOf(library, questions, { build, config, options })) {
    run.rows.push(row);
    out.write(`${rowText(row)}\n`);
  }
  if (options.json) process.stdout.write(`${JSON.stringify(run, undefined, 2)}\n`);
}

/** The given documents; among the bench's where a size is given. */
async function corpusOf({ corpus, sentences: size }, { corpusDir, cacheDir }, scratch) {
  const given = corpus ?? corpusDir;
  if (size === undefined) return given;
  const { sentences } = await loadLibrary({ corpusDir: given, cacheDir });
  const folder = join(scratch, "haystack");
  makeHaystack({ corpusDir: given, has: sentences.length, size, cacheDir, folder });
  return folder;
}

/** Built from the files with no cache, as the others build theirs from the sentences. */
async function buildLibrary(corpusDir, cacheDir) {
  const before = process.cpuUsage();
  const started = performance.now();
  const library = await loadLibrary({ corpusDir, cacheDir });
  const buildMs = performance.now() - started;
  return { library, buildMs, buildProcessorMs: processorMs(before) };
}

function* rowsOf(library, questions, { build, config, options }) {
  for (const own of ownRuns(library, questions, build)) yield peerRow(questions, own);
  const { sentences, index } = library;
  const offered = sentences.filter((_, id) => index.made.data.offered[id] === 1);
  const asked = questions.map(({ question }) => question);
  const input = JSON.stringify({
    sentences: offered.map(wordsOf),
    questions: asked,
    warmUp: warmUp(asked),
    minutes: options.minutes,
  });
  for (const engine of ENGINES) {
    const folder = install(engine, config.cacheDir);
    if (folder === undefined) continue;
    for (const setup of Object.keys(engine.setups)) {
      const measured = measure([engine.name, setup, folder], input, options.minutes);
      if (measured === undefined) continue;
      const { found, ...figures } = measured;
      const places = found?.map((ids, at) =>
        placeAmong(
          questions[at],
          ids.map((id) => offered[id]),
        ),
      );
      yield peerRow(questions, { engine: engine.name, setup, ...figures, places });
    }
  }
}

function wordsOf({ source, section, paragraph, span }) {
  return {
    text: source.text.slice(span.start, span.end),
    paragraph: source.text.slice(paragraph.span.start, paragraph.span.end),
    headings: [source.title, ...(section.headings ?? [])].join(" "),
  };
}

/** What the engine found and how long it took; undefined where its process ended badly, which the user is told. */
function measure(argv, input, minutes) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [HEAP, MEASURE, ...argv], {
    input,
    encoding: "utf8",
    maxBuffer: MOST_PRINTED,
    timeout: minutes * PATIENCE * 60_000,
  });
  if (status === 0) return JSON.parse(stdout);
  const why = stderr?.match(/^\w*Error.*$/m)?.[0] ?? `it ended with ${signal ?? status}`;
  const [name, setup] = argv;
  process.stderr.write(`${name}, ${setup}, is left out: ${why}\n`);
  return undefined;
}

try {
  await withScratch("verbatim-peers-", main);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
