/** What the operator gets from a right and from a wrong environment. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.js";
import { ConfigError } from "../src/errors.js";

const DEFAULTS = {
  discordApiUrl: "https://discord.com/api",
  shards: 1,
  questionsPerMinute: 20,
  corpusDir: "corpus",
  cacheDir: ".cache",
  watch: "auto",
  limits: { maxBytes: 104_857_600, maxSeconds: 60, maxMemory: 1_073_741_824 },
  logLevel: "info",
  logFormat: "auto",
};

describe("readConfig", () => {
  it("gives the defaults for an empty environment", () => {
    expect(readConfig({})).toEqual(DEFAULTS);
  });

  it("counts blank variables as not set", () => {
    expect(readConfig({ DISCORD_TOKEN: "  ", CORPUS_DIR: "" })).toEqual(DEFAULTS);
  });

  it("reads every variable", () => {
    const config = readConfig({
      DISCORD_TOKEN: "abc",
      DISCORD_GUILD_ID: "123456789012345678",
      DISCORD_API_URL: "http://127.0.0.1:8080/api/",
      SHARDS: "4",
      QUESTIONS_PER_MINUTE: "5",
      STALE_AFTER_DAYS: "365",
      CORPUS_DIR: "docs",
      CACHE_DIR: "cache",
      WATCH: "Poll",
      FILE_MB: "2",
      FILE_SECONDS: "3",
      FILE_MEMORY_MB: "4",
      LOG_LEVEL: "DEBUG",
      LOG_FORMAT: "json",
    });

    expect(config).toEqual({
      discordToken: "abc",
      discordGuildId: "123456789012345678",
      discordApiUrl: "http://127.0.0.1:8080/api",
      shards: 4,
      questionsPerMinute: 5,
      staleAfterDays: 365,
      corpusDir: "docs",
      cacheDir: "cache",
      watch: "poll",
      limits: { maxBytes: 2_097_152, maxSeconds: 3, maxMemory: 4_194_304 },
      logLevel: "debug",
      logFormat: "json",
    });
  });

  it("takes a number of shards, or leaves it to Discord", () => {
    expect(readConfig({ SHARDS: "Auto" }).shards).toBe("auto");
    expect(readConfig({ SHARDS: "1000" }).shards).toBe(1000);
    for (const wrong of ["0", "-1", "1.5", "1001", "many"]) {
      const read = () => readConfig({ SHARDS: wrong });
      expect(read).toThrow(`SHARDS is "${wrong}"; use auto or a whole number from 1 to 1000.`);
      expect(read).toThrow(ConfigError);
    }
  });

  it("reports all faults at once and never shows the token", () => {
    const env = {
      DISCORD_TOKEN: "secret with space",
      DISCORD_GUILD_ID: "my server",
      DISCORD_API_URL: "discord",
      QUESTIONS_PER_MINUTE: "many",
      FILE_SECONDS: "0",
      LOG_LEVEL: "loud",
    };

    expect(() => readConfig(env)).toThrow(ConfigError);
    const message = messageOf(() => readConfig(env));
    for (const name of Object.keys(env)) expect(message).toContain(name);
    expect(message).toContain('"loud"');
    expect(message).not.toContain("secret");
  });

  it("takes no token with a sign that can't be sent, and does not show it", () => {
    for (const sign of ["\u200B", "й", "ÿ", "\u0007", "\n", "😀"]) {
      const message = messageOf(() => readConfig({ DISCORD_TOKEN: `sec${sign}ret` }));

      expect(message).toMatch(/^DISCORD_TOKEN has white space or a sign in it/);
      expect(message).not.toMatch(/sec|ret/);
    }
    expect(readConfig({ DISCORD_TOKEN: "MTIw.GabcDE.0-_9~!" })).toMatchObject({
      discordToken: "MTIw.GabcDE.0-_9~!",
    });
  });

  it("agrees with .env.example, variable by variable and default by default", () => {
    const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
    const entries = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(
      ([line, name = "", value = ""]) => ({ line, name, value }),
    );
    const reader = readFileSync(new URL("../src/config.ts", import.meta.url), "utf8");
    const read = new Set(reader.match(/(?<=")[A-Z]{2,}(?:_[A-Z]+)*(?=")/g));

    expect(new Set(entries.map(({ name }) => name))).toEqual(read);
    expect(readConfig(Object.fromEntries(entries.map(({ name, value }) => [name, value])))).toEqual(
      DEFAULTS,
    );
    for (const { line } of entries) expect(example).toMatch(new RegExp(`^# .+\\n${line}$`, "m"));
  });
});

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return "";
}
