/** The bot in one process: a library that is kept current, and a connection to Discord. */
import { completionsInSteps } from "./answer/complete.js";
import { BAND_PRECISION } from "./answer/decide.js";
import { OUTSIDER } from "./answer/visible.js";
import { createApp, type App, type AppOptions, type Reloaded } from "./app.js";
import type { Config } from "./config.js";
import { type DiscordFront, openDiscord, type Shard } from "./discord/client.js";
import type { IdentifyPace } from "./discord/identify-pace.js";
import { questionLimit } from "./discord/limit.js";
import type { End } from "./discord/login.js";
import { firstTime } from "./discord/once.js";
import { type HangUps, hearHangUps } from "./hang-up.js";
import { keepCurrent, type Upkeep } from "./keep-current.js";
import type { Log } from "./log.js";
import { inTurns } from "./turns.js";

export interface ServeOptions {
  readonly config: Config;
  readonly token: string;
  readonly version: string;
  readonly log: Log;
  /** What this process is among others; the only one by default. */
  readonly role?: Role;
  /** What hears SIGHUP, if something does so already. */
  readonly hangUps?: HangUps;
}

/** What one process is among those that share the bot's servers. */
export interface Role {
  readonly shard: Shard;
  readonly pace: IdentifyPace;
  /** Has the folder read again for all, and says what that came to. */
  readonly reload: () => Promise<Reloaded>;
  /** Called after a reading that may concern the others. @param isAsked false where the folder changed. */
  readonly onRead: (isAsked: boolean) => Promise<void>;
  /** Told once the library is there. */
  readonly onPrepared: (upkeep: Upkeep) => void;
}

/**
 * Answers on Discord until told to stop by a signal, or until Discord refuses for good; how it ended.
 * @throws ConfigError when the folder is missing or is no folder
 */
export async function serve(options: ServeOptions): Promise<End> {
  const { config, token, version, log, role, hangUps = hearHangUps() } = options;
  const app = await openApp(config, log, role);
  const { watch } = config;
  const upkeep =
    role === undefined
      ? keepCurrent(app, { ...config, log })
      : keepCurrent(app, {
          ...{ ...config, log },
          ...(follows(role) ? { watch: "off" } : { watch, onRead: role.onRead }),
        });
  role?.onPrepared(upkeep);
  const reload = role?.reload ?? (() => upkeep.reload());
  hangUps(reload);
  const { discordGuildId: guildId } = config;
  const front = openDiscord({
    token,
    apiUrl: config.discordApiUrl,
    ...(guildId === undefined ? {} : { guildId }),
    ...(role === undefined ? {} : { shard: role.shard, pace: role.pace }),
    desk: {
      ...{ app, reload, version, precision: BAND_PRECISION },
      isFirst: firstTime(DOUBLE_CLICK_MS, () => performance.now()),
    },
    limit: questionLimit(config.questionsPerMinute),
    log,
  });
  const end = await seeThrough(front, log);
  await upkeep.close();
  return end;
}

/** A second click on Share within this time shares nothing twice. */
const DOUBLE_CLICK_MS = 60_000;

/** All but the first shard take over what the first has made of the folder. */
const follows = ({ shard }: Role): boolean => shard.id > 0;

async function openApp(config: Config, log: Log, role: Role | undefined): Promise<App> {
  const cost = { read: 0, analysed: 0 };
  const options: AppOptions = {
    ...config,
    ...(role === undefined ? {} : { follows: follows(role) }),
    onReadings: ({ made, analysed, broken, old }) => {
      Object.assign(cost, { read: made, analysed });
      if (broken + old > 0)
        log.warn("kept readings thrown away, files read afresh", { broken, old });
    },
  };
  const app = await createApp(options);
  // What everyone may see is ready before the first of them asks.
  await app.seenBy(OUTSIDER);
  tellLibrary(app, config, log, cost);
  warmUp(app);
  return app;
}

/** @param cost files that were read and sources that were analysed: what the caches did not have. */
function tellLibrary({ library }: App, { corpusDir }: Config, log: Log, cost: object): void {
  const { sources, problems, sentences } = library;
  for (const { path, reason } of problems) log.warn("file not used", { path, reason });
  const facts = { sources: sources.length, sentences: sentences.length, problems: problems.length };
  if (sources.length > 0) log.info("library built", { ...facts, ...cost });
  else log.warn("no source to answer from; put documents into the folder", { corpusDir });
}

/**
 * The first question costs many times as much as the next: it is asked before anybody waits for it.
 * What completions take is made while Discord is waited for.
 */
function warmUp(app: App): void {
  void inTurns(completionsInSteps(app.library));
  const [sentence] = app.library.sentences;
  if (sentence === undefined) return;
  const { source, span } = sentence;
  app.ask(source.text.slice(span.start, span.end).slice(0, LONGEST_WARM_UP));
}

/** In characters: as long as questions get. */
const LONGEST_WARM_UP = 300;

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
