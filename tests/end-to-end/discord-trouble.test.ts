/** The built bot and a Discord that refuses, fails, hangs and hangs up: nothing crashes, nobody is left out. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";
import type { Fault } from "../support/fake-discord/faults.js";
import { expectSound } from "../support/sound-exchange.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const QUESTION = "How many troops took part in the exercises?";
const CALLBACK = "/callback";
/** The edit that brings an announced answer. */
const EDIT = "original";

let work: AtWork;

beforeAll(async () => {
  work = await prepareWork();
  const hooks = new URL("../support/slow-search/register.js", import.meta.url);
  await work.start({ NODE_OPTIONS: `--import ${hooks.href}` });
});

afterEach(async () => {
  work.discord.faults.clear();
  const next = await work.discord.slash({ name: "ask", options: { question: QUESTION } });

  expectSound(next);
  expect(next.text()).toContain("around 7,000");
  expect(work.bot.crashes()).toEqual([]);
  expect(work.bot.leaks()).toEqual([]);
});

afterAll(async () => {
  await work.end();
});

const ask = (question = QUESTION) => work.discord.slash({ name: "ask", options: { question } });

const lastLine = (event: string): Record<string, unknown> =>
  JSON.parse(
    work.bot.lines().findLast((line) => line.includes(`"msg":"${event}"`)) ?? "{}",
  ) as Record<string, unknown>;

const refuse = (code: number, status: number, match: RegExp | string = CALLBACK) =>
  work.discord.faults.respond({ match, times: 1, status, body: { message: `no ${code}`, code } });

/** What Discord says of a limit that our own check does not know. */
const INVALID_FORM = {
  message: "Invalid Form Body",
  code: 50035,
  errors: {
    data: {
      components: {
        0: { _errors: [{ code: "COMPONENT_TOO_RICH", message: "Must be 3 or fewer." }] },
      },
    },
  },
};

describe("a card that Discord refuses", () => {
  it("is sent in plain words, and the log says which limit it broke", async () => {
    const { discord } = work;
    discord.faults.respond({ match: CALLBACK, times: 1, status: 400, body: INVALID_FORM });
    const answer = await ask();

    expectSound(answer);
    expect(answer.isEphemeral).toBe(true);
    expect(answer.text()).toContain("around 7,000");
    expect(answer.labels()).toEqual([]);
    expect(JSON.stringify(lastLine("card refused, sent plain"))).toContain("COMPONENT_TOO_RICH");
  });

  it("is sent in plain words where it was announced", async () => {
    const { discord } = work;
    discord.faults.respond({ match: EDIT, times: 1, status: 400, body: INVALID_FORM });
    const answer = await ask(`wait 1200 ${QUESTION}`);
    await answer.settled();

    expectSound(answer);
    expect(answer.text()).toContain("around 7,000");
    expect(discord.messages.filter(({ loading }) => loading)).toEqual([]);
  });
});

describe("a first response", () => {
  it.each([
    [10062, 404, "interaction expired"],
    [40060, 400, "interaction already answered"],
    [10015, 404, "interaction token expired"],
  ])(
    "that is refused with %i is given up, with the reason in the log",
    async (code, status, why) => {
      const fault = refuse(code, status);
      void ask();
      await work.bot.line(`"why":"${why}"`);

      expect(fault.hits).toBe(1);
      expect(lastLine("answer lost")).toMatchObject({ level: 40, what: "/ask", why });
    },
  );

  it("goes out again after a fault of Discord's", async () => {
    const fault = work.discord.faults.serverError({ match: CALLBACK, times: 1 });
    const answer = await ask();

    expect(fault.hits).toBe(1);
    expectSound(answer);
  });

  it("goes out again after the connection broke", async () => {
    const fault = work.discord.faults.reset({ match: CALLBACK, times: 1 });
    const answer = await ask();

    expect(fault.hits).toBe(1);
    expectSound(answer);
  });

  it("that hangs harms nothing else", async () => {
    const { discord } = work;
    const fault = discord.faults.hang({ match: CALLBACK, times: 1 });
    void ask();

    await discord.until("the call", () => fault.hits === 1);
  });

  it.each<[string, string, () => Fault]>([
    ["fails", "Internal Server Error", () => work.discord.faults.serverError({ match: CALLBACK })],
    ["is cut off", "ECONNRESET", () => work.discord.faults.reset({ match: CALLBACK })],
  ])("that %s for good harms nothing else", async (_, words, fail) => {
    const fault = fail();
    void ask();
    await work.bot.line(words);

    expect(fault.hits).toBeGreaterThan(1);
    expect(lastLine("answer lost")).toMatchObject({ level: 50, what: "/ask" });
  });
});

describe("an announced answer", () => {
  it.each([
    [10008, 404, "message is gone"],
    [10015, 404, "interaction token expired"],
  ])("that is refused with %i is given up", async (code, status, why) => {
    const before = work.bot.lines().filter((line) => line.includes("answer lost")).length;
    refuse(code, status, EDIT);
    await ask(`wait 1200 ${QUESTION}`);
    await work.discord.until(
      "the loss to be logged",
      () => work.bot.lines().filter((line) => line.includes("answer lost")).length > before,
    );

    expect(lastLine("answer lost")).toMatchObject({ level: 40, why });
  });

  it("comes although Discord fails again and again meanwhile", async () => {
    const fault = work.discord.faults.serverError({ match: EDIT, times: 3 });
    const answer = await ask(`wait 1200 ${QUESTION}`);
    await answer.settled();

    expect(fault.hits).toBe(3);
    expect(answer.text()).toContain("around 7,000");
  });
});

describe("a shared answer", () => {
  it("that cannot be posted leaves a private word to the person who shared", async () => {
    const { discord } = work;
    const message = (await ask()).message!;
    refuse(50013, 403, /POST .*\/webhooks\/\d+\/[^/]+$/);
    const pressed = await discord.button({ message, label: "Share" });
    const [word] = await pressed.until("a word", ({ followUps }) => followUps[0] && followUps);

    expect(word?.ephemeralFor).toBe(pressed.start.user.id);
    expect(JSON.stringify(word?.components)).toContain("I could not post it here.");
  });
});

describe("an error of our own", () => {
  it.each([
    ["at once, for one person", "fail 0", "onlyMe"],
    ["at once, for everyone", "fail 0", "everyone"],
    ["late, for one person", "fail 1200", "onlyMe"],
    ["late, for everyone", "fail 1200", "everyone"],
  ])(
    "ends in a private card with a reference that is in the log: %s",
    async (_, how, visibility) => {
      const { discord } = work;
      const options = { question: `${how} ${QUESTION}`, visibility };
      const exchange = await discord.slash({ name: "ask", options, locale: "fr" });
      const card = await exchange.until("a card", ({ original, followUps }) =>
        [original, ...followUps].find((one) => one && !one.loading && !one.deleted),
      );
      const words = JSON.stringify(card.components);
      const reference = /`([0-9a-f]{8})`/.exec(words)?.[1] ?? "none";
      const failure: unknown = JSON.parse(await work.bot.line(`"reference":"${reference}"`));

      expect(card.ephemeralFor).toBe(exchange.start.user.id);
      expect(words).not.toMatch(/boom|TypeError/);
      expect(failure).toMatchObject({ level: 50, error: { name: "TypeError", message: "boom" } });
      expect(exchange.original?.loading ?? false).toBe(false);
    },
  );
});

describe("an interaction of no known shape", () => {
  it.each<[string, number, object, string[]]>([
    ["an unknown command", 2, { id: "1", name: "old", type: 1 }, []],
    ["a command of no options", 2, { id: "1", name: "ask", type: 1, options: 5 }, []],
    ["a user command", 2, { id: "1", name: "ask", type: 2 }, []],
    ["no data", 2, {}, ["data"]],
    ["no user", 2, { id: "1", name: "about", type: 1 }, ["member", "user"]],
    ["no locale", 2, { id: "1", name: "about", type: 1 }, ["locale"]],
    ["a press on nothing", 3, { custom_id: "x", component_type: 2 }, ["message"]],
    ["a type of the future", 99, {}, []],
  ])("is answered: %s", async (_, type, data, omit) => {
    const { discord } = work;
    const exchange = await discord.rawInteraction({ type, data: { ...data }, omit });

    expect(exchange.failure).toBeUndefined();
    expect(exchange.text()).not.toBe("");
  });
});
