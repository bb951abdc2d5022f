/** Connecting again where that may help, with growing waits and a line for each. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepTrying } from "../../src/discord/keep-trying.js";
import { silentLog } from "../../src/log.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const away = (): Error =>
  Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });

/** What comes of a Discord that fails in these ways before it answers. */
async function trying(errors: Error[], stopping = new AbortController().signal) {
  const waits: number[] = [];
  const warn = (_: string, fields: object = {}): void => {
    waits.push((fields as { seconds: number }).seconds);
  };
  const connect = (): Promise<void> => {
    const error = errors.shift();
    return error ? Promise.reject(error) : Promise.resolve();
  };
  const end = keepTrying(connect, { ...silentLog, warn }, stopping);
  await vi.runAllTimersAsync();
  return { end: await end, waits };
}

describe("keepTrying", () => {
  it("connects at last, having waited longer each time", async () => {
    const { end, waits } = await trying([away(), away(), away(), away()]);

    expect(end).toBeUndefined();
    expect(waits).toHaveLength(4);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits[3]).toBeGreaterThan(5);
  });

  it("gives up at once where the token is wrong", async () => {
    const { end, waits } = await trying([Object.assign(new Error("401"), { status: 401 })]);

    expect(end).toMatchObject({ code: 1 });
    expect(waits).toEqual([]);
  });

  it("tells of no fault where it is stopped in the middle of a try", async () => {
    const stopping = new AbortController();
    const warn = vi.fn();
    const end = keepTrying(
      () => {
        stopping.abort();
        return Promise.reject(away());
      },
      { ...silentLog, warn },
      stopping.signal,
    );

    expect(await end).toBeUndefined();
    expect(warn).not.toHaveBeenCalled();
  });

  it("ends when it is stopped", async () => {
    const { waits } = await trying([away()], AbortSignal.abort());

    expect(waits).toEqual([]);
  });
});
