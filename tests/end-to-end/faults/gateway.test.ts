/** The built bot and a gateway that fails: it comes back by itself, says so once, and loses nothing. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../../support/bot-at-work.js";
import { expectSound } from "../../support/sound-exchange.js";
import { ANSWER, BACK, LOST, ask, hurry, logged, untilLogged } from "../../support/faulty-work.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Long enough for attempts to come back in vain: four seconds of the bot's own time. */
async function aWhile({ discord }: AtWork): Promise<void> {
  const before = performance.now();
  await discord.until("a while", () => performance.now() - before > 400);
}

/** What a gateway does to a bot, and how many sessions it costs. */
const TROUBLES: readonly [string, number, (work: AtWork) => Promise<void> | void][] = [
  [
    "drops the connection",
    0,
    ({ discord }) => {
      discord.gateway.drop();
    },
  ],
  [
    "asks it to reconnect",
    0,
    ({ discord }) => {
      discord.gateway.reconnect();
    },
  ],
  [
    "closes the connection, to be resumed",
    0,
    ({ discord }) => {
      discord.gateway.close(4000);
    },
  ],
  [
    "declares the session invalid",
    1,
    ({ discord }) => {
      discord.gateway.invalidSession(false);
    },
  ],
  [
    "times the session out",
    1,
    ({ discord }) => {
      discord.gateway.close(4009);
    },
  ],
  [
    "no longer answers heartbeats",
    0,
    async ({ discord }) => {
      discord.gateway.stopHeartbeatAcks();
      await discord.until("the bot's leave", () => discord.gateway.online === 0);
      discord.gateway.startHeartbeatAcks();
    },
  ],
  [
    "lets nothing through",
    0,
    async ({ discord }) => {
      discord.gateway.blackHole();
      await discord.until("the bot's leave", () => discord.gateway.online === 0);
      discord.gateway.endBlackHole();
      discord.gateway.drop();
    },
  ],
  [
    "refuses connections for a while",
    0,
    ({ discord }) => {
      discord.gateway.rejectUpgrades(6);
      discord.gateway.drop();
    },
  ],
  [
    "is off the network for a while",
    0,
    async (work) => {
      const { discord } = work;
      await discord.goOffline();
      await aWhile(work);
      await discord.goOnline();
    },
  ],
];

let work: AtWork;

beforeAll(async () => {
  work = await prepareWork({ heartbeatIntervalMs: 300 });
  await work.start(hurry(10));
});

afterEach(() => {
  expect(work.bot.exited).toBeUndefined();
  expect(work.bot.crashes()).toEqual([]);
  expect(work.bot.leaks()).toEqual([]);
  expect(work.discord.violations).toEqual([]);
});

afterAll(async () => {
  await work.end();
});

describe("a gateway that", () => {
  it.each(TROUBLES)("%s has its bot back soon", async (_, sessions, trouble) => {
    const { discord, bot } = work;
    const before = discord.stats().gateway.identifies;
    const times = logged(bot, BACK).length + 1;
    await trouble(work);
    await untilLogged(work, BACK, times);
    const answer = await ask(discord);

    expectSound(answer);
    expect(answer.text()).toContain(ANSWER);
    expect(logged(bot, LOST)).toHaveLength(times);
    expect(logged(bot, BACK)).toHaveLength(times);
    expect(discord.stats().gateway.identifies - before).toBe(sessions);
    expect(discord.gateway.online).toBe(1);
  });

  it("declares the session invalid and resumable is not left at all", async () => {
    const { discord, bot } = work;
    const { resumes, connects } = discord.stats().gateway;
    const times = logged(bot, LOST).length;
    discord.gateway.invalidSession(true);
    await discord.until("a resume", () => discord.stats().gateway.resumes > resumes);

    expectSound(await ask(discord));
    expect(logged(bot, LOST)).toHaveLength(times);
    expect(discord.stats().gateway.connects).toBe(connects);
  });
});

describe("a command that is sent while the bot is away", () => {
  it.each<[string, (work: AtWork) => Promise<void>, (work: AtWork) => Promise<void>]>([
    [
      "with a broken connection",
      ({ discord }) => {
        discord.gateway.drop();
        return Promise.resolve();
      },
      () => Promise.resolve(),
    ],
    [
      "with Discord off the network",
      ({ discord }) => discord.goOffline(),
      async (work) => {
        await aWhile(work);
        await work.discord.goOnline();
      },
    ],
  ])("%s is answered when it is back", async (_, leave, comeBack) => {
    const { discord, bot } = work;
    const times = logged(bot, LOST).length;
    await leave(work);
    await untilLogged(work, LOST, times + 1);
    const asked = ask(discord);
    await comeBack(work);

    expectSound(await asked);
    expect((await asked).text()).toContain(ANSWER);
  });
});
