/** How the built bot leaves: open questions are answered, and nobody is left with "thinking…". */
import { describe, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";
import type { FakeDiscord } from "../support/fake-discord/fake-discord.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const SLOW = new URL("../support/slow-search/register.js", import.meta.url);
const slowed = { NODE_OPTIONS: `--import ${SLOW.href}` };

/** A test with a bot of its own; most of its time is waiting, so others run meanwhile. */
function withBot(name: string, run: (work: AtWork) => Promise<void>): void {
  it.concurrent(name, async () => {
    const work = await prepareWork();
    try {
      await work.start(slowed);
      await run(work);
    } finally {
      await work.end();
    }
  });
}

const ask = ({ discord }: AtWork, question: string, options: Record<string, string> = {}) =>
  discord.slash({ name: "ask", options: { question, ...options } });

/** Resolves once the bot takes nothing new. */
async function isLeaving({ discord }: AtWork): Promise<void> {
  const about = () => discord.slash({ name: "about" });
  while (!(await about()).text().includes("I am being restarted.")) continue;
}

describe.each<NodeJS.Signals>(["SIGTERM", "SIGINT"])("on %s", (signal) => {
  withBot("the bot answers what is open, then leaves at once", async (work) => {
    const { bot } = work;
    const announced = await ask(
      work,
      "wait 1500 how many troops are participating in the Zapad-2025 drills?",
    );
    const { code, ms } = await bot.stop(signal);

    expect(code).toBe(0);
    expect(ms).toBeLessThan(3000);
    expect(announced.text()).toContain("around 7,000");
    expect(bot.crashes()).toEqual([]);
    expect(work.discord.violations).toEqual([]);
  });
});

describe("a bot that is told to stop", () => {
  withBot("finishes what it can, takes nothing new, and keeps nobody waiting", async (work) => {
    const { bot, discord } = work;
    const announced = await ask(
      work,
      "wait 2500 how many troops are participating in the Zapad-2025 drills?",
    );
    const endless = await ask(work, "wait 600000 drills", { visibility: "everyone" });
    const message = (await ask(work, "who won the world cup", { visibility: "everyone" })).message!;
    const pressed = ask(work, "wait 600000 drills");
    const stopping = bot.stop();
    await isLeaving(work);
    const [refused, button, typing] = await Promise.all([
      discord.slash({ name: "about" }),
      discord.button({ message, label: "All sources" }),
      discord.autocomplete({ name: "ask", option: "question", value: "t" }),
    ]);
    const { code, ms } = await stopping;

    expect(code).toBe(0);
    expect(ms).toBeLessThan(5000);
    expect(announced.text()).toContain("around 7,000");
    expect(refused.text()).toContain("I am being restarted.");
    expect(button.text()).toContain("I am being restarted.");
    expect(typing.choices).toEqual([]);
    expect((await pressed).text()).toContain("I am being restarted.");
    expect(endless.original?.deleted).toBe(true);
    expect(endless.followUps.map(({ ephemeralFor }) => ephemeralFor)).toEqual([
      endless.start.user.id,
    ]);
    expect(discord.messages.filter(({ loading }) => loading)).toEqual([]);
    expect(discord.violations).toEqual([]);
    expect(bot.crashes()).toEqual([]);
  });

  withBot("leaves within five seconds although Discord no longer answers", async (work) => {
    const { bot, discord } = work;
    const pending = await ask(work, "wait 600000 drills");
    discord.faults.hang({ match: "" });
    const { code, ms } = await bot.stop();

    expect(pending.type).toBe(5);
    expect(code).toBe(0);
    expect(ms).toBeLessThan(5000);
    expect(bot.crashes()).toEqual([]);
  });

  withBot("leaves at once when it is told twice", async (work) => {
    const { bot } = work;
    await ask(work, "wait 600000 drills");
    void bot.stop("SIGINT");
    await isLeaving(work);
    const { ms } = await bot.stop("SIGINT");

    expect(ms).toBeLessThan(1000);
  });
});

describe("a bot that is told to stop while Discord fails", () => {
  withBot("gives an answer that waits for its next try at once", async (work) => {
    const { bot, discord } = work;
    const failing = discord.faults.serverError({ match: "PATCH ", times: 16 });
    const pending = await ask(
      work,
      "wait 1000 how many troops are participating in the Zapad-2025 drills?",
    );
    await discord.until("the fourth try", () => failing.hits >= 16, 30_000);
    const { code } = await bot.stop();

    expect(code).toBe(0);
    expect(pending.text()).toContain("around 7,000");
    expect(discord.messages.filter(({ loading }) => loading)).toEqual([]);
  });

  const EDITS = /(?:PATCH|DELETE) /;
  const FAULTS: [string, string, (faults: FakeDiscord["faults"]) => unknown][] = [
    ["onlyMe", "fails", (faults) => faults.serverError({ match: EDITS, times: 8 })],
    ["everyone", "fails", (faults) => faults.serverError({ match: EDITS, times: 8 })],
    ["onlyMe", "hangs", (faults) => faults.hang({ match: EDITS, times: 1 })],
    ["everyone", "hangs", (faults) => faults.hang({ match: EDITS, times: 1 })],
    [
      "onlyMe",
      "makes it wait",
      (faults) => faults.rateLimit({ match: EDITS, times: 1, retryAfter: 1 }),
    ],
  ];
  for (const [visibility, how, fail] of FAULTS) {
    withBot(`leaves no one thinking where it ${how} (${visibility})`, async (work) => {
      const { bot, discord } = work;
      const endless = await ask(work, "wait 600000 drills", { visibility });
      fail(discord.faults);
      const { code, ms } = await bot.stop();

      expect(code).toBe(0);
      expect(ms).toBeLessThan(5000);
      expect(endless.type).toBe(5);
      expect(discord.messages.filter(({ loading }) => loading)).toEqual([]);
    });
  }
});
