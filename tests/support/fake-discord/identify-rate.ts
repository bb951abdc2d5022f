/** How fast sessions may be begun: one of each group of shards at a time (docs, events/gateway, "Rate Limiting"). */

export class IdentifyRate {
  readonly #atATime: number;
  readonly #intervalMs: number;
  readonly #last = new Map<number, number>();

  /** @param atATime Discord's max_concurrency. @param intervalMs Discord's 5 s; 0: no limit. */
  constructor(atATime = 1, intervalMs = 0) {
    this.#atATime = atATime;
    this.#intervalMs = intervalMs;
  }

  /** Whether a shard may begin a session; counts it where it may. */
  admits(shard: number, now: number): boolean {
    const group = shard % this.#atATime;
    if (now - (this.#last.get(group) ?? -Infinity) < this.#intervalMs) return false;
    this.#last.set(group, now);
    return true;
  }
}
