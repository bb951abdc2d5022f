/** The fake against the real client: an unchanged discord.js logs in, answers, fails and comes back. */
import { Events, GatewayIntentBits } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../support/fake-discord/fake-discord.js";
import type { FakeDiscordOptions } from "../support/fake-discord/types.js";
import { startTinyBot, type TinyBot } from "./tiny-bot.js";

let discord: FakeDiscord;
let bot: TinyBot;

async function start(options: FakeDiscordOptions = {}): Promise<void> {
  discord = await startFakeDiscord(options);
  bot = await startTinyBot(discord);
}

afterEach(async () => {
  bot.release();
  await bot.client.destroy();
  await discord.stop();
});

describe("a discord.js bot on the fake", () => {
  beforeEach(async () => {
    await start();
  });

  it("logs in, publishes and answers a slash command in a server, a DM and a group chat", async () => {
    const options = { question: "why?" };
    const inServer = await discord.slash({ name: "ask", options });
    const inDm = await discord.slash({ name: "ask", options, dm: true, locale: "ja" });
    const elsewhere = await discord.slash({ name: "ask", options, userInstall: true });
    const foreign = await discord.slash({ name: "ask", options, userInstall: "guild" });

    for (const exchange of [inServer, inDm, elsewhere, foreign]) {
      expect(exchange.type).toBe(4);
      expect(exchange.text()).toBe("you asked why?");
      expect(exchange.labels()).toEqual(["More"]);
      expect(exchange.isEphemeral).toBe(true);
      expect(exchange.ackMs).toBeLessThan(1000);
    }
    expect(discord.stats().gateway).toMatchObject({ connects: 1, identifies: 1, resumes: 0 });
    expect(discord.violations).toEqual([]);
  });

  it("changes the message when a button is pressed, for its owner only", async () => {
    const asked = await discord.slash({ name: "ask", options: { question: "a" } });
    const message = asked.message!;

    const pressed = await discord.button({ message, label: "More" });

    expect(pressed.type).toBe(7);
    expect(asked.text()).toBe("page two");
    await expect(discord.button({ message, label: "More", user: "mallory" })).rejects.toThrow(
      "mallory cannot see this message",
    );
    expect(discord.violations).toEqual([]);
  });

  it("owes a deferred answer until it comes", async () => {
    const exchange = await discord.slash({ name: "slow" });
    expect(exchange.type).toBe(5);
    expect(discord.violations.map(({ kind }) => kind)).toEqual(["deferred-unresolved"]);

    bot.release();
    await exchange.settled();

    expect(exchange.text()).toBe("at last");
    expect(exchange.isEphemeral).toBe(true);
    const followUp = await exchange.until("the follow-up", ({ followUps }) => followUps[0]);
    expect(followUp.content).toBe("and more");
    expect(discord.violations).toEqual([]);
  });

  it("offers autocomplete, message commands, modals and files", async () => {
    const typed = await discord.autocomplete({ name: "ask", option: "question", value: "wh" });
    const found = await discord.messageCommand({ name: "Find quotes", target: "Hello there" });
    const form = await discord.slash({ name: "form" });
    const sent = await discord.modalSubmit({ of: form, values: { name: "Ada" } });
    const file = await discord.slash({ name: "file" });

    expect(typed.choices).toEqual([{ name: "wh…", value: "a value" }]);
    expect(found.text()).toBe("of: Hello there");
    expect(sent.text()).toBe("Ada");
    const [attached] = file.message!.attachments;
    expect(attached).toMatchObject({ filename: "quote.txt", description: "exact" });
    expect(Buffer.from(attached!.bytes).toString()).toBe("größer");
    expect(await (await fetch(attached!.url)).text()).toBe("größer");
    expect(discord.violations).toEqual([]);
    expect(discord.warnings).toEqual([]);
  });

  it("refuses to send what Discord's client would not send", async () => {
    const slash = async (name: string, options = {}): Promise<string> =>
      discord.slash({ name, options }).then(
        () => "sent",
        (error: unknown) => (error as Error).message,
      );

    expect(await slash("nothing")).toMatch('No command "nothing"');
    expect(await slash("ask")).toBe('The option "question" is required.');
    expect(await slash("ask", { question: "x".repeat(21) })).toBe(
      'The option "question" must be at most 20.',
    );
    expect(await slash("ask", { question: "x", y: 1 })).toMatch('There is no option "y"');
    await expect(discord.slash({ name: "slow", userInstall: true })).rejects.toThrow("context 2");
  });

  it("answers a second first response with 40060", async () => {
    const exchange = await discord.slash({ name: "twice" });
    await discord.until("the refusal", () => bot.errors.length > 0);

    expect(exchange.text()).toBe("once");
    expect(bot.errors).toEqual([{ code: 40060, status: 400 }]);
    expect(discord.violations.map(({ kind }) => kind)).toContain("already-acknowledged");
  });

  it("resumes a dropped connection and replays what came meanwhile", async () => {
    const resumed = new Promise((resolve) => bot.client.once(Events.ShardResume, resolve));

    discord.gateway.drop();
    const exchange = await discord.slash({ name: "ask", options: { question: "still?" } });
    await resumed;

    expect(exchange.text()).toBe("you asked still?");
    expect(discord.stats().gateway).toMatchObject({ connects: 2, identifies: 1, resumes: 1 });
    expect(discord.violations).toEqual([]);
  });

  it("lets a bot join servers while it runs", async () => {
    const guild = discord.joinGuild({ name: "Second", locale: "de" });
    const exchange = await discord.slash({ name: "slow", guild: "Second" });

    expect(bot.client.guilds.cache.get(guild.id)?.name).toBe("Second");
    expect(exchange.start.place.guild?.locale).toBe("de");
  });

  it("finds tokens in text", async () => {
    const exchange = await discord.slash({ name: "ask", options: { question: "a" } });

    expect(discord.leaks(`x ${discord.token} ${exchange.token}`)).toEqual([
      "bot token",
      `interaction token ${exchange.id}`,
    ]);
    expect(discord.leaks("nothing here")).toEqual([]);
  });
});

describe("Discord's times", () => {
  it("answers a first response after its time with 10062", async () => {
    await start({ firstResponseMs: 100 });

    const exchange = await discord.slash({ name: "late" });
    bot.release();
    await discord.until("the refusal", () => bot.errors.length > 0);

    expect(exchange.failure).toBe("no-ack");
    expect(bot.errors).toEqual([{ code: 10062, status: 404 }]);
    expect(discord.violations.map(({ kind }) => kind)).toEqual(["no-ack", "late-ack"]);
  });

  it("answers an edit after the token's time with 50027", async () => {
    await start({ tokenTtlMs: 0 });

    await discord.slash({ name: "slow" });
    bot.release();
    await discord.until("the refusal", () => bot.errors.length > 0);

    expect(bot.errors).toEqual([{ code: 50027, status: 401 }]);
    expect(discord.violations.map(({ kind }) => kind)).toEqual([
      "expired-token",
      "deferred-unresolved",
    ]);
  });

  it("runs faster when asked to", async () => {
    await start({ speed: 60 });

    const exchange = await discord.slash({ name: "late" });

    expect(exchange.failure).toBe("no-ack");
  });
});

describe("logging in", () => {
  it("refuses a wrong token, on REST and on the gateway", async () => {
    await start();
    const other = await startFakeDiscord();
    Object.defineProperty(other, "token", { value: "wrong.token.here" });

    await expect(startTinyBot(other)).rejects.toThrow("An invalid token was provided.");

    expect(other.violations.map(({ kind }) => kind)).toContain("unauthorized");
    await other.stop();
  });

  it("closes with 4014 for an intent that is not switched on", async () => {
    await start();
    const other = await startFakeDiscord();

    await expect(startTinyBot(other, GatewayIntentBits.MessageContent)).rejects.toThrow();

    expect(other.gateway.lastIdentify?.intents).toBe(1 << 15);
    await other.stop();
  });
});
