/** Tries again after what may pass, and only then. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { insist, isPassing, sleep } from "../../src/discord/insist.js";

const broken = (): Error => new Error("ECONNRESET");
const refused = (): Error => Object.assign(new Error("no"), { code: 10062, status: 404 });
const patience = { until: 5000, wait: (tries: number) => 1000 * tries };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A call that fails with these errors, one after the other, and then succeeds. */
function callThat(...errors: Error[]) {
  const calls: number[] = [];
  const call = (failed: number): Promise<string> => {
    calls.push(failed);
    const error = errors.shift();
    return error ? Promise.reject(error) : Promise.resolve("done");
  };
  return { calls, call };
}

async function outcome(work: Promise<string>): Promise<string> {
  const settled = work.catch((error: unknown) => String(error));
  await vi.runAllTimersAsync();
  return settled;
}

describe("insist", () => {
  it("calls again until it succeeds, and tells how often it failed", async () => {
    const { calls, call } = callThat(broken(), broken());
    const first: unknown[] = [];
    const onFirst = (error: unknown): void => void first.push(error);

    expect(await outcome(insist(call, { ...patience, onFirst }))).toBe("done");
    expect(calls).toEqual([0, 1, 2]);
    expect(first).toHaveLength(1);
  });

  it("takes no for an answer", async () => {
    const { calls, call } = callThat(refused());

    expect(await outcome(insist(call, patience))).toBe("Error: no");
    expect(calls).toEqual([0]);
  });

  it("ends when patience is over", async () => {
    const { calls, call } = callThat(...Array.from({ length: 9 }, broken));

    expect(await outcome(insist(call, patience))).toBe("Error: ECONNRESET");
    expect(calls).toEqual([0, 1, 2]); // at 0, 1000 and 3000 ms; the next would be at 6000
  });

  it("ends when there is no time left", async () => {
    const { calls, call } = callThat(...Array.from({ length: 9 }, broken));
    const leaving = new AbortController();
    const work = outcome(insist(call, { ...patience, signal: leaving.signal }));
    leaving.abort();

    expect(await work).toBe("Error: ECONNRESET");
    expect(calls).toEqual([0]);
  });
});

describe("who insists", () => {
  const patient = { until: 600_000, wait: () => 60_000 };

  it("waits no more once there is little time, and only briefly from then on", async () => {
    const { calls, call } = callThat(...Array.from({ length: 4 }, broken));
    const hurry = new AbortController();
    const work = insist(call, { ...patient, hurry: hurry.signal });
    await vi.advanceTimersByTimeAsync(1000);
    expect(calls).toHaveLength(1);
    hurry.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(calls).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(600);

    expect(await work).toBe("done");
    expect(calls).toHaveLength(5);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends all the same when there is none left", async () => {
    const { calls, call } = callThat(...Array.from({ length: 9 }, broken));
    const [signal, hurry] = [AbortSignal.abort(), AbortSignal.abort()];

    expect(await outcome(insist(call, { ...patient, signal, hurry }))).toBe("Error: ECONNRESET");
    expect(calls).toEqual([0]);
  });
});

describe("isPassing", () => {
  it.each([
    [true, "a fault of Discord's", Object.assign(new Error(), { status: 502 })],
    [true, "a broken connection", broken()],
    [true, "a call that was given up", new DOMException("aborted", "AbortError")],
    [false, "a refusal", refused()],
    [false, "a rate limit that is too long", Object.assign(new Error(), { retryAfter: 3200 })],
    [false, "nothing", undefined],
  ])("is %s for %s", (expected, _, error) => {
    expect(isPassing(error)).toBe(expected);
  });
});

describe("sleep", () => {
  it("ends at once where there was no time from the start", async () => {
    await sleep(1000, AbortSignal.abort());

    expect(vi.getTimerCount()).toBe(0);
  });
});
