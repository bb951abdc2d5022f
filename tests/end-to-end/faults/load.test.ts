/** The built bot under load: one person's flood slows nobody, and too much of it breaks nothing. */
import { describe, expect, it, vi } from "vitest";
import {
  ANSWER,
  QUESTION,
  UNHURRIED,
  ask,
  atWork,
  logged,
  preload,
} from "../../support/faulty-work.js";
import { expectSound } from "../../support/sound-exchange.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe("a person who floods the bot", () => {
  it("is told to wait, while all others are answered", () =>
    atWork(async ({ start, discord }) => {
      await start({ ...UNHURRIED.env, QUESTIONS_PER_MINUTE: "5" });
      const flood = Array.from({ length: 100 }, () => ask(discord, QUESTION, "mallory"));
      const others = Array.from({ length: 10 }, (_, at) => ask(discord, QUESTION, `u${at}`));
      const told = await Promise.all(flood);

      for (const exchange of await Promise.all(others)) {
        expect(exchange.failure).toBeUndefined();
        expect(exchange.text()).toContain(ANSWER);
      }
      const refused = told.filter((one) => one.text().includes("That was a lot of questions"));
      expect(refused.length).toBeGreaterThan(90);
      expect(refused.every(({ isEphemeral }) => isEphemeral)).toBe(true);
    }, UNHURRIED.discord));
});

describe("more than the bot can do", () => {
  it("makes people wait, tells them so in time, and answers them", () =>
    atWork(async ({ start, discord }) => {
      const bot = await start();
      const crowd = Array.from({ length: 600 }, (_, at) => ask(discord, QUESTION, `u${at}`));
      const asked = await Promise.all(crowd);
      const answered = asked.filter(({ failure }) => failure === undefined);

      expect(answered.length).toBeGreaterThan(10);
      const settled = await Promise.all(answered.map((exchange) => exchange.settled()));
      for (const exchange of settled) expect(exchange.text()).toContain(ANSWER);
      const lost = logged(bot, "answer lost").map(({ level }) => level);
      expect(lost.filter((level) => level > 40)).toEqual([]);
      expectSound(await ask(discord));
    }));

  it("holds no answer back that was announced and is ready", () =>
    atWork(async ({ start, discord }) => {
      const bot = await start(preload("./slow-search/register.js", "./rate-limited/register.js"));
      const late = `wait 1500 ${QUESTION}`;
      const crowd = Array.from({ length: 150 }, (_, at) => ask(discord, late, `u${at}`));
      const asked = await Promise.all(crowd);
      const settled = await Promise.all(asked.map((exchange) => exchange.settled()));

      for (const exchange of settled) expect(exchange.text()).toContain(ANSWER);
      expect(logged(bot, "held back")).toEqual([]);
    }));
});
