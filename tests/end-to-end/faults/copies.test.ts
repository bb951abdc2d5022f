/** Two copies of the built bot on one Discord, as while one replaces the other: neither is in the way. */
import { describe, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../../support/bot-at-work.js";
import { type BotProcess, startBot } from "../../support/bot-process.js";
import { ANSWER, QUESTION, SLOW_SEARCH, ask, logged } from "../../support/faulty-work.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Runs a test with two copies, which have a cache each. */
async function withTwo(
  run: (work: AtWork, other: BotProcess) => Promise<void>,
  env: Record<string, string> = {},
): Promise<void> {
  const work = await prepareWork();
  const { discord, folder } = work;
  await work.start(env);
  const own = { CACHE_DIR: `${folder}/cache2`, QUESTIONS_PER_MINUTE: "1000" };
  const other = startBot({ discord, env: { ...own, ...env } });
  try {
    await discord.gateway.ready(2);
    await other.line("commands are up to date");
    await run(work, other);
    expect([...work.bot.crashes(), ...other.crashes()]).toEqual([]);
    expect([...work.bot.leaks(), ...other.leaks()]).toEqual([]);
  } finally {
    await other.kill9();
    await work.end();
  }
}

/** One for each interaction that a bot is done with. */
const ends = (bot: BotProcess) => [...logged(bot, "answered"), ...logged(bot, "answer lost")];

describe("two copies of the bot", () => {
  it("share an answer once where Discord fails one of them", () =>
    withTwo(async ({ discord, bot }, other) => {
      /** Waits until both are done with so many interactions. */
      const bothDone = (interactions: number) =>
        expect
          .poll(() => ends(bot).length + ends(other).length, { timeout: 9000 })
          .toBe(2 * interactions);
      for (let n = 1; n <= 6; n += 2) {
        const { message } = await ask(discord);
        await bothDone(n);
        discord.faults.serverError({ match: "/callback", times: 1 });
        const shared = await discord.button({ message: message!, label: "Share" });
        await bothDone(n + 1);

        const posted = shared.followUps.filter(({ ephemeralFor }) => ephemeralFor === undefined);
        expect(posted).toHaveLength(1);
      }
    }));

  it("answer, the one while the other stops, what comes meanwhile", () =>
    withTwo(async ({ discord, bot }) => {
      const open = await ask(discord, `wait 1500 ${QUESTION}`);
      const stopping = bot.stop();
      const asked: string[] = [];
      while (!open.text().includes(ANSWER)) asked.push((await ask(discord)).text());

      expect((await stopping).code).toBe(0);
      expect(asked.length).toBeGreaterThan(0);
      for (const text of asked) expect(text).toContain(ANSWER);
    }, SLOW_SEARCH));
});
