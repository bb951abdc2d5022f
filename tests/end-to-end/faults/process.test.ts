/** The built bot as a process: what nobody foresaw, tokens past their time, and the first second. */
import { describe, expect, it, vi } from "vitest";

import {
  ANSWER,
  FORESEEN,
  QUESTION,
  SLOW_SEARCH,
  UNHURRIED,
  ask,
  logged,
  preload,
  untilLogged,
  atWork,
} from "../../support/faulty-work.js";
import { expectSound } from "../../support/sound-exchange.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.concurrent("a fault that nobody foresaw", () => {
  it("is logged without secrets; a promise stops nothing, a throw ends the bot in good order", () =>
    atWork(async ({ start, discord }) => {
      const secrets = `${discord.token} aW50ZXJhY3Rpb246${"x".repeat(150)}`;
      const bot = await start({ ...preload("./unforeseen/register.js"), UNFORESEEN: secrets });
      process.kill(bot.pid, "SIGUSR2");
      await untilLogged({ bot, discord }, FORESEEN, 2);
      const answer = await ask(discord);
      process.kill(bot.pid, "SIGUSR2");
      const { code } = await bot.exit();

      expectSound(answer);
      expect(code).toBe(1);
      expect(logged(bot, "failed in an unforeseen place, leaving")).toHaveLength(1);
      expect(bot.output).toContain("[token]");
      expect(bot.output).not.toContain("xxxxx");
      expect(bot.output).not.toContain("Node.js v");
      expect(discord.violations).toEqual([]);
    }));

  it("in what Discord sends over the gateway stops nothing", () =>
    atWork(async ({ start, discord }) => {
      const bot = await start();
      const nonsense = ["{", "null", '{"op":99}', "[]", '{"op":9}', '{"op":0,"t":"X","s":null}'];
      for (const frame of nonsense) discord.gateway.sendRaw(frame);
      for (const d of [null, {}, { type: 2 }, { id: 1, type: "x", data: 5, token: 7 }]) {
        discord.gateway.sendRaw({ op: 0, t: "INTERACTION_CREATE", s: null, d });
        discord.gateway.sendRaw({ op: 0, t: "GUILD_CREATE", s: null, d });
      }
      await discord.rawInteraction({ type: 99 });
      await discord.rawInteraction({ type: 2, omit: ["data"] });

      expectSound(await ask(discord));
      expect(bot.exited).toBeUndefined();
      expect(bot.output).not.toContain("Node.js v");
    }));
});

describe.concurrent("an interaction's token", () => {
  it("that expires before the answer is there costs that answer and nothing else", () =>
    atWork(
      async ({ start, discord }) => {
        const bot = await start(SLOW_SEARCH);
        const late = await ask(discord, `wait 2000 ${QUESTION}`);
        const [line] = await untilLogged({ bot, discord }, "answer lost");
        late.original!.loading = false; // Discord shows "did not respond" by now

        expect(line).toMatchObject({ level: 40, why: "interaction token expired" });
        expectSound(await ask(discord));
        expect(bot.crashes()).toEqual([]);
      },
      { tokenTtlMs: 1500 },
    ));
});

const ASK = { name: "ask", options: { question: QUESTION } } as const;

describe.concurrent("the first second", () => {
  it("has an answer for everybody who asks as soon as the bot is there", () =>
    atWork(async ({ launch, discord }) => {
      const bot = await launch(UNHURRIED.env).ready();
      const asked = await Promise.all(
        Array.from({ length: 60 }, (_, at) =>
          discord.slash({ ...ASK, user: `person${at}`, force: true }),
        ),
      );
      for (const exchange of asked) {
        expectSound(exchange);
        expect(exchange.text()).toContain(ANSWER);
      }
      expect(bot.crashes()).toEqual([]);
    }, UNHURRIED.discord));

  it("is not lost on what only the first question of all takes", () =>
    atWork(async ({ launch, discord }) => {
      await launch({ ...SLOW_SEARCH, SLOW_FIRST: "4000" }).ready();

      expectSound(await discord.slash({ ...ASK, force: true }));
    }));
});
