/** All shards together ask Discord for sessions no faster than it gives them. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { identifyTurns } from "../../src/shards/identify-turns.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = new AbortController().signal;

/** When each of the shards got its turn, in seconds. */
async function turnsOf(shards: readonly number[], atATime: number): Promise<number[]> {
  const options = { shards: 16, atATime, now: Date.now, chance: () => 0 };
  const turns = identifyTurns(options);
  const start = Date.now();
  const waiting = shards.map(async (shard) => {
    await turns.waitForIdentify(shard, never);
    return (Date.now() - start) / 1000;
  });
  await vi.runAllTimersAsync();
  return Promise.all(waiting);
}

it("lets one begin after the other where Discord takes one at a time", async () => {
  expect(await turnsOf([0, 1, 2], 1)).toEqual([0, 5.25, 10.5]);
});

it("lets one of each group begin at once", async () => {
  expect(await turnsOf([0, 1, 2, 3, 16], 16)).toEqual([0, 0, 0, 0, 5.25]);
  expect(await turnsOf([0, 1, 2, 3], 2)).toEqual([0, 0, 5.25, 5.25]);
});

it("makes a shard that asks again and again wait the longer, and no other", async () => {
  const [first, second, third, other] = await turnsOf([0, 0, 0, 1], 16);

  expect([first, other]).toEqual([0, 0]);
  expect(second).toBeGreaterThanOrEqual(5);
  expect(third).toBeGreaterThanOrEqual(second!);
});

it("rejects when the bot stops, and holds up nobody else", async () => {
  const turns = identifyTurns({ shards: 2, atATime: 1, now: Date.now, chance: () => 0 });
  const leaving = new AbortController();
  await turns.waitForIdentify(0, never);
  const waiting = turns.waitForIdentify(1, leaving.signal);
  leaving.abort();

  await expect(waiting).rejects.toThrow();
});
