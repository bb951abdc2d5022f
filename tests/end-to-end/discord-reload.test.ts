/** The built bot follows its folder. */
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";
import { ABOUT_THE_KEEPER, enlargeCorpus } from "../support/large-corpus.js";
import { expectSound } from "../support/sound-exchange.js";

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
  return { bot, discord, asked, corpus, file: join(corpus, "ferry.txt") };
}

/** The permission bit of Manage Server. */
const MANAGE_SERVER = 1n << 5n;

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

it("answers from files that changed places at once by their new names within five seconds", async () => {
  const { bot, asked, corpus } = await following("auto");
  const [ferry, other, aside] = ["ferry.txt", "other.txt", "aside.txt"].map((name) =>
    join(corpus, name),
  ) as [string, string, string];
  writeFileSync(ferry, WORDS);
  writeFileSync(other, "Nothing here of note, only water.\n");
  await vi.waitFor(
    async () => {
      expect(await asked()).toContain("**ferry** · line 1");
    },
    { timeout: 5000 },
  );

  renameSync(ferry, aside);
  renameSync(other, ferry);
  renameSync(aside, other);

  await vi.waitFor(
    async () => {
      expect(await asked()).toContain("**other** · line 1");
    },
    { timeout: 5000 },
  );
  expect((await bot.stop()).code).toBe(0);
});

it("reads the folder at SIGHUP where it does not watch, and only what changed", async () => {
  const { bot, asked, file } = await following("off");
  writeFileSync(file, WORDS);

  process.kill(bot.pid, "SIGHUP");

  expect(await bot.line(/"msg":"library reloaded"/)).toContain('"read":1');
  expect(await asked()).toContain("212");
});

it.each([
  ["alone", {}],
  ["in shards", { SHARDS: "2" }],
])("takes a SIGHUP as it starts for what it is, %s", async (_, env) => {
  work = await prepareWork();
  // What it says first of all, long before it has read the folder.
  const home = join(work.folder, "home");
  mkdirSync(home);
  writeFileSync(join(home, ".env"), "");
  chmodSync(join(home, ".env"), 0o644);
  const corpus = work.copyCorpus();
  const bot = work.launch({ CORPUS_DIR: corpus, WATCH: "off", ...env }, home);
  await bot.line("chmod 600 .env");

  process.kill(bot.pid, "SIGHUP");

  await bot.line(/"msg":"commands (published|are up to date)"/);
  if (!("SHARDS" in env)) await bot.line('"msg":"library reloaded"');
  expect(bot.exited).toBeUndefined();
  expect(bot.crashes()).toEqual([]);
});

it("reads the folder at /reload for a member with Manage Server, and tells only them", async () => {
  const { bot, discord, asked, corpus, file } = await following("off");
  writeFileSync(file, WORDS);

  const reloaded = await discord.slash({ name: "reload", permissions: MANAGE_SERVER });
  expect(reloaded.isEphemeral).toBe(true);
  expect(reloaded.text()).toMatch(
    /6 sources · in [\d,]+ ms\nAdded: 1 · changed: 0 · removed: 0\nEvery file in the folder is in use\./,
  );
  expect(await asked()).toContain("212");

  renameSync(corpus, `${corpus}-away`);
  const failed = await discord.slash({ name: "reload", permissions: MANAGE_SERVER });
  expect(failed.isEphemeral).toBe(true);
  expect(failed.text()).toContain("The folder of documents is missing or can’t be read.");
  expect(failed.text()).toContain("The answers from before stay");
  expect(failed.text()).not.toContain(corpus);
  expect(await bot.line("library not reloaded")).toContain("is not there");
  expect(await asked()).toContain("212");
  const told = await discord.slash({ name: "sources", permissions: MANAGE_SERVER });
  expect(told.text()).toMatch(/Reading the folder again failed <t:\d+:R>; the log says why\./);
  expect((await discord.slash({ name: "sources" })).text()).not.toContain("failed");
  for (const exchange of [reloaded, failed, told]) expectSound(exchange);
  expect(discord.violations).toEqual([]);
});

it("hides /reload from other members, and refuses them where a server shows it", async () => {
  const { bot, discord, asked, file } = await following("off");
  writeFileSync(file, WORDS);

  await expect(discord.slash({ name: "reload" })).rejects.toThrow("is hidden from members");
  const refused = await discord.slash({ name: "reload", showsAll: true });

  expect(refused.isEphemeral).toBe(true);
  expect(refused.text()).toContain("Only members who can manage this server can have the folder");
  expectSound(refused);
  expect(await asked()).not.toContain("212");
  expect(bot.output).not.toContain("library reloaded");
});

it.each<[string, (file: string) => void, boolean]>([
  [
    "changed",
    (file) => {
      writeFileSync(file, readFileSync(file, "utf8").replaceAll("grey", "blue"));
    },
    true,
  ],
  [
    "gone",
    (file) => {
      rmSync(file);
    },
    false,
  ],
])("shows no ghost of a source that has %s since its card was made", async (_, change, isThere) => {
  work = await prepareWork();
  const { discord } = work;
  const corpus = work.copyCorpus();
  enlargeCorpus(corpus);
  await work.start({ CORPUS_DIR: corpus, WATCH: "off" });
  const answer = await discord.slash({ name: "ask", options: { question: ABOUT_THE_KEEPER } });
  const context = await discord.button({ message: answer.message!, label: "Context" });
  for (const exchange of [answer, context]) expect(exchange.text()).toContain("grey");

  change(join(corpus, "diary.txt"));
  await discord.slash({ name: "reload", permissions: MANAGE_SERVER });

  const presses = [
    ...["Context", "Exact text", "More"].map((label) => ({ message: answer.message!, label })),
    { message: context.message!, label: "More" },
  ];
  for (const press of presses) {
    const exchange = await discord.button(press);
    expectSound(exchange);
    expect(exchange.isEphemeral).toBe(true);
    expect(exchange.text()).toContain("The sources have changed since this answer was made.");
    expect(exchange.text()).not.toContain("grey");
    expect(exchange.message?.attachments ?? []).toEqual([]);
  }
  const stale = await discord.button(presses[0]!);
  const again = await discord.button({ message: stale.message!, label: "Ask again" });
  expect(again.text().includes("the sea was \\*blue")).toBe(isThere);
  expect(again.text().includes("**The diary**")).toBe(isThere);
  expect(again.text()).not.toContain("grey");
  expect(discord.violations).toEqual([]);
});
