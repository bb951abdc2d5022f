/** A gateway that throws sessions out again and again must not use up a day's identifies. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type IdentifyPace,
  identifyPace,
  waitToIdentify,
} from "../../src/discord/identify-pace.js";

const DAY_MS = 24 * 60 * 60 * 1000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("waitToIdentify", () => {
  it("grows from nothing to two minutes", () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 50].map((recent) => waitToIdentify(recent, 0) / 1000);

    expect(waits).toEqual([0, 5, 10, 20, 40, 80, 120, 120]);
    expect(waitToIdentify(1, 1)).toBe(6250);
  });
});

/** How many sessions a shard begins that asks for the next as soon as it has one. */
async function passedInADay(pace: IdentifyPace): Promise<number> {
  const never = new AbortController().signal;
  const end = Date.now() + DAY_MS;
  let passed = 0;
  while (Date.now() < end) {
    const waiting = pace.waitForIdentify(0, never);
    await vi.runAllTimersAsync();
    await waiting;
    passed += 1;
  }
  return passed;
}

describe("identifyPace", () => {
  it("lets fewer than a thousand pass in a day", async () => {
    const pace = identifyPace(Date.now, () => 0);
    expect(await passedInADay(pace)).toBeLessThan(900);
  });

  it("lets fewer than a thousand of all shards pass in a day", async () => {
    const shards = 8;
    const pace = identifyPace(Date.now, () => 0, shards);
    expect((await passedInADay(pace)) * shards).toBeLessThan(900);
  });

  it("lets the next pass at once after quiet ten minutes", async () => {
    const pace = identifyPace(Date.now, () => 0);
    const never = new AbortController().signal;
    await pace.waitForIdentify(0, never);
    vi.setSystemTime(Date.now() + 10 * 60 * 1000);
    await pace.waitForIdentify(0, never);

    expect(vi.getTimerCount()).toBe(0);
  });

  it("rejects when the connection is gone meanwhile", async () => {
    const pace = identifyPace(Date.now, () => 0);
    const closing = new AbortController();
    await pace.waitForIdentify(0, closing.signal);
    const waiting = pace.waitForIdentify(0, closing.signal);
    closing.abort();

    await expect(waiting).rejects.toThrow();
  });
});
