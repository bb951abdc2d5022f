/** The built bot and a REST that fails: nobody waits for long, and nothing is left "thinking…". */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../../support/bot-at-work.js";
import type { Fault } from "../../support/fake-discord/faults.js";
import { expectSound } from "../../support/sound-exchange.js";
import { ANSWER, QUESTION, SLOW_SEARCH, ask, logged } from "../../support/faulty-work.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const CALLBACK = "/callback";
const EDIT = "PATCH ";

let work: AtWork;

beforeAll(async () => {
  work = await prepareWork();
  await work.start(SLOW_SEARCH);
});

afterEach(async () => {
  work.discord.faults.clear();
  const next = await ask(work.discord);

  expectSound(next);
  expect(next.text()).toContain(ANSWER);
  expect(work.discord.messages.filter(({ loading }) => loading)).toEqual([]);
  expect(work.bot.crashes()).toEqual([]);
  expect(work.bot.leaks()).toEqual([]);
});

afterAll(async () => {
  await work.end();
});

const slow = `wait 900 ${QUESTION}`;
const losses = () => logged(work.bot, "answer lost");

/** The line about the answer that `lose` makes the bot lose, and how long that took. */
async function loss(lose: () => unknown) {
  const before = losses().length;
  const started = performance.now();
  lose();
  const line = await work.discord.until("a loss", () => losses()[before]);
  return { line, ms: performance.now() - started };
}

describe("a first response", () => {
  it.each<[string, (discord: AtWork["discord"]) => Fault]>([
    ["fails", ({ faults }) => faults.serverError({ match: CALLBACK, times: 2 })],
    [
      "fails behind a proxy",
      ({ faults }) => faults.serverError({ match: CALLBACK, times: 2, status: 502 }),
    ],
    ["is cut off", ({ faults }) => faults.reset({ match: CALLBACK, times: 2 })],
    [
      "has to wait",
      ({ faults }) => faults.rateLimit({ match: CALLBACK, times: 1, retryAfter: 0.3 }),
    ],
    [
      "has to wait with all else",
      ({ faults }) =>
        faults.rateLimit({ match: CALLBACK, times: 1, retryAfter: 0.3, global: true }),
    ],
    ["is not answered", ({ faults }) => faults.hang({ match: CALLBACK, times: 1 })],
    [
      "comes through, but is not answered",
      ({ faults }) => faults.hang({ match: CALLBACK, times: 1, afterwards: true }),
    ],
    [
      "comes through, but its answer is cut off",
      ({ faults }) => faults.reset({ match: CALLBACK, times: 1, afterwards: true }),
    ],
  ])("that %s reaches whoever asked all the same", async (_, set) => {
    const { discord } = work;
    const before = losses().length;
    const fault = set(discord);
    const answered = logged(work.bot, "answered").length;
    const answer = await ask(discord);
    await discord.until("the bot's own view", () => logged(work.bot, "answered").length > answered);

    expectSound(answer);
    expect(answer.text()).toContain(ANSWER);
    expect(fault.hits).toBeGreaterThan(0);
    expect(losses()).toHaveLength(before);
  });

  it("that announces an answer, and whose own answer is cut off, is followed by the answer", async () => {
    const { discord } = work;
    discord.faults.reset({ match: CALLBACK, times: 1, afterwards: true });
    const announced = await ask(discord, slow);
    await announced.settled();

    expect(announced.text()).toContain(ANSWER);
  });

  it("that is told to wait for too long is given up at once", async () => {
    const { discord } = work;
    discord.faults.rateLimit({ match: CALLBACK, retryAfter: 3.2, times: 1 });
    const { line, ms } = await loss(() => void ask(discord));

    expect(line).toMatchObject({ level: 40, what: "/ask" });
    expect(line.why).toContain("patience");
    expect(ms).toBeLessThan(3000);
  });

  it("that is never answered is given up within five seconds", async () => {
    const { discord } = work;
    const fault = discord.faults.hang({ match: CALLBACK });
    const { line, ms } = await loss(() => void ask(discord));

    expect(fault.hits).toBeGreaterThan(1);
    expect(line).toMatchObject({ what: "/ask" });
    expect(ms).toBeLessThan(5500);
  });

  it("that is refused since the interaction is unknown has no second try", async () => {
    const { discord } = work;
    const body = { message: "Unknown interaction", code: 10062 };
    const fault = discord.faults.respond({ match: CALLBACK, status: 404, body });
    const { line } = await loss(() => void ask(discord));

    expect(fault.hits).toBe(1);
    expect(line).toMatchObject({ level: 40, why: "interaction expired" });
  });
});

describe("an announced answer", () => {
  it.each<[string, () => Fault]>([
    ["fails again and again", () => work.discord.faults.serverError({ match: EDIT, times: 5 })],
    ["is cut off", () => work.discord.faults.reset({ match: EDIT, times: 5 })],
    [
      "has to wait",
      () => work.discord.faults.rateLimit({ match: EDIT, times: 1, retryAfter: 0.5 }),
    ],
  ])("that %s comes all the same", async (_, set) => {
    const { discord } = work;
    const fault = set();
    const answer = await ask(discord, slow);
    await answer.settled();

    expect(fault.hits).toBeGreaterThan(0);
    expect(answer.text()).toContain(ANSWER);
  });

  it("that is forbidden, in plain words too, leaves no announcement behind", async () => {
    const { discord } = work;
    const body = { message: "Missing Permissions", code: 50013 };
    discord.faults.respond({ match: EDIT, status: 403, body });
    const before = losses().length;
    const answer = await ask(discord, slow);
    await answer.until("the end of the announcement", ({ original }) => original?.deleted);

    const line = await discord.until("a loss", () => losses()[before]);
    expect(line).toMatchObject({ level: 50, what: "/ask" });
  });

  it.each([
    [10008, "message is gone"],
    [10015, "interaction token expired"],
    [50027, "interaction token expired"],
  ])("that is refused with %i is given up", async (code, why) => {
    const { discord } = work;
    discord.faults.respond({ match: EDIT, times: 1, status: 404, body: { message: "no", code } });
    const { line } = await loss(
      () =>
        void ask(discord, slow).then(({ original }) =>
          Object.assign(original!, { loading: false }),
        ),
    );

    expect(line).toMatchObject({ level: 40, why });
  });
});
