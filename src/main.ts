/**
 * Entry of `npm start`: the Discord bot where a token is set, else a chat in the terminal. Exit codes:
 * 0 stopped when asked to, 1 failed, 2 set up wrongly.
 */
import { readFileSync, statSync } from "node:fs";
import { BAND_PRECISION } from "./answer/decide.js";
import { OUTSIDER } from "./answer/visible.js";
import { createApp, type App } from "./app.js";
import { loadEnvironment, readConfig, type Config } from "./config.js";
import { ConfigError } from "./errors.js";
import type { DiscordFront } from "./discord/client.js";
import type { End } from "./discord/login.js";
import type { Log } from "./log.js";

/** How to get from the terminal to Discord, in one line. */
const CONNECT = "To answer on Discord, put your bot's token into DISCORD_TOKEN in the file .env.";

async function main(): Promise<number> {
  const environment = loadEnvironment();
  const config = readConfig(environment);
  if (config.discordToken !== undefined) return runBot(config, config.discordToken);
  if (!process.stdin.isTTY) {
    throw new ConfigError(`Nothing to do: there is no token and no terminal. ${CONNECT}`);
  }
  process.stdout.write(`${CONNECT}\n\n`);
  const { openApp } = await import("./terminal/open-app.js");
  const { runChat } = await import("./terminal/chat.js");
  const { stdin, stdout, stderr } = process;
  const app = await openApp(config, stderr, createApp);
  await runChat(
    app,
    { stdin, stdout, stderr, env: environment },
    {
      corpusDir: config.corpusDir,
      isFollowing: config.watch !== "off",
    },
  );
  return 0;
}

async function runBot(config: Config, token: string): Promise<number> {
  const { createLog } = await import("./log.js");
  const log = createLog(config.logLevel, config.logFormat, process.stderr);
  process.on("unhandledRejection", (error) => {
    log.error("a promise was left unhandled; the bot goes on", { error });
  });
  warnOfOpenEnvFile(log);
  const app = await createApp({
    ...config,
    onReadings: ({ broken, old }) => {
      if (broken + old > 0)
        log.warn("kept readings thrown away, files read afresh", { broken, old });
    },
  });
  // What everyone may see is ready before the first of them asks.
  await app.seenBy(OUTSIDER);
  tellLibrary(app, config, log);
  warmUp(app);
  return serveDiscord(app, config, { token, log });
}

function tellLibrary({ library }: App, { corpusDir }: Config, log: Log): void {
  const { sources, problems, sentences } = library;
  for (const { path, reason } of problems) log.warn("file not used", { path, reason });
  const facts = { sources: sources.length, sentences: sentences.length, problems: problems.length };
  if (sources.length > 0) log.info("library built", facts);
  else log.warn("no source to answer from; put documents into the folder", { corpusDir });
}

/** The first question costs many times as much as the next: it is asked before anybody waits for it. */
function warmUp(app: App): void {
  const [sentence] = app.library.sentences;
  if (sentence === undefined) return;
  const { source, span } = sentence;
  app.ask(source.text.slice(span.start, span.end).slice(0, LONGEST_WARM_UP));
}

/** In characters: as long as questions get. */
const LONGEST_WARM_UP = 300;

async function serveDiscord(
  app: App,
  config: Config,
  { token, log }: { readonly token: string; readonly log: Log },
): Promise<number> {
  const { keepCurrent } = await import("./keep-current.js");
  const upkeep = keepCurrent(app, { ...config, log });
  process.on("SIGHUP", () => void upkeep.reload().catch(() => undefined)); // it is in the log
  const { openDiscord } = await import("./discord/client.js");
  const { questionLimit } = await import("./discord/limit.js");
  const { firstTime } = await import("./discord/once.js");
  const front = openDiscord({
    token,
    apiUrl: config.discordApiUrl,
    ...(config.discordGuildId === undefined ? {} : { guildId: config.discordGuildId }),
    desk: {
      app,
      reload: () => upkeep.reload(),
      version: versionOfThis(),
      precision: BAND_PRECISION,
      isFirst: firstTime(DOUBLE_CLICK_MS, () => performance.now()),
    },
    limit: questionLimit(config.questionsPerMinute),
    log,
  });
  const { code, reason } = await seeThrough(front, log);
  await upkeep.close();
  if (reason !== "") log.error(reason);
  return code;
}

/** Stops the front when told to, and when the program is beyond repair; how it ended. */
async function seeThrough(front: DiscordFront, log: Log): Promise<End> {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void front.stop());
  }
  let faults = 0;
  process.on("uncaughtException", (error) => {
    // Nobody knows in what state this leaves the program: it answers what is open, and ends.
    log.error("failed in an unforeseen place, leaving", { error });
    faults += 1;
    if (faults > 1) process.exit(1);
    void front.stop();
  });
  const { code, reason } = await front.ended;
  return { code: faults > 0 ? 1 : code, reason };
}

/** The bit that lets every user of the machine read a file. */
const READABLE_BY_ALL = 0o004;

/** Warns where other users of the machine can read the token. Windows has no such bits. */
function warnOfOpenEnvFile(log: Log): void {
  if (process.platform === "win32") return;
  const mode = statSync(".env", { throwIfNoEntry: false })?.mode ?? 0;
  if ((mode & READABLE_BY_ALL) === 0) return;
  log.warn("every user of this machine can read .env and the token in it; run: chmod 600 .env");
}

/** A second click on Share within this time shares nothing twice. */
const DOUBLE_CLICK_MS = 60_000;

function versionOfThis(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

try {
  process.exitCode = await main();
} catch (error) {
  const isSetUp = error instanceof ConfigError;
  const words = error instanceof Error ? (isSetUp ? error.message : error.stack) : String(error);
  const { redact } = await import("./log.js");
  process.stderr.write(`${redact(words ?? "")}\n`);
  process.exitCode = isSetUp ? 2 : 1;
}
// What may still be open (a terminal, a socket on its way down) must not keep the process alive.
process.stdout.write("", () => process.exit());
