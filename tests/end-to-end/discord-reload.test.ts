/** The built bot follows its folder. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";

vi.setConfig({ testTimeout: 60_000 });

let work: AtWork | undefined;

afterEach(async () => {
  await work?.end();
});

const QUESTION = "How many passengers does the ferry to Ulvik carry?";
const WORDS = "The ferry to Ulvik carries 212 passengers.\n";

async function following(watch: string) {
  work = await prepareWork();
  const { discord } = work;
  const corpus = work.copyCorpus();
  const bot = await work.start({ CORPUS_DIR: corpus, WATCH: watch });
  const asked = async () =>
    (await discord.slash({ name: "ask", options: { question: QUESTION } })).text();
  return { bot, asked, file: join(corpus, "ferry.txt") };
}

it("answers from a file within five seconds of its coming, and not after its going", async () => {
  const { bot, asked, file } = await following("auto");
  expect(await asked()).not.toContain("212");

  writeFileSync(file, WORDS);
  await vi.waitFor(
    async () => {
      expect(await asked()).toContain("212");
    },
    { timeout: 5000 },
  );
  rmSync(file);
  await vi.waitFor(
    async () => {
      expect(await asked()).not.toContain("212");
    },
    { timeout: 5000 },
  );

  expect(bot.crashes()).toEqual([]);
  expect((await bot.stop()).code).toBe(0);
});

it("reads the folder at SIGHUP where it does not watch, and only what changed", async () => {
  const { bot, asked, file } = await following("off");
  writeFileSync(file, WORDS);

  process.kill(bot.pid, "SIGHUP");

  expect(await bot.line(/"msg":"library reloaded"/)).toContain('"read":1');
  expect(await asked()).toContain("212");
});
