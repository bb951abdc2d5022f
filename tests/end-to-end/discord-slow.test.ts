/**
 * The built bot with a search made slow. The engine answers in milliseconds, so nothing in the product
 * makes it slow: module hooks (`tests/support/slow-search`) wrap the one function that the built bot
 * asks. "wait" proves that all that lies between an answer that comes late and Discord keeps Discord's
 * times; "toil" shows what people see while the one thread is busy.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";
import type { Exchange } from "../support/fake-discord/exchange.js";
import type { FakeMessage, RequestRecord } from "../support/fake-discord/types.js";
import { use, usesOf } from "../support/press-everything.js";
import { expectSound } from "../support/sound-exchange.js";

const TEN_SECONDS = "wait 10000 how many troops took part in the drills in Belarus?";
const THINKING = 5;
const THINKING_IN_PLACE = 6;

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let work: AtWork;

beforeAll(async () => {
  work = await prepareWork();
  const hooks = new URL("../support/slow-search/register.js", import.meta.url);
  await work.start({ NODE_OPTIONS: `--import ${hooks.href}` });
});

afterAll(async () => {
  await work.end();
});

const ask = (question: string, options: Record<string, string> = {}) =>
  work.discord.slash({ name: "ask", options: { question, ...options } });

/** An old answer's card, of which every control asks the slow question again. */
async function slowCard(visibility: string): Promise<FakeMessage> {
  const { message } = await ask("how many troops took part in the drills in Belarus?", {
    visibility,
  });
  const words = JSON.stringify(message!.components).replace(
    "### how many",
    `### ${TEN_SECONDS.slice(0, 10)} how many`,
  );
  message!.components = JSON.parse(words) as FakeMessage["components"];
  return message!;
}

/** Presses the control with a label; a card can take only one press at a time. */
async function pressSlow(label: string, visibility: string, user = "alice"): Promise<Exchange> {
  const message = await slowCard(visibility);
  const found = usesOf(message).find((one) => one.label === label)!;
  return work.discord.button({ message, customId: found.customId, user });
}

/** The edit that brings a late answer. */
const isAnswerTo =
  ({ token }: Exchange) =>
  ({ path, method, status }: RequestRecord) =>
    path.includes(token) && method === "PATCH" && status === 200;

describe("with a search that takes ten seconds", () => {
  it("every interaction has its first response within a second, and its answer when it is there", async () => {
    const { discord } = work;
    const started = performance.now();
    const slow = await Promise.all([
      ask(TEN_SECONDS),
      ask(TEN_SECONDS, { visibility: "everyone" }),
      discord.messageCommand({ name: "Find quotes", target: TEN_SECONDS }),
      pressSlow("More", "onlyMe"),
      pressSlow("Why these?", "onlyMe"),
      pressSlow("Exact text", "onlyMe"),
      pressSlow("Share", "onlyMe"),
      pressSlow("More", "everyone"),
      pressSlow("More", "everyone", "bob"),
      pressSlow("Why these?", "everyone", "bob"),
    ]);
    const quick = await Promise.all([
      discord.slash({ name: "about" }),
      discord.slash({ name: "sources" }),
      discord.autocomplete({ name: "ask", option: "question", value: "troops" }),
      ask("who won the world cup"),
    ]);

    const first = [...slow, ...quick].map(({ ackMs }) => ackMs ?? Infinity);
    expect(Math.max(...first)).toBeLessThan(1000);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(new Set(slow.map(({ type }) => type))).toEqual(new Set([THINKING, THINKING_IN_PLACE]));
    for (const exchange of slow) {
      await exchange.settled();
      await exchange.until("the answer", () => discord.requests.some(isAnswerTo(exchange)));
      expectSound(exchange);
    }
    expect(slow[0].isEphemeral).toBe(true);
    expect(slow[1].isEphemeral).toBe(false);
    expect(performance.now() - started).toBeGreaterThan(10_000);
    expect(discord.violations).toEqual([]);
  });

  it("a dialog's question is announced and answered as well", async () => {
    const { discord } = work;
    const list = await discord.slash({ name: "sources" });
    const [menu] = usesOf(list.message!).filter(({ value }) => value !== undefined);
    await use(discord, list.message!, menu!);
    const dialog = await discord.button({ message: list.message!, label: "Ask within it" });
    const sent = await discord.modalSubmit({ of: dialog, values: { text: "wait 2000 drills" } });

    expect(sent.type).toBe(THINKING);
    expect(sent.ackMs).toBeLessThan(1000);
    expectSound(await sent.settled());
    expect(sent.isEphemeral).toBe(true);
    expect(discord.violations).toEqual([]);
  });
});

describe("while the one thread is busy", () => {
  it("what comes meanwhile is answered as soon as the thread is free", async () => {
    const { discord } = work;
    const busy = ask("toil 1500 how many troops took part?");
    const others = [
      discord.slash({ name: "about" }),
      ask("who won the world cup"),
      discord.autocomplete({ name: "ask", option: "source", value: "" }),
    ];
    const settled = [busy, ...others].map(async (asked) => (await asked).settled());
    for (const exchange of await Promise.all(settled)) expectSound(exchange);

    expect(discord.violations).toEqual([]);
  });

  it("what it keeps waiting beyond Discord's three seconds is lost, and nothing after it", async () => {
    const { discord, bot } = work;
    const busy = ask("toil 3500 how many troops took part?");
    const meanwhile = discord.slash({ name: "about" });
    const lost = await Promise.all([busy, meanwhile]);
    await bot.line(/"why":"interaction expired"/);
    const next = await discord.slash({ name: "about" });

    expect(lost.map(({ failure }) => failure)).toEqual(["no-ack", "no-ack"]);
    expectSound(next);
    expect(bot.crashes()).toEqual([]);
    expect(discord.violations.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["no-ack", "late-ack"]),
    );
  });
});
