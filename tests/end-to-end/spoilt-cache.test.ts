/** The built bot over a spoilt cache: one line in the log, and the same answers. */
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { prepareWork } from "../support/bot-at-work.js";

vi.setConfig({ testTimeout: 60_000 });

it("throws away what is spoilt with one line, and answers as before", async () => {
  const work = await prepareWork();
  onTestFinished(() => work.end());
  const env = { CORPUS_DIR: work.copyCorpus(), WATCH: "off" };
  const question = "How many troops took part in the drills in Belarus?";
  const asked = async () =>
    (await work.discord.slash({ name: "ask", options: { question } })).text();
  const first = await work.start(env);
  const answer = await asked();
  await first.stop();
  const cache = join(work.folder, "cache");
  const kept = readdirSync(cache, { recursive: true, encoding: "utf8" })
    .map((name) => join(cache, name))
    .filter((path) => statSync(path).isFile());
  for (const path of kept) writeFileSync(path, readFileSync(path).subarray(0, -1));

  const second = await work.start(env);

  expect(await asked()).toBe(answer);
  const told = (bot: typeof first) =>
    bot.lines().filter((line) => line.includes("kept readings thrown away"));
  expect(kept).toHaveLength(6);
  expect(told(first)).toEqual([]);
  expect(told(second)).toEqual([expect.stringContaining('"broken":6,"old":0')]);
  expect(answer).toContain("7,000");
});
