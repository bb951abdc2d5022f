/** The built programs over two thousand files of all kinds, a hundred of them broken. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";
import type { Exchange } from "../support/fake-discord/exchange.js";
import { FILE_MB, rewriteTexts, TEXT_ENDINGS, writeMixedFolder } from "../support/mixed-folder.js";
import { runProgram } from "../support/program.js";
import { expectSound } from "../support/sound-exchange.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let work: AtWork;
let env: Readonly<Record<string, string>>;
let reasons: ReadonlyMap<string, RegExp>;

beforeAll(async () => {
  work = await prepareWork();
  const corpus = join(work.folder, "corpus");
  mkdirSync(corpus);
  reasons = await writeMixedFolder(corpus);
  env = { CORPUS_DIR: corpus, WATCH: "off", FILE_MB: String(FILE_MB) };
});

afterAll(async () => {
  await work.end();
});

const ask = (boat = 1234) =>
  work.discord.slash({
    name: "ask",
    options: { question: `How many passengers does boat ${boat} carry?` },
  });

/** What an answer says, without what is marked in it. */
const wordsOf = (exchange: Exchange) => exchange.text().replaceAll("*", "");

it("answers, also while it reads all of them again, within a second", async () => {
  const bot = work.launch(env);
  await bot.line(/"msg":"commands published"/, 90_000);
  expect(wordsOf(await ask())).toContain("1334 passengers and sails at noon");

  rewriteTexts(join(work.folder, "corpus"), "midnight");
  let isDone = false;
  process.kill(bot.pid, "SIGHUP");
  const reloaded = bot.line(/"msg":"library reloaded"/, 90_000).finally(() => (isDone = true));
  const waits: number[] = [];
  const isOver = () => isDone;
  while (!isOver()) {
    const exchange = await ask();
    expectSound(exchange);
    expect(wordsOf(exchange)).toMatch(/1334 passengers and sails at (noon|midnight)/);
    waits.push(exchange.ackMs ?? Infinity);
  }

  expect(await reloaded).toContain('"changed":1843');
  expect(wordsOf(await ask())).toContain("1334 passengers and sails at midnight");
  for (const [at, ending] of TEXT_ENDINGS.entries()) {
    const words = wordsOf(await ask(1230 + at));
    expect(words, ending).toContain(`${1330 + at} passengers and sails at midnight`);
  }
  expect(waits.length).toBeGreaterThan(20);
  expect(Math.max(...waits)).toBeLessThan(1000);
  expect(work.discord.violations).toEqual([]);
  expect(bot.crashes()).toEqual([]);
});

it("lists exactly the hundred that can't be used, each with a reason to act on", () => {
  const cache = { CACHE_DIR: join(work.folder, "cache") };
  const { code, out } = runProgram(["sources", "--json"], { env: { ...env, ...cache } });
  const told = JSON.parse(out) as {
    sources: object[];
    problems: { path: string; reason: string }[];
  };

  expect(code).toBe(0);
  expect(told.sources).toHaveLength(1900);
  expect(reasons.size).toBe(100);
  expect(new Set(told.problems.map(({ path }) => path))).toEqual(new Set(reasons.keys()));
  expect(told.problems).toHaveLength(100);
  for (const { path, reason } of told.problems) expect(reason, path).toMatch(reasons.get(path)!);
});
