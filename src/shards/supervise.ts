/**
 * Shares the bot's servers among processes. The first prepares the documents and follows their folder;
 * the others take over what it has made. This process has no documents and no connection itself.
 */
import type { Log } from "../log.js";
import type { IdentifyPace } from "../discord/identify-pace.js";
import { sleep } from "../discord/insist.js";
import { keepTrying } from "../discord/keep-trying.js";
import type { End } from "../discord/login.js";
import { type GatewayFacts, gatewayFacts } from "./gateway-facts.js";
import { identifyTurns } from "./identify-turns.js";
import type { Services } from "./line.js";
import { type ShardProcess, keepShard } from "./shard-process.js";

export interface SuperviseOptions {
  /** A shard's program; it is told its number, how many there are, and the version. */
  readonly program: string;
  readonly version: string;
  readonly token: string;
  readonly apiUrl: string;
  /** How many shards; `auto` as many as Discord recommends. */
  readonly shards: number | "auto";
  readonly log: Log;
}

/** All shards while they run. */
export interface Supervision {
  /** Resolves when all have ended: stopped, or one of them for good. Never rejects. */
  readonly ended: Promise<End>;
  /** Ends all, within five seconds. */
  stop(): Promise<void>;
  /** Has the folder read again, for all; rejects where the old answers stay. */
  reload(): Promise<unknown>;
}

/** Who asked for a reload is answered after this long, also where a shard is still at it. */
const FOLLOW_MS = 60_000;

/** Starts all shards, one after the other, and keeps them running. */
export function supervise(options: SuperviseOptions): Supervision {
  const shards: ShardProcess[] = [];
  const stopping = new AbortController();
  let finish: (end: End) => void = () => undefined;
  const ended = new Promise<End>((resolve) => {
    finish = resolve;
  });
  const end = async (reached: End): Promise<void> => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    await Promise.all(shards.map((shard) => shard.stop()));
    finish(reached);
  };
  const { signal } = stopping;
  const { apiUrl, token, log } = options;
  let facts: GatewayFacts | undefined;
  const learnFacts = async (): Promise<void> => {
    facts = await gatewayFacts(apiUrl, token, signal);
  };
  void keepTrying(learnFacts, log, signal).then((fatal) => {
    if (fatal) void end(fatal);
    else if (facts) open(options, facts, { shards, signal, end });
  });
  return {
    ended,
    async stop() {
      void end({ code: 0, reason: "" });
      await ended;
    },
    reload: () => reloadBy(shards[0]),
  };
}

/** What the shards have in common. */
interface Common {
  readonly shards: ShardProcess[];
  readonly signal: AbortSignal;
  readonly end: (end: End) => Promise<void>;
}

function open(options: SuperviseOptions, facts: GatewayFacts, common: Common): void {
  const { program, version, log } = options;
  const { recommended, atATime, sessionsLeft } = facts;
  const count = options.shards === "auto" ? recommended : options.shards;
  log.info("starting shards", { shards: count, recommended, atATime, sessionsLeft });
  if (count < recommended) {
    log.warn("Discord recommends more shards; set SHARDS to auto", { shards: count, recommended });
  }
  if (sessionsLeft < count) {
    const fields = { shards: count, sessionsLeft };
    log.warn("Discord lets fewer sessions begin today than there are shards", fields);
  }
  const turns = identifyTurns({
    ...{ shards: count, atATime },
    ...{ now: () => performance.now(), chance: Math.random },
  });
  const start = (shard: number): void => {
    const args = [shard, count, version].map(String);
    const services = servicesFor(shard, { ...common, log, turns, startOthers });
    common.shards[shard] = keepShard({ program, args, shard, services, log, chance: Math.random });
  };
  const startOthers = (): void => {
    for (let shard = common.shards.length; shard < count; shard += 1) start(shard);
  };
  start(0);
}

interface Office extends Common {
  readonly log: Log;
  readonly turns: IdentifyPace;
  readonly startOthers: () => void;
}

/** What a shard may ask for. */
function servicesFor(shard: number, office: Office): Services {
  const { shards, signal, end, log, turns, startOthers } = office;
  let isPrepared = false;
  return {
    identify: () => turns.waitForIdentify(shard, signal),
    reload: () => reloadBy(shards[0]),
    // The first has read the folder: now the others.
    spread: (isAsked) => followAll(shards, isAsked === true),
    prepared() {
      isPrepared = true;
      if (signal.aborted) return;
      // What has changed while a process was starting, or while there was none to see it.
      if (shard > 0) void follow(shards[shard]);
      else void followAll(shards);
      startOthers();
    },
    unprepared(reason) {
      log.error("shard could not read the folder", { shard, why: reason });
      const isFirstStart = shard === 0 && !isPrepared;
      if (isFirstStart) void end({ code: 2, reason: String(reason) });
    },
    over(about) {
      if (signal.aborted) return; // another has said so
      const { code, reason } = about as End;
      log.error(reason, { shard });
      void end({ code, reason: "" });
    },
  };
}

/** @param isAsked somebody asked for it: then what may be half written is read too. */
async function followAll([, ...others]: readonly ShardProcess[], isAsked = false): Promise<void> {
  const all = Promise.all(others.map((shard) => follow(shard, isAsked)));
  await Promise.race([all, sleep(FOLLOW_MS)]);
}

/** A shard that is not there, or not yet ready, follows as soon as it is. */
async function follow(shard: ShardProcess | undefined, isAsked = false): Promise<void> {
  await shard?.line?.ask("follow", isAsked).catch(() => undefined);
}

function reloadBy(first: ShardProcess | undefined): Promise<unknown> {
  const { line } = first ?? {};
  return line?.ask("reload") ?? Promise.reject(new Error("the first shard is being started"));
}
