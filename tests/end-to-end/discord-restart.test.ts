/** Old messages: after a crash, on another process, over a changed corpus, and with forged controls. */
import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";
import type { Exchange } from "../support/fake-discord/exchange.js";
import type { FakeMessage } from "../support/fake-discord/types.js";
import { ABOUT_THE_KEEPER, enlargeCorpus } from "../support/large-corpus.js";
import { messagesOf, pressEverything, use, usesOf } from "../support/press-everything.js";
import { expectSound } from "../support/sound-exchange.js";

const QUESTION = "How many troops took part in the drills in Belarus?";
const STALE = "The sources have changed since this answer was made.";
const OLD = "This button is from an older version of the bot.";
const MANAGE_SERVER = { permissions: 1n << 5n };

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let work: AtWork;
let corpus: string;

beforeAll(async () => {
  work = await prepareWork();
  corpus = work.copyCorpus();
  enlargeCorpus(corpus);
  await work.start({ CORPUS_DIR: corpus });
});

afterAll(async () => {
  await work.end();
});

const ask = (question = QUESTION, options: Record<string, string> = {}) =>
  work.discord.slash({ name: "ask", options: { question, ...options } });

const press = (message: FakeMessage, label: string, user = "alice") =>
  work.discord.button({ message, label, user });

/** The card of a source, opened from the list. */
async function sourceCard(filter: string): Promise<FakeMessage> {
  const list = await work.discord.slash({ name: "sources", options: { filter } });
  const [menu] = usesOf(list.message!).filter(({ value }) => value !== undefined);
  const [opened] = await use(work.discord, list.message!, menu!);
  return opened!.exchange.message!;
}

/** Cards of every kind, as they stand in a channel when the bot dies. */
async function oldCards(): Promise<FakeMessage[]> {
  const { discord } = work;
  const long = await ask(ABOUT_THE_KEEPER);
  const sources = await discord.slash({ name: "sources", ...MANAGE_SERVER });
  const cards = [
    await ask(),
    await ask(QUESTION, { visibility: "everyone" }),
    await ask("soldeirs in belarus"),
    long,
    await press(long.message!, "Context"),
    sources,
    await discord.slash({ name: "about" }),
  ];
  return cards.flatMap(messagesOf);
}

describe("after the bot was killed and started again", () => {
  it("every control of every old message works", async () => {
    const cards = await oldCards();
    await work.bot.kill9();
    await work.start({ CORPUS_DIR: corpus });

    for (const card of cards) {
      const { components } = card;
      for (const control of usesOf(card)) {
        // Each is pressed on the message as it stood when the bot died.
        Object.assign(card, { components, deleted: false });
        for (const { exchange } of await use(work.discord, card, control, MANAGE_SERVER)) {
          expectSound(exchange);
          expect(exchange.text()).not.toContain(OLD);
          expect(exchange.text()).not.toContain(STALE);
        }
      }
    }
    expect(cards.flatMap((card) => usesOf(card)).length).toBeGreaterThan(25);
    expect(work.discord.violations).toEqual([]);
  });
});

describe("after the corpus has changed", () => {
  let answer: FakeMessage;
  let shown: FakeMessage;
  let gone: FakeMessage;
  let kept: FakeMessage;

  beforeAll(async () => {
    answer = (await ask()).message!;
    shown = (await ask(QUESTION, { visibility: "everyone" })).message!;
    gone = await sourceCard("Island 3");
    kept = await sourceCard("Island 4");
    await work.bot.stop();
    appendFileSync(join(corpus, "002_75d03983ae4b4f5b.txt"), "\nThe drills are over now.\n");
    rmSync(join(corpus, "island-3.md"));
    await work.start({ CORPUS_DIR: corpus });
  });

  it("buttons that point into it say so, and offer to ask again", async () => {
    const stale: Exchange[] = [];
    for (const label of ["Context", "More", "Why these?", "Exact text", "Share"]) {
      stale.push(await press(answer, label));
    }
    stale.push(await press(shown, "Context", "bob"));
    for (const exchange of stale) {
      expectSound(exchange);
      expect(exchange.isEphemeral).toBe(true);
      expect(exchange.text()).toContain(STALE);
      expect(exchange.labels()).toEqual(["Ask again"]);
    }
    const again = await press(stale[0]!.message!, "Ask again");
    expect(again.text()).toContain("around 7,000");
    for (const { exchange } of await pressEverything(work.discord, again.message!)) {
      expectSound(exchange);
      expect(exchange.text()).not.toContain(STALE);
    }
    expect(work.discord.violations).toEqual([]);
  });

  it("a source that is gone is said to be gone", async () => {
    for (const exchange of [await press(gone, "Download"), await press(gone, "Ask within it")]) {
      expectSound(exchange);
      expect(exchange.text()).toContain("This source is no longer there.");
    }
    expect(work.discord.violations).toEqual([]);
  });

  it("a file that was deleted under the running bot is said to be gone", async () => {
    rmSync(join(corpus, "island-4.md"));
    const download = await press(kept, "Download");

    expectSound(download);
    expect(download.text()).toContain("The file can’t be read any more.");
    expect(work.discord.violations).toEqual([]);
  });
});

describe("a control that no card of this bot carries", () => {
  it("is refused politely, whatever it says", async () => {
    const answer = (await ask()).message!;
    const real = usesOf(answer).map(({ customId }) => customId);
    const context = real.find((id) => id.includes(":context:"))!;
    const share = real.find((id) => id.includes(":share:"))!;
    const forged = [
      ...["", "x", "v0:why:1", "v2:share", "💥".repeat(50), "ticket_close", "v1:menu:0:0:-:-:-"],
      context.replace(/:[0-9a-z]+-[0-9a-z]+:-$/, ":0-zzzzzzz:-"),
      context.replace(/:[0-9a-z]+-[0-9a-z]+:-$/, ":5-5:-"),
      context.replace(/(v1:context:\w+:\w+:)\w+/, "$1ffffffffffff"),
      share.replace(/:0$/, ":zzzzzzzz"),
      share.replace(/(v1:share:\w+:)\w+/, "$1zzzzzzzzzzzzz"),
    ];
    for (const customId of forged) {
      const exchange = await work.discord.button({ message: answer, customId, force: true });
      expectSound(exchange);
      const messages = messagesOf(exchange);
      expect(messages.every(({ ephemeralFor }) => ephemeralFor !== undefined)).toBe(true);
      expect(exchange.followUps).toEqual([]);
    }
    const stranger = await work.discord.button({ message: answer, customId: "x", force: true });

    expect(stranger.text()).toContain(OLD);
    expect(work.discord.violations).toEqual([]);
    expect(work.bot.crashes()).toEqual([]);
  });

  it("of someone else's private answer shows nothing of it", async () => {
    const answer = (await ask()).message!;
    const share = usesOf(answer).find(({ action }) => action === "share")!;
    const exchange = await work.discord.button({
      message: answer,
      customId: share.customId,
      user: "mallory",
      force: true,
    });

    expect(exchange.text()).toContain("This answer belongs to someone else.");
    expect(exchange.followUps).toEqual([]);
    expect(work.discord.violations).toEqual([]);
  });
});
