/** What people and programs can send the built bot: nothing of it crashes, pings or shows twice. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../../support/bot-at-work.js";
import { startBot } from "../../support/bot-process.js";
import { discordSees } from "../../support/discord-sees.js";
import { ANSWER, QUESTION, ask, logged } from "../../support/faulty-work.js";
import { expectSound } from "../../support/sound-exchange.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let work: AtWork;

beforeAll(async () => {
  work = await prepareWork();
  await work.start({ NODE_OPTIONS: "--trace-deprecation" });
});

afterEach(() => {
  expect(work.bot.exited).toBeUndefined();
  expect(work.bot.crashes()).toEqual([]);
  expect(work.bot.leaks()).toEqual([]);
  expect(work.discord.violations).toEqual([]);
  expect(work.discord.warnings).toEqual([]);
});

afterAll(async () => {
  await work.end();
});

const HOSTILE = [
  "@everyone <@&1> <@1> [x](https://evil.example) **who** ||won||?",
  "\u202Eright to left\u202C مرحبا שלום how many troops?",
  "z\u0300\u0301\u0302\u0303\u0304\u0305a\u0306\u0307\u0308l\u0309\u030Ag\u030B\u030Co troops",
  "👩‍👩‍👧🏳️‍🌈🇩🇪 troops 可愛い ไทย",
  "\0\x1B[31m\uFEFF\u200B troops",
  "'; DROP TABLE sources; -- $(rm -rf /) `id` {{7*7}} <script>",
  "(a+)+$ [[[ \\ .*?+^(){}|[]\\/",
  "troops ".repeat(42),
  "!".repeat(300),
  "a".repeat(300),
];

describe("a question", () => {
  it.each(HOSTILE.map((question) => [question.slice(0, 40), question]))(
    "of any characters is answered or declined, and pings nobody: %j",
    async (_, question) => {
      const { discord } = work;
      const exchange = await ask(discord, question);
      await exchange.settled();

      expectSound(exchange);
      expect(exchange.message?.pings).toEqual([]);
    },
  );

  it("is shown as it was typed, and nothing in it is taken for markup", async () => {
    const typed = "@here <@1> [x](https://evil.example) **who** ||won|| `a` _b_ ~~c~~ <t:1> :d: ?";
    const answer = await ask(work.discord, typed);

    const [heading = ""] = answer.text().split("\n");
    expect(discordSees(heading.replace(/^### /, ""))).toBe(typed);
  });

  it("that is too long is cut between characters as people see them", async () => {
    const family = "👩‍👩‍👧";
    const target = `troops${family.repeat(400)}`;
    const quotes = await work.discord.messageCommand({ name: "Find quotes", target });
    const [heading = ""] = quotes.text().split("\n");

    expectSound(quotes);
    expect(heading).toContain(family);
    expect(heading.replaceAll(family, "")).toMatch(/^[ -~…]*$/);
  });

  it.each(["", "t", "t".repeat(100), "👩‍👩‍👧", "\uD83D", "@everyone", "x".repeat(300)])(
    "gets suggestions while it is typed: %j",
    async (value) => {
      const { discord } = work;
      for (const option of ["question", "source"]) {
        const { choices, failure } = await discord.autocomplete({ name: "ask", option, value });

        expect(failure).toBeUndefined();
        expect(choices?.length).toBeLessThanOrEqual(25);
      }
    },
  );

  it("may name a source that was never suggested", async () => {
    const options = { question: QUESTION, source: "no such source" };
    const exchange = await work.discord.slash({ name: "ask", options });

    expectSound(exchange);
    expect(exchange.isEphemeral).toBe(true);
    expect(exchange.text()).toContain("I know no source by that name.");
    expect(logged(work.bot, "failed")).toEqual([]);
  });
});

describe("a folder of more sources and questions than Discord shows", () => {
  it("has 25 of them suggested", async () => {
    const many = await prepareWork();
    try {
      const { discord, folder } = many;
      const corpus = join(folder, "corpus");
      mkdirSync(corpus);
      for (let at = 0; at < 60; at += 1) {
        const text = `# Troops of land ${at}\n\nTroops of land ${at} took part in ${at} drills.\n`;
        writeFileSync(join(corpus, `${at}.md`), text);
      }
      await many.start({ CORPUS_DIR: corpus });
      for (const [option, value] of [
        ["source", ""],
        ["source", "troops"],
        ["question", "troops"],
      ] as const) {
        const { choices } = await discord.autocomplete({ name: "ask", option, value });

        expect(choices, `${option} ${value}`).toHaveLength(25);
      }
      expect(discord.violations).toEqual([]);
    } finally {
      await many.end();
    }
  });
});

describe("a place", () => {
  it("of any kind gets its answer, with no permission in it at all", async () => {
    const { discord } = work;
    const closed = discord.joinGuild({ name: "closed", appPermissions: "0" });
    const scenes = [{ dm: true }, { userInstall: true }, { guild: closed.id }, { locale: "xx" }];
    for (const [at, scene] of scenes.entries()) {
      const options = { question: QUESTION };
      const exchange = await discord.slash({ name: "ask", options, user: `new${at}`, ...scene });

      expectSound(exchange);
      expect(exchange.text()).toContain(ANSWER);
    }
  });
});

describe("two copies of the bot", () => {
  it("answer everything once, and neither minds", async () => {
    const both = await prepareWork();
    const { discord, folder } = both;
    const bot = await both.start();
    const env = { CACHE_DIR: `${folder}/cache`, QUESTIONS_PER_MINUTE: "1000" };
    const other = startBot({ discord, env });
    try {
      await discord.gateway.ready(2);
      await other.line("commands are up to date");
      const message = (await ask(discord)).message!;
      const exchanges = await Promise.all([
        ...Array.from({ length: 6 }, () => ask(discord)),
        discord.slash({ name: "about" }),
        discord.button({ message, label: "Context" }),
        discord.autocomplete({ name: "ask", option: "question", value: "tro" }),
      ]);
      const shared = await discord.button({ message, label: "Share" });
      await shared.until("the shared answer", ({ followUps }) => followUps[0]);
      // One of both answers an interaction; the other one is told so.
      const losses = () => [bot, other].flatMap((one) => logged(one, "answer lost"));
      await discord.until("the refusals", () => losses().length === 11);

      for (const exchange of exchanges) expect(exchange.failure).toBeUndefined();
      for (const exchange of exchanges.slice(0, 6)) expect(exchange.text()).toContain(ANSWER);
      expect(exchanges.flatMap(({ followUps }) => followUps)).toEqual([]);
      expect(shared.followUps).toHaveLength(1);
      const reasons = losses().map(({ why, level }) => `${level} ${String(why)}`);
      expect(new Set(reasons)).toEqual(new Set(["40 interaction already answered"]));
      expect([...bot.crashes(), ...other.crashes()]).toEqual([]);
      expect((await other.stop()).code).toBe(0);
      expect(other.leaks()).toEqual([]);
      expectSound(await ask(discord));
    } finally {
      await other.kill9();
      await both.end();
    }
  });
});
