/** A single change is told soon; of many there are few calls, and the first never waits for the last. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { gather } from "../../src/documents/gather.js";
import { SETTLED_MS } from "../../src/documents/settling.js";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Tells of changes that come at the same distance. @returns when the calls came, in ms */
function callsFor(changes: number, apartMs: number): number[] {
  const start = Date.now();
  const calls: number[] = [];
  const { tell } = gather(() => calls.push(Date.now() - start), Date.now);
  for (let at = 0; at < changes; at += 1) {
    if (at > 0) vi.advanceTimersByTime(apartMs);
    tell();
  }
  vi.advanceTimersByTime(60_000);
  return calls;
}

describe("gather", () => {
  it("tells of one change once, when a file written then is settled", () => {
    const [at, ...more] = callsFor(1, 0);

    expect(more).toEqual([]);
    expect(at).toBeGreaterThanOrEqual(SETTLED_MS);
    expect(at).toBeLessThan(SETTLED_MS + 50);
  });

  it("tells of two thousand changes at once by one call", () => {
    expect(callsFor(2000, 0)).toHaveLength(1);
  });

  it.each([10, 100, 400])("tells every two seconds of changes that come each %i ms", (apartMs) => {
    const lasting = 20_000;

    const calls = callsFor(lasting / apartMs, apartMs);

    expect(calls.length).toBeLessThanOrEqual(lasting / 2000 + 2);
    expect(calls[0]).toBeLessThanOrEqual(2000);
  });

  it("tells as soon of a change after a calm as of the first", () => {
    const [first, ...later] = callsFor(5, 5000);

    expect(later).toHaveLength(4);
    for (const [at, time] of later.entries()) expect(time).toBe(5000 * (at + 1) + first!);
  });

  it("tells nothing more once it is to forget", () => {
    const call = vi.fn();
    const { tell, forget } = gather(call, Date.now);
    tell();
    forget();
    vi.advanceTimersByTime(60_000);

    expect(call).not.toHaveBeenCalled();
  });
});
