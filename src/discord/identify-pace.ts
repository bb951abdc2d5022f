/** How often a new gateway session may be asked for: Discord resets the token after 1000 in a day. */
import { sleep } from "./insist.js";

/**
 * Sessions begun within this time count. Where each is lost as soon as it has begun, that lets 770 pass
 * in a day; a longer time would only keep a bot offline for longer that loses one now and then.
 */
const WINDOW_MS = 10 * 60 * 1000;

/** The same for each of several shards, which share a day's thousand and lose their sessions together. */
const SHARED_WINDOW_MS = 30 * 60 * 1000;

/** Discord takes one identify in five seconds. */
const FIRST_WAIT_MS = 5000;

/** At one in two minutes no day has 1000; several shards share that. */
const LONGEST_WAIT_MS = 120_000;

/**
 * Milliseconds to wait before asking for another session; none for the first.
 * @param recent sessions that were asked for lately.
 * @param chance 0..1: lengthens the wait by up to a quarter.
 * @param shards that there are in all: each may ask the less often, the more there are.
 */
export function waitToIdentify(recent: number, chance: number, shards = 1): number {
  if (recent === 0) return 0;
  const wait = Math.min(LONGEST_WAIT_MS * shards, FIRST_WAIT_MS * 2 ** (recent - 1));
  return Math.round(wait * (1 + chance / 4));
}

/** Holds identifies back, the longer the more there were; for the library's identify throttler. */
export interface IdentifyPace {
  /** Resolves when it is time; rejects when the signal is aborted. */
  waitForIdentify(shard: number, signal: AbortSignal): Promise<void>;
}

/** The pace of one shard. @param now the time in ms. @param shards that there are in all. */
export function identifyPace(now: () => number, chance: () => number, shards = 1): IdentifyPace {
  const window = shards === 1 ? WINDOW_MS : SHARED_WINDOW_MS * shards;
  let asked: number[] = [];
  return {
    async waitForIdentify(_shard, signal) {
      asked = asked.filter((time) => now() - time < window);
      const since = now() - (asked.at(-1) ?? -Infinity);
      const wait = waitToIdentify(asked.length, chance(), shards) - since;
      if (wait > 0) await sleep(wait, signal);
      signal.throwIfAborted();
      asked.push(now());
    },
  };
}
