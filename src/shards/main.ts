/**
 * Entry of one shard's process, started by `supervise` with its number, how many there are, and the
 * version. Exit codes as of the whole program; after any but a stop it is started again.
 */
import type { Reloaded } from "../app.js";
import { loadEnvironment, readConfig } from "../config.js";
import { ConfigError } from "../errors.js";
import { hearHangUps } from "../hang-up.js";
import type { Upkeep } from "../keep-current.js";
import { leanImport } from "../lean-import.js";
import { createLog } from "../log.js";
import type { Role } from "../serve.js";
import { openLine } from "./line.js";

const hangUps = hearHangUps();
const [id = 0, count = 1] = process.argv.slice(2, 4).map(Number);
const version = process.argv[4] ?? "";
const config = readConfig(loadEnvironment());
const log = createLog(config.logLevel, config.logFormat, process.stderr, { shard: id });
process.on("unhandledRejection", (error) => {
  log.error("a promise was left unhandled; the bot goes on", { error });
});
// Nobody is left to start this one again, or to tell it to stop.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));

let keep: (upkeep: Upkeep) => void = () => undefined;
const upkeep = new Promise<Upkeep>((resolve) => {
  keep = resolve;
});
const line = openLine(
  {
    send: (message) => process.send?.(message),
    on: (event, listener) => process.on(event, listener),
    once: (event, listener) => process.once(event, listener),
  },
  {
    reload: async () => (await upkeep).reload(),
    async follow(isAsked) {
      const keeper = await upkeep;
      await (isAsked === true ? keeper.reload() : keeper.follow());
    },
  },
);

const role: Role = {
  shard: { id, count },
  pace: {
    async waitForIdentify(_shard, signal) {
      await line.ask("identify");
      signal.throwIfAborted();
    },
  },
  reload: async () => (await line.ask("reload")) as Reloaded,
  async onRead(isAsked) {
    await line.ask("spread", isAsked);
  },
  onPrepared(ready) {
    keep(ready);
    void line.ask("prepared");
  },
};

/** The other process may be gone by then; the exit code says enough. */
const tell = (service: string, about: unknown): Promise<unknown> =>
  line.ask(service, about).catch(() => undefined);

try {
  const { serve } = await leanImport(() => import("../serve.js"));
  const token = config.discordToken ?? "";
  const end = await serve({ config, token, version, log, role, hangUps });
  if (end.reason !== "") await tell("over", end);
  process.exitCode = end.code;
} catch (error) {
  if (error instanceof ConfigError) await tell("unprepared", error.message);
  else log.error("failed in an unforeseen place, leaving", { error });
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}
process.stdout.write("", () => process.exit());
