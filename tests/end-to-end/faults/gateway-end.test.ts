/** Where the gateway is closed for good, or asks for patience: a clear end, and sessions not burnt. */
import { describe, expect, it, vi } from "vitest";

import {
  BACK,
  LOST,
  SLOW_SEARCH,
  ask,
  hurry,
  logged,
  untilLogged,
  atWork,
} from "../../support/faulty-work.js";
import { expectSound } from "../../support/sound-exchange.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.concurrent("a bot whose connection is closed for good", () => {
  it.each([
    [4004, "Discord refused the token."],
    [4013, "Discord refused the intents as invalid."],
    [4014, "Discord refused the intents."],
  ])("with %i says why in one line and ends with code 1", (code, words) =>
    atWork(async ({ start, discord }) => {
      const bot = await start();
      discord.gateway.close(code);
      const { code: status, ms } = await bot.exit();
      const errors = bot.lines().filter((line) => line.includes('"level":50'));

      expect(status).toBe(1);
      expect(ms).toBeLessThan(30_000);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toContain(words);
      expect(discord.stats().gateway.identifies).toBe(1);
    }),
  );
});

describe.concurrent("a bot that asks for nothing special", () => {
  it("identifies once, with the one intent it needs", () =>
    atWork(async ({ start, discord }) => {
      await start();

      expect(discord.gateway.lastIdentify).toMatchObject({ intents: 1 });
      expect(discord.stats().gateway).toMatchObject({ connects: 1, identifies: 1 });
    }));
});

describe.concurrent("a bot that is refused at the door", () => {
  it("comes in later, and only once", () =>
    atWork(
      async ({ launch, discord }) => {
        discord.gateway.rejectUpgrades(2);
        const bot = await launch(hurry(4)).ready();
        await bot.line("commands published");
        const { connects } = discord.gateway;
        // A second connection of a client that was given up would come half a second after it.
        await discord.until("heartbeats", () => discord.gateway.heartbeats > 5);

        expect(logged(bot, "cannot reach Discord, trying again")).toHaveLength(2);
        expect(discord.stats().gateway).toMatchObject({ connects, identifies: 1 });
        expect(discord.gateway.online).toBe(1);
      },
      { heartbeatIntervalMs: 400 },
    ));
});

describe.concurrent("a bot whose sessions are thrown out again and again", () => {
  it("asks for new ones ever more slowly", () =>
    atWork(async ({ start, discord }) => {
      const bot = await start(hurry(40));
      const times: number[] = [];
      for (let round = 1; round <= 5; round += 1) {
        const started = performance.now();
        discord.gateway.invalidSession(false);
        await untilLogged({ bot, discord }, BACK, round);
        times.push((performance.now() - started) * 40);
      }

      // In seconds of the bot's own time: 5, 10, 20, 40, 80 at least, less what passed before.
      expect(times[2]).toBeGreaterThan(15_000);
      expect(times[3]).toBeGreaterThan(35_000);
      expect(times[4]).toBeGreaterThan(75_000);
      expect(discord.stats().gateway.identifies).toBe(6);
      expect(logged(bot, LOST)).toHaveLength(5);
    }));
});

describe.concurrent("interactions that come again when the bot is back, too late", () => {
  it("are given up quietly", () =>
    atWork(
      async ({ start, discord }) => {
        const bot = await start(hurry(1));
        discord.gateway.rejectUpgrades(2);
        discord.gateway.drop();
        await untilLogged({ bot, discord }, LOST);
        const asked = await Promise.all(Array.from({ length: 20 }, () => ask(discord)));
        const lost = await untilLogged({ bot, discord }, "answer lost", 20);

        expect(asked.every(({ failure }) => failure === "no-ack")).toBe(true);
        expect(new Set(lost.map(({ level, why }) => `${level} ${String(why)}`))).toEqual(
          new Set(["40 interaction expired"]),
        );
        expect(bot.lines().filter((line) => line.includes('"level":50'))).toEqual([]);
      },
      { firstResponseMs: 300 },
    ));
});

describe.concurrent("a bot that is told to stop", () => {
  it("leaves in time although nobody answers at the gateway", () =>
    atWork(async ({ start, discord }) => {
      const bot = await start(SLOW_SEARCH);
      const pending = await ask(discord, "wait 600000 drills");
      discord.gateway.freeze();
      const { code, ms } = await bot.stop();
      discord.gateway.thaw();

      expect(code).toBe(0);
      expect(ms).toBeLessThan(6000);
      expectSound(pending);
      expect(pending.text()).toContain("I am being restarted.");
    }));
});
