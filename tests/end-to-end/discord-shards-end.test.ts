/** How the built bot in several processes ends, and what it says then. */
import { afterEach, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";

vi.setConfig({ testTimeout: 60_000 });

let work: AtWork | undefined;

afterEach(async () => {
  await work?.end();
});

async function inTwo(env: Readonly<Record<string, string>> = {}, guildsPerShard = 2500) {
  work = await prepareWork({ shards: 2, maxConcurrency: 2, guildsPerShard });
  return { discord: work.discord, bot: work.launch({ SHARDS: "2", ...env }) };
}

const isFatal = /"level":50/;
const fatalLines = (lines: string[]): string[] => lines.filter((line) => isFatal.test(line));

it.each([4013, 4014])("ends all with one line where Discord closes with %i", async (code) => {
  const { discord, bot } = await inTwo();
  await discord.gateway.ready(2);

  discord.gateway.close(code);

  expect((await bot.exit()).code).toBe(1);
  expect(fatalLines(bot.lines())).toHaveLength(1);
  expect(bot.output).toContain("Discord refused the intents");
  expect(bot.output).not.toContain("starting it again");
});

it("ends before it starts a shard where Discord refuses the token", async () => {
  const { bot } = await inTwo({ DISCORD_TOKEN: "wrong" });

  expect((await bot.exit()).code).toBe(1);
  expect(fatalLines(bot.lines())).toHaveLength(1);
  expect(bot.output).toContain("Discord refused the token.");
  expect(bot.output).not.toContain("shard started");
});

it("says to let Discord choose where the shards are too few", async () => {
  const { discord, bot } = await inTwo({ SHARDS: "1" }, 0);

  expect((await bot.exit()).code).toBe(1);
  expect(bot.output).toContain("Set SHARDS to auto.");
  expect(discord.gateway.online).toBe(0);
});

it("ends with exit code 2 and one line where there is no folder", async () => {
  const { bot } = await inTwo({ CORPUS_DIR: "nowhere-at-all" });

  expect((await bot.exit()).code).toBe(2);
  expect(bot.output).toContain("nowhere-at-all");
  expect(bot.output).not.toContain("starting it again");
  expect(bot.crashes()).toEqual([]);
});

it("takes its shards along when it is killed", async () => {
  const { discord, bot } = await inTwo();
  await discord.gateway.ready(2);

  await bot.kill9();

  await discord.until("the end of all shards", () => discord.gateway.online === 0, 10_000);
});

it("ends at SIGTERM while Discord can't be reached", async () => {
  const { discord, bot } = await inTwo({ DISCORD_API_URL: "http://127.0.0.1:9/api" });
  await bot.line("cannot reach Discord, trying again");

  expect((await bot.stop()).code).toBe(0);
  expect(discord.gateway.connects).toBe(0);
});
