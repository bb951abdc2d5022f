/** For `npm run bench`: the built bot on a fake Discord, its memory, and how soon it shows a change. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { BotFigures } from "../../src/evaluate/bench-results.js";
import type { Place } from "../../src/evaluate/bench-size.js";
import { spreadOf } from "../../src/evaluate/bench.js";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";
import { logged, preload, untilLogged } from "../support/faulty-work.js";

const QUESTION = "Who keeps the lighthouse of Tarrowick?";
/** One after the other keeps it, in one file. */
const KEEPERS = ["Aldous Brimme", "Corwin Dask", "Elspeth Farrow"];
/** How often the bot is asked whether it has seen a change, in ms. */
const ASK_EVERY_MS = 20;
const PATIENCE_MS = 120_000;
/**
 * After its start the bot follows what came meanwhile, and after a change what comes next may belong
 * to it: only then is its folder left alone.
 */
const CALM_MS = 2000;

/** Starts the bot on a corpus, and changes one file of it three times; the medians. */
export async function measureBot({ corpusDir, cacheDir }: Place): Promise<BotFigures> {
  const work = await prepareWork({}, dirname(corpusDir)); // gone with it where the bench is stopped
  try {
    const env = { ...preload("./loop-delay/register.js"), CORPUS_DIR: corpusDir };
    await work.start({ ...env, CACHE_DIR: cacheDir });
    await sleep(CALM_MS);
    const residentMiB = residentOf(work);
    const file = changeable(corpusDir);
    const changes: Change[] = [];
    for (const keeper of KEEPERS) {
      await sleep(CALM_MS);
      changes.push(await change(work, file, keeper));
    }
    const median = (figure: keyof Change): number =>
      spreadOf(changes.map((one) => one[figure])).p50;
    return {
      residentMiB,
      visibleMs: median("visibleMs"),
      read: median("read"),
      reloadMs: median("reloadMs"),
      loopDelayMs: median("loopDelayMs"),
    };
  } finally {
    await work.end();
  }
}

type Change = Omit<BotFigures, "residentMiB">;

/** Only Linux tells what another process holds without a tool. */
function residentOf({ bot }: AtWork): number | null {
  return process.platform === "linux" ? bot.rssMiB() : null;
}

interface Changeable {
  readonly path: string;
  readonly text: string;
}

/** The first text file of the folder; a new one where it has none. */
function changeable(folder: string): Changeable {
  const [name] = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:md|txt)$/.test(path))
    .sort();
  if (name === undefined) return { path: join(folder, "lighthouses.md"), text: "" };
  const path = join(folder, name);
  return { path, text: readFileSync(path, "utf8") };
}

async function change(work: AtWork, { path, text }: Changeable, keeper: string): Promise<Change> {
  const reloads = logged(work.bot, "library reloaded").length;
  await loopDelay(work); // from here on
  const started = performance.now();
  writeFileSync(path, `${text}\n\nThe lighthouse of Tarrowick is kept by ${keeper}.\n`);
  while (!(await answer(work)).includes(keeper)) {
    if (performance.now() - started > PATIENCE_MS) throw new Error("the bot never saw a change");
    await sleep(ASK_EVERY_MS);
  }
  const visibleMs = performance.now() - started;
  const loopDelayMs = await loopDelay(work);
  const [reload] = (await untilLogged(work, "library reloaded", reloads + 1)).slice(-1);
  const { read, ms } = reload as unknown as { readonly read: number; readonly ms: number };
  return { visibleMs, read, reloadMs: ms, loopDelayMs };
}

async function answer({ discord }: AtWork): Promise<string> {
  const asked = await discord.slash({
    name: "ask",
    options: { question: QUESTION },
    user: "alice",
  });
  await asked.settled(PATIENCE_MS);
  return asked.text();
}

/** The longest that the event loop was held up since it was last asked, in ms. */
async function loopDelay(work: AtWork): Promise<number> {
  const times = logged(work.bot, "loop delay").length + 1;
  process.kill(work.bot.pid, "SIGUSR2");
  const [delay] = (await untilLogged(work, "loop delay", times)).slice(-1);
  return (delay as unknown as { readonly max: number }).max;
}
