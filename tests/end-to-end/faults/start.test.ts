/** How the built bot comes up where Discord, the network or its settings are at fault. */
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { AtWork } from "../../support/bot-at-work.js";
import { startBot } from "../../support/bot-process.js";
import type { FakeDiscordOptions } from "../../support/fake-discord/types.js";
import { ANSWER, ask, hurry, logged, untilLogged, atWork } from "../../support/faulty-work.js";
import { ROOT } from "../../support/program.js";
import { expectSound } from "../../support/sound-exchange.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const AWAY = "cannot reach Discord, trying again";

describe.concurrent("a bot that cannot reach Discord", () => {
  it("because it fails tries again, ever more slowly, with a line each, and comes online", () =>
    atWork(async ({ launch, discord }) => {
      const fault = discord.faults.serverError({ match: "/gateway/bot", status: 503 });
      const bot = launch(hurry(20));
      const lines = await untilLogged({ bot, discord }, AWAY, 5);
      fault.remove();
      await bot.line('"msg":"connected to Discord"');
      const seconds = lines.map((line) => Number(line["seconds"]));

      expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
      expect(seconds[4]).toBeGreaterThanOrEqual(12);
      expect(lines.every(({ level, why }) => level === 40 && String(why).includes("503"))).toBe(
        true,
      );
      expect(discord.stats().gateway.identifies).toBe(1);
    }));

  it("because its name is not known says so, and goes on trying", () =>
    atWork(async ({ launch, discord }) => {
      const bot = launch({ ...hurry(20), DISCORD_API_URL: "http://nowhere.invalid/api" });
      const [line] = await untilLogged({ bot, discord }, AWAY, 2);

      expect(String(line?.["why"])).toMatch(/ENOTFOUND|EAI_AGAIN/);
      expect(bot.exited).toBeUndefined();
    }));

  it("because it is off the network comes online when it is back", () =>
    atWork(async ({ launch, discord }) => {
      await discord.goOffline();
      const bot = launch(hurry(20));
      await untilLogged({ bot, discord }, AWAY, 3);
      await discord.goOnline();
      await bot.line('"msg":"commands published"');

      expectSound(await ask(discord));
      expect(bot.output).not.toMatch(/"stack"/);
    }));

  it("because no session is left for the day asks for none", () =>
    atWork(
      async ({ launch, discord }) => {
        const bot = launch(hurry(20));
        const [line] = await untilLogged({ bot, discord }, AWAY, 2);

        expect(String(line?.["why"])).toContain("Not enough sessions remaining");
        expect(discord.stats().gateway).toMatchObject({ connects: 0, identifies: 0 });
      },
      { sessionStartLimit: 0 },
    ));
});

describe.concurrent("a bot that is set up wrongly", () => {
  it("ends at once with one line on a wrong token, and has asked Discord once", () =>
    atWork(async ({ launch, discord }) => {
      const bot = launch({ DISCORD_TOKEN: "wrong" });
      const { code } = await bot.exit();

      expect(code).toBe(1);
      expect(bot.lines().filter((line) => line.includes('"level":50'))).toHaveLength(1);
      expect(discord.requests.map(({ path }) => path)).toEqual(["/gateway/bot"]);
      expect(discord.stats().gateway.connects).toBe(0);
    }));

  it.each(["\u200B", "й", "\u0007", "ÿ"])("names a token with a sign that none has: %j", (sign) =>
    atWork(async ({ launch, discord }) => {
      for (const token of [`${discord.token}${sign}`, `${sign}${discord.token}`]) {
        const bot = launch({ DISCORD_TOKEN: token });
        const { code } = await bot.exit();

        expect(code).toBe(2);
        expect(bot.lines()).toHaveLength(1);
        expect(bot.output).toContain("DISCORD_TOKEN has white space or a sign in it");
      }
      expect(discord.requests).toEqual([]);
    }),
  );

  it.each([[""], ["   "]])("names the missing token in one line: %j", (token) =>
    atWork(async ({ launch, discord }) => {
      const bot = launch({ DISCORD_TOKEN: token });
      const { code } = await bot.exit();

      expect(code).toBe(2);
      expect(bot.lines()).toHaveLength(1);
      expect(bot.output).toContain("DISCORD_TOKEN");
      expect(discord.requests).toEqual([]);
    }),
  );

  it("is told that everybody can read its .env, and how to change that", () =>
    atWork(async ({ discord, folder, launch }) => {
      launch(); // for the checks at the end
      const cwd = join(folder, "home");
      mkdirSync(cwd);
      symlinkSync(join(ROOT, "corpus"), join(cwd, "corpus"));
      const dotenv = join(cwd, ".env");
      writeFileSync(dotenv, "LOG_LEVEL=info\n");
      const said: boolean[] = [];
      for (const mode of [0o644, 0o600]) {
        chmodSync(dotenv, mode);
        const bot = startBot({ discord, cwd, env: { CACHE_DIR: join(folder, "cache") } });
        await bot.line('"msg":"connected to Discord"');
        await bot.stop();
        expect(bot.leaks()).toEqual([]);
        said.push(bot.output.includes("chmod 600 .env"));
      }

      expect(said).toEqual([true, false]);
    }));
});

describe.concurrent("commands that cannot be published", () => {
  it("do not keep the bot from answering, and are published when it works again", () =>
    atWork(async ({ launch, discord }) => {
      const fault = discord.faults.serverError({ match: /(GET|PUT) .*\/commands/ });
      const bot = await launch(hurry(2)).ready(); // more would leave callbacks no time
      await bot.line("commands not published");
      const about = await discord.slash({ name: "about", force: true });
      fault.remove();
      await bot.line('"msg":"commands published"');

      expectSound(about);
      expectSound(await ask(discord));
      expect(logged(bot, "commands not published, answering all the same")).toHaveLength(1);
    }));

  it.each<[string, (work: AtWork) => void, FakeDiscordOptions]>([
    [
      "since Discord asks to wait for hours",
      ({ discord }) => {
        discord.faults.rateLimit({ match: /PUT .*\/commands/, retryAfter: 7200 });
      },
      {},
    ],
    ["since the day's number is used up", () => undefined, { dailyCommandCreates: 1 }],
  ])("%s are named in the log, while the bot answers", (_, trouble, options) =>
    atWork(async (work) => {
      trouble(work);
      const bot = await work.launch().ready();
      await bot.line("commands not published");
      const options_ = { question: "How many troops took part in the drills in Belarus?" };
      const answer = await work.discord.slash({ name: "ask", options: options_, force: true });

      expect(answer.text()).toContain(ANSWER);
    }, options),
  );
});
