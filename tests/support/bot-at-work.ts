/** The built bot on a fake Discord, ready to be asked, with a cache of its own; and its end. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBot, type BotProcess } from "./bot-process.js";
import { startFakeDiscord, type FakeDiscord } from "./fake-discord/fake-discord.js";
import type { FakeDiscordOptions } from "./fake-discord/types.js";
import { ROOT } from "./program.js";

type Variables = Readonly<Record<string, string>>;

/** More questions than any test asks: limits have a test of their own. */
const GENEROUS: Variables = { QUESTIONS_PER_MINUTE: "100000" };

/** A bot, its Discord, and a folder that goes with them. */
export interface AtWork {
  readonly discord: FakeDiscord;
  /** Empty at first but for the cache; deleted at the end. */
  readonly folder: string;
  /** The bot that was started last. */
  readonly bot: BotProcess;
  /** Starts the bot, or starts it again; not before its commands can be used. */
  readonly start: (env?: Variables) => Promise<BotProcess>;
  /** Starts it without waiting for anything. @param cwd its working folder; this repository's by default */
  readonly launch: (env?: Variables, cwd?: string) => BotProcess;
  /** Writes a copy of the shipped documents that may be changed, and gives its path. */
  copyCorpus(): string;
  /** Ends it all. @throws Error when a bot that was started here has ever told a token. */
  end(): Promise<void>;
}

/** A Discord for a bot, and a folder within the given one; no bot is started. */
export async function prepareWork(
  options: FakeDiscordOptions = {},
  within = tmpdir(),
): Promise<AtWork> {
  const folder = mkdtempSync(join(within, "verbatim-e2e-"));
  const discord = await startFakeDiscord({ webhookLimit: 0, ...options });
  const bots: BotProcess[] = [];
  const launch = (env: Variables = {}, cwd?: string): BotProcess => {
    const bot = startBot({
      discord,
      ...(cwd === undefined ? {} : { cwd }),
      env: { CACHE_DIR: join(folder, "cache"), ...GENEROUS, ...env },
    });
    bots.push(bot);
    return bot;
  };
  return {
    discord,
    folder,
    get bot() {
      const bot = bots.at(-1);
      if (bot === undefined) throw new Error("no bot was started");
      return bot;
    },
    launch,
    async start(env) {
      const started = await launch(env).ready();
      await started.line(/"msg":"commands (published|are up to date)"/);
      return started;
    },
    copyCorpus() {
      const copy = join(folder, "corpus");
      cpSync(join(ROOT, "corpus"), copy, { recursive: true });
      return copy;
    },
    async end() {
      await bots.at(-1)?.kill9();
      await discord.stop();
      rmSync(folder, { recursive: true });
      // Whatever a test is about: no bot of the whole suite tells a secret.
      const told = bots.flatMap((one) => one.leaks());
      if (told.length > 0) throw new Error(`The bot told secrets: ${told.join(", ")}`);
    },
  };
}
