/** Two machines with the same documents: one answers for the other, word for word. */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";
import { use, usesOf } from "../support/press-everything.js";
import { expectSound } from "../support/sound-exchange.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const QUESTION = "How many troops took part in the drills in Belarus?";
const STALE = "The sources have changed since this answer was made.";

let work: AtWork;

beforeAll(async () => {
  work = await prepareWork();
});

afterAll(async () => {
  await work.end();
});

it("gives the same answer on another machine, which understands the first one's buttons", async () => {
  const asked = () => work.discord.slash({ name: "ask", options: { question: QUESTION } });
  const corpus = work.copyCorpus();
  const first = await work.start({ CORPUS_DIR: corpus });
  const answer = await asked();
  await first.stop();

  const elsewhere = join(work.folder, "elsewhere", "documents");
  cpSync(corpus, elsewhere, { recursive: true });
  rmSync(corpus, { recursive: true });
  await work.start({ CORPUS_DIR: elsewhere, CACHE_DIR: join(work.folder, "another-cache") });

  expect((await asked()).text()).toBe(answer.text());
  const card = answer.message!;
  const { components } = card;
  for (const control of usesOf(card)) {
    Object.assign(card, { components, deleted: false });
    for (const { exchange } of await use(work.discord, card, control)) {
      expectSound(exchange);
      expect(exchange.text()).not.toContain(STALE);
    }
  }
});
