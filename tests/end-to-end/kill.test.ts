/**
 * The built programs are killed at random moments of reading, keeping and answering; the next start
 * works and answers the same. `VERBATIM_KILLS=200` for the long run. Only kills that met the program
 * at that work are counted: not those while Node starts it, and not those after its end.
 */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { logged } from "../support/faulty-work.js";
import { prepareWork } from "../support/bot-at-work.js";
import { runProgram, startProgram } from "../support/program.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const KILLS = Number(process.env["VERBATIM_KILLS"] ?? 10);
/** Of them, so many of the terminal program; the others of the bot. */
const TERMINAL_KILLS = Math.ceil(KILLS * 0.8);

vi.setConfig({ testTimeout: 30_000 * KILLS });

const QUESTION = "How many passengers does boat 17 carry?";

/** Sentences of a long file. */
const LOG_DAYS = 300;

/** Files small and large, that are read in this thread and in others; some can't be used. */
function writeCorpus(folder: string): void {
  for (let at = 0; at < 40; at += 1) {
    const log = at % 8 === 0 ? `On day ${at} it rained on deck. `.repeat(LOG_DAYS) : "";
    const words = `# Boat ${at}\n\nBoat ${at} carries ${at + 200} passengers.\n\n${log}\n`;
    writeFileSync(join(folder, `${at}.md`), words);
  }
  writeFileSync(join(folder, "broken.pdf"), "no PDF");
}

/** Days of the log that changes: none is a number that is asked for. */
const FIRST_DAY = 1000;

/** The same numbers in every run, from 0 to 1. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const answerIn = (out: string) => ({ ...(JSON.parse(out) as object), ms: 0 });

/** In ms: even on a machine that is busy with other things, a program that takes longer hangs. */
const PATIENCE = 120_000;

it(`the terminal program, ${TERMINAL_KILLS} times`, async () => {
  const [corpus, cache] = [temporaryFolder(), join(temporaryFolder(), "cache")];
  writeCorpus(corpus);
  const chance = chances(1);
  const args = ["ask", "--json", QUESTION];
  const options = { env: { CORPUS_DIR: corpus, CACHE_DIR: cache }, patience: PATIENCE };
  const { run: first, ms: readMs } = timed(() => runProgram(args, options));
  const { ms: keptMs } = timed(() => runProgram(args, options));
  const length = { read: readMs, kept: keptMs };
  let startMs = timed(() => runProgram(["--help"])).ms;
  expect(first.out).toContain("carries 217 passengers");

  for (let kill = 0; kill < TERMINAL_KILLS;) {
    // Half of the time much has to be read and kept.
    const kind = chance() < 0.5 ? "read" : "kept";
    if (kind === "read") rmSync(cache, { recursive: true, force: true });
    const after = startMs + chance() * Math.max(0, length[kind] - startMs);
    const { isKilled, ms } = await killAfter(startProgram(args, options), after);
    if (isKilled) kill += 1;
    else startMs = timed(() => runProgram(["--help"])).ms;
    // The machine is now quicker, now slower: a kill that came too late tells how long a run is, and
    // one in time that it may be longer.
    length[kind] = isKilled ? length[kind] * 1.05 : ms;

    const { code, out, err } = runProgram(args, options);
    expect({ code, err }, `kill ${kill}`).toEqual({ code: 0, err: "" });
    expect(answerIn(out), `kill ${kill}`).toEqual(answerIn(first.out));
  }
});

function timed<Made>(make: () => Made): { run: Made; ms: number } {
  const started = performance.now();
  return { run: make(), ms: performance.now() - started };
}

async function killAfter(
  child: ChildProcess,
  wait: number,
): Promise<{ isKilled: boolean; ms: number }> {
  const started = performance.now();
  const timer = setTimeout(() => child.kill("SIGKILL"), wait);
  const [, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  clearTimeout(timer);
  return { isKilled: signal === "SIGKILL", ms: performance.now() - started };
}

/** What is kept is another state of the folder each time; the answer is the same. */
const withoutState = (text: string): string => text.replace(/Corpus `[0-9a-f]+`/, "");

it(`the bot, ${KILLS - TERMINAL_KILLS} times, while it reads again and answers`, async () => {
  const work = await prepareWork();
  const corpus = temporaryFolder();
  writeCorpus(corpus);
  // The states differ in the day alone: how many quotes an answer has depends on the whole folder.
  const writeLog = (day: number): void => {
    writeFileSync(join(corpus, "8.md"), `The log of day ${day} is long. `.repeat(2000));
  };
  writeLog(FIRST_DAY - 1);
  const chance = chances(2);
  const ask = () => work.discord.slash({ name: "ask", options: { question: QUESTION } });
  const answers = new Set<string>();
  try {
    for (let [kill, state] = [0, FIRST_DAY]; kill < KILLS - TERMINAL_KILLS; state += 1) {
      const bot = await work.start({ CORPUS_DIR: corpus, WATCH: "off" });
      answers.add(withoutState((await ask()).text()));
      writeLog(state);
      process.kill(bot.pid, "SIGHUP");
      const open = [ask(), ask()].map((asked) => asked.catch(() => undefined));
      await new Promise((done) => setTimeout(done, chance() * 300));
      const isDone = logged(bot, "library reloaded").length > 0;
      await bot.kill9();
      const isAnswered = (await Promise.all(open)).every((one) => one?.failure === undefined);
      if (!isDone || !isAnswered) kill += 1;
      expect(bot.crashes()).toEqual([]);
    }
    await work.start({ CORPUS_DIR: corpus, WATCH: "off" });
    answers.add(withoutState((await ask()).text()));
  } finally {
    await work.end();
  }

  expect([...answers]).toEqual([expect.stringContaining("217")]);
});
