/** Every command of the built bot, everywhere it can be used, in every language it speaks. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { tongueOf } from "../../src/discord/strings.js";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";
import type { Scene } from "../support/fake-discord/types.js";
import { englishIn, expectSound } from "../support/sound-exchange.js";

const QUESTION = "How many troops are participating in the Zapad-2025 drills?";
const NOWHERE = "What is the boiling point of tungsten?";

const PLACES: readonly (readonly [name: string, scene: Scene])[] = [
  ["a server", {}],
  ["a direct message", { dm: true }],
  ["a group chat, installed by the user", { userInstall: true }],
  ["a server without the bot, installed by the user", { userInstall: "guild" }],
];
const LOCALES = ["en-US", "en-GB", "de", "fr", "es-ES", "es-419", "pt-BR", "ja"];

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let work: AtWork;

beforeAll(async () => {
  work = await prepareWork();
  await work.start();
});

afterAll(async () => {
  await work.end();
});

const ask = (question: string, scene: Scene = {}, options: Record<string, string> = {}) =>
  work.discord.slash({ name: "ask", options: { question, ...options }, ...scene });

describe.each(PLACES)("in %s", (_, place) => {
  it.each(LOCALES)("answers every command in the language of the person (%s)", async (locale) => {
    const { discord } = work;
    const scene = { ...place, locale };
    const { strings } = tongueOf(locale);
    const answer = await ask(QUESTION, scene);
    const nothing = await ask(NOWHERE, scene);
    const quotes = await discord.messageCommand({
      name: "Find quotes",
      target: QUESTION,
      ...scene,
    });
    const sources = await discord.slash({ name: "sources", ...scene });
    const filtered = await discord.slash({
      name: "sources",
      options: { filter: "news.az" },
      ...scene,
    });
    const about = await discord.slash({ name: "about", ...scene });

    expect(answer.text()).toContain("involved **around 7,000** troops");
    expect(answer.text()).toContain(strings.answer.differ);
    expect(nothing.text()).toContain(strings.notFound.title);
    expect(quotes.text()).toContain("involved **around 7,000** troops");
    expect(sources.text()).toContain(strings.sources.title("5"));
    expect(filtered.text()).toContain(strings.sources.filtered("1"));
    expect(about.text()).toContain(strings.about.privacy);
    for (const exchange of [answer, nothing, quotes, sources, filtered, about]) {
      expectSound(exchange);
      expect(exchange.isEphemeral).toBe(true);
      expect(englishIn(exchange, locale)).toEqual([]);
    }
    expect(discord.violations).toEqual([]);
  });

  it("shows the answer to everyone where the person wants that", async () => {
    const answer = await ask(QUESTION, place, { visibility: "everyone" });

    expectSound(answer);
    expect(answer.isEphemeral).toBe(false);
    expect(answer.labels()).toContain("Remove");
    expect(answer.message?.pings).toEqual([]);
    expect(work.discord.violations).toEqual([]);
  });

  it("suggests sources and questions, and answers from one source only", async () => {
    const { discord } = work;
    const typing = { name: "ask", ...place };
    const sources = await discord.autocomplete({
      ...typing,
      option: "source",
      value: "zapad-2025",
    });
    const [source] = sources.choices ?? [];
    const questions = await discord.autocomplete({
      ...typing,
      option: "question",
      value: "belaru",
    });
    const answer = await ask("What was launched?", place, { source: String(source?.value) });

    expect(source?.name).toBe("Russia, Belarus launch Zapad-2025 drills");
    expect(questions.choices?.length).toBeGreaterThan(0);
    expect(answer.text()).toContain("Only in: Russia, Belarus launch Zapad-2025 drills");
    for (const exchange of [sources, questions, answer]) expectSound(exchange);
    expect(discord.violations).toEqual([]);
  });
});

describe("a command", () => {
  it("answers in English where the person's language is not spoken", async () => {
    const about = await work.discord.slash({ name: "about", locale: "ko" });

    expect(about.text()).toContain("About Verbatim");
  });

  it("has a suggestion for everything that is typed, or none, but always an answer", async () => {
    const { discord } = work;
    for (const value of [
      "",
      " ",
      "?",
      "a",
      "how many t",
      "\u202E",
      "\uD800",
      "🏳️‍🌈",
      "x".repeat(300),
    ]) {
      expectSound(await discord.autocomplete({ name: "ask", option: "question", value }));
      expectSound(await discord.autocomplete({ name: "ask", option: "source", value }));
    }

    expect(discord.violations).toEqual([]);
  });

  it("says what to do where a source is not known", async () => {
    const answer = await ask("What was launched?", {}, { source: "no such source" });

    expectSound(answer);
    expect(answer.text()).toBe(
      "**That didn’t work**\nI know no source by that name. Choose one from the list while you type.",
    );
  });

  it("finds the question in a long message full of other things", async () => {
    const target = `> quoted\n${"This is what I think of it all. ".repeat(110)}\n<@123> @everyone **${QUESTION}** \`\`\`code\`\`\``;
    const quotes = await work.discord.messageCommand({ name: "Find quotes", target });

    expectSound(quotes);
    expect(quotes.text()).toContain(`### ${QUESTION}`);
    expect(quotes.message?.pings).toEqual([]);
  });

  it("says so where a message has no words", async () => {
    const quotes = await work.discord.messageCommand({
      name: "Find quotes",
      target: "🙂 https://a.b",
    });

    expect(quotes.text()).toContain("I find no words in this message that I could look up.");
  });

  it("shows hostile questions as they are typed, and pings nobody", async () => {
    const { discord } = work;
    for (const question of [
      "@everyone <@1> <@&2> **how** many ||troops||?",
      "```\n# how many troops\n```",
      "\u202Ehow many troops\u0000?\uD800",
      "🏳️‍🌈".repeat(50),
      "*".repeat(300),
      "ﷺ".repeat(300),
    ]) {
      const answer = await ask(question, {}, { visibility: "everyone" });
      expectSound(answer);
      expect(answer.message?.pings).toEqual([]);
    }

    expect(discord.violations).toEqual([]);
    expect(work.bot.crashes()).toEqual([]);
  });
});
