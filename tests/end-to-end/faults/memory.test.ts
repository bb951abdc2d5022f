/** The built bot's memory: thousands of interactions of all kinds leave next to nothing in it. */
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { act } from "../../bench/people.js";
import type { AtWork } from "../../support/bot-at-work.js";
import type { FakeDiscord } from "../../support/fake-discord/fake-discord.js";
import {
  UNHURRIED,
  atWork,
  logged,
  preload,
  untilLogged,
  type LogLine,
} from "../../support/faulty-work.js";

vi.setConfig({ testTimeout: 240_000 });

/** After so many, everything that is loaded or kept once is there. */
const WARM_UP = 500;
const MEASURED = 4000;
const PEOPLE = 100;
/** Open at one time. */
const AT_ONCE = 20;
/** What may be added to the memory that is in use: 256 bytes for each interaction. */
const HELD_MIB = 1;
/** In ms: the queues that discord.js makes for each interaction are cleared away once a minute. */
const LONGEST_REST = 120_000;
const BETWEEN_READINGS = 5000;
/** What may be added to the memory that the machine gave, which is not handed back at once. */
const RESIDENT_MIB = 128;

/** Sends interactions from number `from` on. @returns how many had no answer. */
async function send(discord: FakeDiscord, from: number, count: number): Promise<number> {
  let [next, unanswered] = [from, 0];
  const person = async (): Promise<void> => {
    while (next < from + count) {
      const { type } = await act(discord, next++, PEOPLE);
      if (type === undefined) unanswered += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, person));
  discord.forget();
  return unanswered;
}

async function memoryOf(work: AtWork): Promise<Record<"held" | "rss", number>> {
  const times = logged(work.bot, "memory").length + 1;
  process.kill(work.bot.pid, "SIGUSR2");
  const lines = await untilLogged(work, "memory", times);
  return lines.at(-1) as LogLine & Record<"held" | "rss", number>;
}

/** The memory once no more than `most` MiB are held, else after the longest rest. */
async function rested(work: AtWork, most: number): Promise<Record<"held" | "rss", number>> {
  let memory = await memoryOf(work);
  for (let waited = 0; memory.held > most && waited < LONGEST_REST; waited += BETWEEN_READINGS) {
    await sleep(BETWEEN_READINGS);
    memory = await memoryOf(work);
  }
  return memory;
}

it(`${MEASURED} interactions leave at most ${HELD_MIB} MiB in use, and no listeners`, () =>
  atWork(async (work) => {
    const { discord } = work;
    const bot = await work.start(preload("./memory/register.js"));
    await send(discord, 0, WARM_UP);
    const before = await memoryOf(work);
    const unanswered = await send(discord, WARM_UP, MEASURED);
    const after = await rested(work, before.held + HELD_MIB);
    expect(unanswered).toBe(0);
    expect(after.held - before.held).toBeLessThanOrEqual(HELD_MIB);
    expect(after.rss - before.rss).toBeLessThan(RESIDENT_MIB);
    expect(bot.crashes()).toEqual([]); // no warning of too many listeners among them
  }, UNHURRIED.discord));
