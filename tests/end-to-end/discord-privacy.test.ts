/** What the built bot logs, what it keeps to itself, and how it treats a person who floods it. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";
import { messagesOf, pressEverything } from "../support/press-everything.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const QUESTION = "Which xylophone took part in the exercises?";

let work: AtWork;

beforeAll(async () => {
  work = await prepareWork();
});

afterAll(async () => {
  await work.end();
});

const ask = (question: string, user = "alice", locale = "en-US") =>
  work.discord.slash({ name: "ask", options: { question }, user, locale });

describe("the log", () => {
  it("is JSON lines without a word of what was asked, by whom, or with which token", async () => {
    const { discord } = work;
    const bot = await work.start();
    const asked = [
      await ask(QUESTION),
      await ask("How many troops took part in the exercises?", "bob"),
      await discord.messageCommand({ name: "Find quotes", target: QUESTION }),
      await discord.autocomplete({ name: "ask", option: "question", value: "xyloph" }),
      await discord.slash({ name: "sources", options: { filter: "xylophone" } }),
    ];
    for (const message of asked.flatMap(messagesOf)) {
      const user = message.interaction!.user.username;
      await pressEverything(discord, message, { user });
    }
    discord.faults.respond({ match: "/callback", times: 2, status: 403, body: { code: 1 } });
    const failing = ask(QUESTION);
    await bot.line("answer lost");
    discord.faults.clear();
    await failing;
    await bot.stop();

    const lines = bot.lines().map((line) => JSON.parse(line) as Record<string, unknown>);
    const answered = lines.filter(({ msg }) => msg === "answered").map(({ what }) => what);
    expect(answered).toEqual(
      expect.arrayContaining([
        "/ask",
        "message command Find quotes",
        "autocomplete /ask",
        "press why",
      ]),
    );
    expect(bot.stdout).toBe("");
    expect(bot.output).not.toMatch(/xyloph|troops/i);
    for (const { start } of asked) expect(bot.output).not.toContain(start.user.id);
    expect(bot.leaks()).toEqual([]);
    expect(bot.crashes()).toEqual([]);
  });

  it("holds questions where whoever runs the bot looks for a fault, and still no person and no token", async () => {
    const bot = await work.start({ LOG_LEVEL: "debug" });
    const asked = await ask(QUESTION);
    await bot.stop();

    expect(bot.output).toContain(QUESTION);
    expect(bot.output).not.toContain(asked.start.user.id);
    expect(bot.leaks()).toEqual([]);
  });
});

describe("a person who asks too much", () => {
  it("is told how long to wait, in their language, while others are answered", async () => {
    const { discord } = work;
    const bot = await work.start({ QUESTIONS_PER_MINUTE: "3" });
    const three = [await ask("where?"), await ask("who?"), await ask("when?")];
    const fourth = await ask("why?");
    const german = await ask("warum?", "alice", "de");
    const onMessage = await discord.messageCommand({ name: "Find quotes", target: QUESTION });
    const other = await ask("why?", "bob");
    const list = await discord.slash({ name: "sources" });
    await bot.stop();

    for (const { isEphemeral } of [fourth, german]) expect(isEphemeral).toBe(true);
    for (const exchange of [...three, other]) {
      expect(exchange.text()).toContain("The sources don’t answer this.");
    }
    expect(fourth.text()).toMatch(
      /That was a lot of questions in a short time\. You can ask the next one in \d\d? seconds?\./,
    );
    expect(german.text()).toMatch(/\d\d? Sekunden?/);
    expect(onMessage.text()).toContain("That was a lot of questions");
    expect(list.text()).toContain("5 sources");
    expect(discord.violations.filter(({ kind }) => kind !== "no-ack")).toEqual([]);
  });
});
