/** The built bot sharing an answer through a Discord that fails: nobody sees it twice. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../../support/bot-at-work.js";
import type { Exchange } from "../../support/fake-discord/exchange.js";
import { ANSWER, ask } from "../../support/faulty-work.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** A further message after an interaction's first response. */
const FURTHER = /POST .*\/webhooks\/\d+\/[^/]+$/;

let work: AtWork;

beforeAll(async () => {
  work = await prepareWork();
  await work.start();
});

afterAll(async () => {
  expect(work.bot.crashes()).toEqual([]);
  expect(work.bot.leaks()).toEqual([]);
  await work.end();
});

/** Presses Share while Discord fails in a way, and gives who then sees what. */
async function sharedWhile(fail: () => unknown, messages: number) {
  const { message } = await ask(work.discord);
  fail();
  const pressed = await work.discord.button({ message: message!, label: "Share" });
  await pressed.until("what comes of it", ({ followUps }) => followUps.length >= messages);
  return { pressed, seen: pressed.followUps.map(readBy) };
}

const readBy = ({ ephemeralFor, components }: Exchange["followUps"][number]) => ({
  by: ephemeralFor === undefined ? "all" : "one",
  isAnswer: JSON.stringify(components).includes(ANSWER),
  isDoubt: JSON.stringify(components).includes("Discord did not say whether it was posted."),
});
const ANSWERED = { by: "all", isAnswer: true, isDoubt: false };
const TOLD = { by: "one", isAnswer: false, isDoubt: true };

describe("a shared answer", () => {
  it("that was posted without Discord saying so does not appear twice", async () => {
    const { faults } = work.discord;
    const fail = () => faults.reset({ match: FURTHER, times: 1, afterwards: true });

    expect((await sharedWhile(fail, 2)).seen).toEqual([ANSWERED, TOLD]);
  });

  it("that Discord failed to post is told of to who shared, until that is heard", async () => {
    const fail = () => work.discord.faults.serverError({ match: FURTHER, times: 3 });

    expect((await sharedWhile(fail, 1)).seen).toEqual([TOLD]);
  });

  it("that has to wait is posted once", async () => {
    const fail = () => work.discord.faults.rateLimit({ match: FURTHER, times: 1, retryAfter: 0.3 });

    expect((await sharedWhile(fail, 1)).seen).toEqual([ANSWERED]);
  });
});
