/** What the tests of faults have in common: a bot whose waits pass faster, and what its log says. */
import { expect } from "vitest";
import { prepareWork, type AtWork } from "./bot-at-work.js";
import type { BotProcess } from "./bot-process.js";
import type { FakeDiscord } from "./fake-discord/fake-discord.js";
import type { Exchange } from "./fake-discord/exchange.js";
import type { FakeDiscordOptions } from "./fake-discord/types.js";

const moduleAt = (path: string): string => new URL(path, import.meta.url).href;

/** Lets a question say "wait 1200 …", "toil …" and "fail …"; see `slow-search`. */
export const SLOW_SEARCH = { NODE_OPTIONS: `--import ${moduleAt("./slow-search/register.js")}` };

/** The bot's own waits (back-off, time limits) pass `factor` times as fast. */
export const hurry = (factor: number): Record<string, string> => ({
  NODE_OPTIONS: `--import ${moduleAt("./hurry/register.js")}`,
  HURRY: String(factor),
});

const BUSY = 0.3;

/** For a busy machine: both Discord and the bot take their time, in the same proportion. */
export const UNHURRIED = {
  discord: { speed: BUSY },
  env: { ...hurry(BUSY), HURRY_CLOCK: "yes" },
} as const;

/** Modules that are loaded into the bot before it starts. */
export const preload = (...paths: readonly string[]): Record<string, string> => ({
  NODE_OPTIONS: paths.map((path) => `--import ${moduleAt(path)}`).join(" "),
});

export const QUESTION = "How many troops took part in the drills in Belarus?";
export const ANSWER = "around 7,000";

/** Asks a question that the shipped documents answer. */
export const ask = (discord: FakeDiscord, question = QUESTION, user = "alice"): Promise<Exchange> =>
  discord.slash({ name: "ask", options: { question }, user });

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** The lines that a bot logged with this event, oldest first. */
export function logged(bot: BotProcess, event: string): LogLine[] {
  return bot
    .lines()
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as LogLine)
    .filter(({ msg }) => msg === event);
}

export const LOST = "connection to Discord lost, reconnecting";
export const BACK = "connected to Discord again";

/** A machine that is busy with other things takes long to do anything. */
const PATIENCE_MS = 40_000;

/** Waits until an event was logged so many times. */
export async function untilLogged(
  { bot, discord }: { readonly bot: BotProcess; readonly discord: FakeDiscord },
  event: string,
  times = 1,
): Promise<LogLine[]> {
  return discord.until(
    `"${event}" ×${times}`,
    () => {
      const lines = logged(bot, event);
      return lines.length >= times ? lines : undefined;
    },
    PATIENCE_MS,
  );
}

/** What the bot itself says of a promise that somebody else left alone. */
export const FORESEEN = "a promise was left unhandled; the bot goes on";

/** Runs a test with a Discord and a bot of its own, which must not crash nor tell a secret. */
export async function atWork(
  run: (work: AtWork) => Promise<void>,
  options: FakeDiscordOptions = {},
): Promise<void> {
  const work = await prepareWork(options);
  try {
    await run(work);
    expect(work.bot.leaks()).toEqual([]);
    expect(work.bot.crashes().filter((line) => !line.includes(FORESEEN))).toEqual([]);
  } finally {
    await work.end();
  }
}
