/**
 * Entry of `npm start`: the Discord bot where a token is set, else a chat in the terminal. Exit codes:
 * 0 stopped when asked to, 1 failed, 2 set up wrongly.
 */
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadEnvironment, readConfig, type Config } from "./config.js";
import { ConfigError } from "./errors.js";
import { type HangUps, hearHangUps } from "./hang-up.js";
import { leanImport } from "./lean-import.js";
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
  const { createApp } = await import("./app.js");
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
  const hangUps = hearHangUps();
  const { createLog } = await import("./log.js");
  const log = createLog(config.logLevel, config.logFormat, process.stderr);
  process.on("unhandledRejection", (error) => {
    log.error("a promise was left unhandled; the bot goes on", { error });
  });
  warnOfOpenEnvFile(log);
  const run = config.shards === 1 ? serveAlone : serveInShards;
  const { code, reason } = await run({ config, token, log, hangUps, version: versionOfThis() });
  if (reason !== "") log.error(reason);
  return code;
}

/** What the bot is made with, in one process or in several. */
interface Setup {
  readonly config: Config;
  readonly token: string;
  readonly version: string;
  readonly log: Log;
  readonly hangUps: HangUps;
}

async function serveAlone(setup: Setup): Promise<End> {
  const { serve } = await leanImport(() => import("./serve.js"));
  return serve(setup);
}

/** This process only looks after the others: it loads neither documents nor discord.js. */
async function serveInShards({ config, hangUps, ...setup }: Setup): Promise<End> {
  const { supervise } = await import("./shards/supervise.js");
  const { discordApiUrl: apiUrl, shards } = config;
  const program = fileURLToPath(new URL("./shards/main.js", import.meta.url));
  const all = supervise({ ...setup, program, apiUrl, shards });
  hangUps(() => all.reload());
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void all.stop());
  }
  return all.ended;
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
