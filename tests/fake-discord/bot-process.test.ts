/** Running a bot as a process: what it says, how it ends, and that it always ends. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startBot, type BotProcess } from "../support/bot-process.js";
import { startFakeDiscord, type FakeDiscord } from "../support/fake-discord/fake-discord.js";

const POLITE = `
  console.error("token " + process.env.DISCORD_TOKEN);
  process.on("SIGTERM", () => process.exit(0));
  setInterval(() => {}, 1000);
  console.log("listening to " + process.env.DISCORD_API_URL);
`;

let folder: string;
let discord: FakeDiscord;
let bot: BotProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-bot-"));
  discord = await startFakeDiscord();
});

afterEach(async () => {
  await bot.kill9();
});

afterAll(async () => {
  await discord.stop();
  rmSync(folder, { recursive: true });
});

function run(source: string, env: Readonly<Record<string, string>> = {}): BotProcess {
  const program = join(folder, "bot.mjs");
  writeFileSync(program, source);
  bot = startBot({ discord, program, env });
  return bot;
}

describe("a bot process", () => {
  it("is given the fake's address and token, and stops when told", async () => {
    run(POLITE);

    expect(await bot.line("listening")).toBe(`listening to ${discord.url}`);
    expect(bot.leaks()).toEqual(["bot token"]);
    expect(bot.rssMiB()).toBeGreaterThan(10);
    expect(await bot.stop()).toMatchObject({ code: 0, signal: null });
  });

  it("can be killed at once", async () => {
    run(POLITE);
    await bot.line("listening");

    expect(await bot.kill9()).toMatchObject({ code: null, signal: "SIGKILL" });
  });

  it("tells how it ended by itself, with what it said", async () => {
    run("Promise.reject(new Error('boom'));", { DISCORD_TOKEN: "" });

    expect(await bot.exit()).toMatchObject({ code: 1, signal: null });
    expect(bot.exited?.code).toBe(1);
    expect(bot.crashes().length).toBeGreaterThan(0);
    await expect(bot.line("never said")).rejects.toThrow("the bot has ended");
  });

  it("says so when it ends instead of coming online", async () => {
    run("process.exit(2);");

    await expect(bot.ready()).rejects.toThrow("The bot ended with 2 instead of being ready.");
  });
});
