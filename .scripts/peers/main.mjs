// `npm run bench -- peers`: the same corpus and questions through this program and through other search engines.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { ask } from "../../dist/answer/ask.js";
import { loadLibrary } from "../../dist/answer/load-library.js";
import { loadEnvironment, readConfig } from "../../dist/config.js";
import { readPeersCommandLine } from "../../dist/evaluate/command-line.js";
import { exitCodeOf } from "../../dist/evaluate/exit-code.js";
import { peerRow, peersHeading, placeAmong, rowText } from "../../dist/evaluate/peers.js";
import { readQuestions } from "../../dist/evaluate/questions.js";
import { placeOfHit } from "../../dist/evaluate/score.js";
import { readQuestion } from "../../dist/language/question.js";
import { candidatesFor } from "../../dist/search/candidates.js";
import { queryOf } from "../../dist/search/query.js";
import { ENGINES } from "./engines.mjs";
import { install } from "./install.mjs";

const MEASURE = fileURLToPath(new URL("measure.mjs", import.meta.url));
/** Bytes of what a process may print. */
const MOST_PRINTED = 1024 ** 3;
/** An engine that takes longer is left out. */
const MOST_MS = 10 * 60_000;
const DEPTH = 10;

async function main() {
  const options = readPeersCommandLine(process.argv.slice(3));
  const config = readConfig(loadEnvironment());
  const corpusDir = options.corpus ?? config.corpusDir;
  const questions = await readQuestions(readFileSync(options.questions, "utf8"));
  const started = performance.now();
  const library = await loadLibrary({ corpusDir, cacheDir: config.cacheDir });
  const rows = [];
  const out = options.json ? process.stderr : process.stdout;
  const say = (row) => {
    rows.push(row);
    out.write(`${rowText(row)}\n`);
  };
  const { sentences } = library;
  out.write(`${sentences.length} sentences, ${questions.length} questions, `);
  out.write(`node ${process.version}\n\n${peersHeading()}\n`);
  for (const row of ownRows(library, questions, performance.now() - started)) say(row);
  for (const row of peerRows(library, questions, config.cacheDir)) say(row);
  if (options.json) process.stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`);
}

function* ownRows(library, questions, buildMs) {
  const ways = {
    "answers, none held back": (gold) =>
      placeOfHit(gold, ask(library, gold.question, { limit: DEPTH, abstain: false })),
    "its search alone": (gold) => {
      const query = queryOf(readQuestion(gold.question), library.index, library.related);
      const best = candidatesFor(query, library.index)
        .sort((a, b) => b.fullTextScore - a.fullTextScore || a.sentence.index - b.sentence.index)
        .slice(0, DEPTH);
      return placeAmong(
        gold,
        best.map(({ sentence }) => sentence),
      );
    },
  };
  for (const [setup, placeOf] of Object.entries(ways)) {
    for (const gold of questions) placeOf(gold);
    const times = [];
    const processorTimes = [];
    const places = questions.map((gold) => {
      const before = process.cpuUsage();
      const asked = performance.now();
      const place = placeOf(gold);
      times.push(performance.now() - asked);
      const { user, system } = process.cpuUsage(before);
      processorTimes.push((user + system) / 1000);
      return place;
    });
    const run = { engine: "Verbatim", setup, buildMs, times, processorTimes, places };
    yield peerRow(questions, run);
  }
}

function* peerRows({ sentences, index }, questions, cacheDir) {
  const offered = sentences.filter((_, id) => index.made.data.offered[id] === 1);
  const input = JSON.stringify({
    sentences: offered.map(wordsOf),
    questions: questions.map(({ question }) => question),
  });
  for (const engine of ENGINES) {
    const folder = install(engine, cacheDir);
    if (folder === undefined) continue;
    for (const setup of Object.keys(engine.setups)) {
      const measured = measure(engine.name, setup, folder, input);
      if (measured === undefined) continue;
      const { found, ...figures } = measured;
      const places = questions.map((gold, at) =>
        placeAmong(
          gold,
          found[at].map((id) => offered[id]),
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

/** What the engine found and how long it took; undefined where its process ended badly. */
function measure(name, setup, folder, input) {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [MEASURE, name, setup, folder],
    { input, encoding: "utf8", maxBuffer: MOST_PRINTED, timeout: MOST_MS },
  );
  if (status === 0) return JSON.parse(stdout);
  const why = stderr.match(/^\w*Error.*$/m)?.[0] ?? `it ended with ${signal ?? status}`;
  process.stderr.write(`${name}, ${setup}, is left out: ${why}\n`);
  return undefined;
}

try {
  await main();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
