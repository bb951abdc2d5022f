/** How the built bot starts: what it publishes and says, and how it ends where it cannot start. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";
import type { BotProcess } from "../support/bot-process.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let work: AtWork;

beforeEach(async () => {
  work = await prepareWork();
});

afterEach(async () => {
  await work.end();
});

type Line = Readonly<Record<string, unknown>>;

/** What it logged, read as JSON; a line that is none fails the test. */
const logOf = (bot: BotProcess): Line[] => bot.lines().map((line) => JSON.parse(line) as Line);

/** The one line at error level. */
function complaint(bot: BotProcess): string {
  const errors = logOf(bot).filter(({ level }) => level === 50);
  expect(errors).toHaveLength(1);
  expect(bot.output).not.toMatch(/\n\s+at |node:internal/);
  expect(bot.leaks()).toEqual([]);
  return String(errors[0]?.["msg"]);
}

describe("a bot that starts", () => {
  it("says how to invite it and how many commands it published, and publishes nothing twice", async () => {
    const { discord } = work;
    const first = await work.start();
    const log = logOf(first);
    await first.stop();
    const second = await work.start();

    const links = log.filter(({ link }) => link !== undefined).map(({ link }) => String(link));
    const oauth = `https://discord.com/oauth2/authorize?client_id=${discord.applicationId}`;
    expect(links).toEqual([
      `${oauth}&integration_type=0&scope=bot+applications.commands&permissions=0`,
      `${oauth}&integration_type=1&scope=applications.commands`,
    ]);
    expect(log).toContainEqual(expect.objectContaining({ msg: "commands published", commands: 5 }));
    expect(await second.line("up to date")).toContain('"commands":5');
    expect(discord.stats()).toMatchObject({ commandPuts: 1, redundantCommandPuts: 0 });
    expect(discord.commands().map(({ name }) => name)).toEqual([
      "ask",
      "Find quotes",
      "sources",
      "reload",
      "about",
    ]);
    expect(discord.violations).toEqual([]);
    expect(discord.warnings).toEqual([]);
  });

  it("publishes in the one server that it is told", async () => {
    const { discord } = work;
    await work.start({ DISCORD_GUILD_ID: discord.home.id });

    expect(discord.commands(discord.home.id)).toHaveLength(5);
    expect(discord.commands()).toHaveLength(0);
    expect(discord.violations).toEqual([]);
  });

  it("has each command once for everybody, whatever it was published for before", async () => {
    const { discord } = work;
    const namesAfter = async (env: Record<string, string>, from?: string) => {
      const bot = await work.start(env);
      if (from !== undefined) await bot.line(`"from":"${from}"`);
      await bot.stop();
      return [discord.commands(), discord.commands(discord.home.id)].map((scope) => scope.length);
    };
    const [home, everywhere] = [{ DISCORD_GUILD_ID: discord.home.id }, {}];

    expect(await namesAfter(everywhere)).toEqual([5, 0]);
    expect(await namesAfter(home, "everywhere")).toEqual([0, 5]);
    expect(await namesAfter(home)).toEqual([0, 5]);
    expect(await namesAfter(everywhere, discord.home.id)).toEqual([5, 0]);
    expect(await namesAfter(everywhere)).toEqual([5, 0]);
    expect(discord.stats()).toMatchObject({ commandPuts: 5, redundantCommandPuts: 0 });
    expect(discord.violations).toEqual([]);
  });

  it("goes on where its commands cannot be published", async () => {
    const { discord } = work;
    discord.faults.respond({
      match: /PUT .*commands/,
      status: 403,
      body: { message: "Missing Access", code: 50001 },
    });
    const bot = await work.launch().ready();
    await bot.line("commands not published");

    expect(bot.exited).toBeUndefined();
    expect(bot.leaks()).toEqual([]);
  });

  it("waits for a Discord that cannot be reached, and comes online when it can", async () => {
    const { discord } = work;
    await discord.goOffline();
    const bot = work.launch();
    const line = JSON.parse(await bot.line("cannot reach Discord, trying again")) as Line;
    await discord.goOnline();
    await bot.line(/"msg":"connected to Discord"/);
    const about = bot.line(/commands published/).then(() => discord.slash({ name: "about" }));

    expect(line).toMatchObject({ level: 40, seconds: expect.any(Number) as number });
    expect(String(line["why"])).toMatch(/ECONNREFUSED|fetch failed|other side closed/);
    expect((await about).text()).toContain("About Verbatim");
    expect(bot.output).not.toMatch(/\n\s+at /);
  });

  it("can be stopped while it waits for Discord", async () => {
    await work.discord.goOffline();
    const bot = work.launch();
    await bot.line("cannot reach Discord, trying again");
    const { code, ms } = await bot.stop();
    await work.discord.goOnline();

    expect(code).toBe(0);
    expect(ms).toBeLessThan(5000);
  });
});

describe("a bot that cannot start", () => {
  it.each([
    [
      "of the right shape",
      "MTIwMDAwMDAwMDAwMDAwMDAwMA.GabcDE.0123456789abcdefghijklmnopqrstuvwxyzAB",
    ],
    ["of no shape at all", "password"],
  ])("says what to do about a wrong token %s", async (_, token) => {
    const bot = work.launch({ DISCORD_TOKEN: token });
    const { code } = await bot.exit();

    expect(code).toBe(1);
    expect(complaint(bot)).toBe(
      "Discord refused the token. Copy it again from the Bot page at https://discord.com/developers/applications into DISCORD_TOKEN.",
    );
    expect(bot.output).not.toContain(token);
  });

  it("says what to do where Discord disallows its intents", async () => {
    const { discord } = work;
    const bot = work.launch();
    await discord.until("a connection", () => discord.gateway.connects > 0);
    discord.gateway.close(4014, "Disallowed intent(s).");
    const { code } = await bot.exit();

    expect(code).toBe(1);
    expect(complaint(bot)).toMatch(/^Discord refused the intents\. .*Bot page/);
  });

  it("says what to do about a server that it is not in", async () => {
    const bot = work.launch({ DISCORD_GUILD_ID: "123456789012345678" });
    const { code } = await bot.exit();

    expect(code).toBe(2);
    expect(complaint(bot)).toBe(
      "DISCORD_GUILD_ID is 123456789012345678, a server that the bot is not in. Correct it, or invite the bot there first.",
    );
  });

  it("names every wrong setting in one line", async () => {
    const bot = work.launch({ DISCORD_GUILD_ID: "home", QUESTIONS_PER_MINUTE: "0" });
    const { code } = await bot.exit();

    expect(code).toBe(2);
    expect(bot.lines()).toHaveLength(1);
    expect(bot.output).toMatch(/DISCORD_GUILD_ID is "home".*QUESTIONS_PER_MINUTE is "0"/);
  });

  it("says in one line that the folder of documents is missing", async () => {
    const bot = work.launch({ CORPUS_DIR: `${work.folder}/nowhere` });
    const { code } = await bot.exit();

    expect(code).toBe(2);
    expect(bot.lines()).toHaveLength(1);
    expect(bot.output).toContain("nowhere");
    expect(bot.output).not.toMatch(/ENOENT|\n\s+at /);
  });
});
