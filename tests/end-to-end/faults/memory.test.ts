/** The built bot's memory: thousands of interactions of all kinds leave next to nothing in it. */
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

vi.setConfig({ testTimeout: 120_000 });

/** After so many, everything that is loaded or kept once is there. */
const WARM_UP = 500;
const MEASURED = 2000;
const PEOPLE = 100;
/** Open at one time. */
const AT_ONCE = 20;
/** What may be added to the memory that is in use: 2 KiB for each interaction. */
const HELD_MIB = 4;
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

it(`${MEASURED} interactions leave less than ${HELD_MIB} MiB in use, and no listeners`, () =>
  atWork(async (work) => {
    const { discord } = work;
    const bot = await work.start(preload("./memory/register.js"));
    await send(discord, 0, WARM_UP);
    const before = await memoryOf(work);
    const unanswered = await send(discord, WARM_UP, MEASURED);
    const after = await memoryOf(work);
    expect(unanswered).toBe(0);
    expect(after.held - before.held).toBeLessThan(HELD_MIB);
    expect(after.rss - before.rss).toBeLessThan(RESIDENT_MIB);
    expect(bot.crashes()).toEqual([]); // no warning of too many listeners among them
  }, UNHURRIED.discord));
