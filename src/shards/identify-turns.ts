/** When each shard may ask Discord for a session: so many at a time, and no shard too often. */
import { identifyPace, type IdentifyPace } from "../discord/identify-pace.js";
import { sleep } from "../discord/insist.js";

/** Discord takes one identify of a group in five seconds; the rest is for what the way there takes. */
const GROUP_WAIT_MS = 5250;

export interface TurnOptions {
  /** How many there are. */
  readonly shards: number;
  /** Discord's max_concurrency: shards of the same remainder make up a group. */
  readonly atATime: number;
  /** The time in ms. */
  readonly now: () => number;
  /** 0..1 */
  readonly chance: () => number;
}

/** Gives turns to all shards of this program, also to those that were started again. */
export function identifyTurns({ shards, atATime, now, chance }: TurnOptions): IdentifyPace {
  const paces = new Map<number, IdentifyPace>();
  const groups = new Map<number, Promise<void>>();
  const last = new Map<number, number>();
  const afterGroup = async (group: number, signal: AbortSignal): Promise<void> => {
    const wait = (last.get(group) ?? -Infinity) + GROUP_WAIT_MS - now();
    if (wait > 0) await sleep(wait, signal);
    if (!signal.aborted) last.set(group, now());
  };
  return {
    async waitForIdentify(shard, signal) {
      const pace = paces.get(shard) ?? identifyPace(now, chance, shards);
      paces.set(shard, pace);
      await pace.waitForIdentify(shard, signal);
      const group = shard % atATime;
      const turn = (groups.get(group) ?? Promise.resolve()).then(() => afterGroup(group, signal));
      groups.set(group, turn);
      await turn;
      signal.throwIfAborted();
    },
  };
}
