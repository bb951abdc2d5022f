/** What answering an interaction does when Discord or the network fails half-way. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { InteractionResponseType as Type } from "../../src/discord/payload.js";
import { type Ways, wireOf } from "../../src/discord/wire.js";
import type { Wire } from "../../src/discord/respond.js";
import { slash } from "../support/interactions.js";

const broken = (): Error => new Error("ECONNRESET");
const refusal = (code: number): Error =>
  Object.assign(new Error(`code ${code}`), { code, status: 400 });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A Discord that fails in these ways, one call after the other, and then takes everything. */
function waysThat(...errors: Error[]) {
  const closing = new AbortController();
  const calls: string[] = [];
  const call = (method: string) => (route: string) => {
    calls.push(`${method} ${route.split("/").slice(-1).join("/")}`);
    const error = errors.shift();
    return error ? Promise.reject(error) : Promise.resolve({});
  };
  const rest = { post: call("POST"), patch: call("PATCH"), delete: call("DELETE") };
  const post = call("POST");
  const ways: Ways = { callbacks: { post }, once: { post }, rest };
  const about = slash("about") as Parameters<typeof wireOf>[1];
  return { calls, closing, wire: wireOf(ways, about, closing.signal) };
}

async function outcome(work: Promise<unknown>): Promise<string> {
  const settled = work.then(
    (said) => (typeof said === "string" ? said : "done"),
    (error: unknown) => String(error),
  );
  await vi.runAllTimersAsync();
  return settled;
}

describe("a first response", () => {
  it("goes out again after the connection broke", async () => {
    const { wire, calls } = waysThat(broken(), broken());

    expect(await outcome(wire.first({ type: Type.ChannelMessageWithSource }, []))).toBe("ours");
    expect(calls).toEqual(["POST callback", "POST callback", "POST callback"]);
  });

  it("has come through, or another copy's, where one is there after a lost try", async () => {
    const { wire } = waysThat(broken(), refusal(40060));

    expect(await outcome(wire.first({ type: Type.ChannelMessageWithSource }, []))).toBe("unknown");
  });

  it("is somebody else's where it was refused at the first try", async () => {
    const { wire } = waysThat(refusal(40060));

    expect(await outcome(wire.first({ type: Type.ChannelMessageWithSource }, []))).toBe(
      "Error: code 40060",
    );
  });

  it("is given up when Discord would no longer take it", async () => {
    const { wire, calls } = waysThat(...Array.from({ length: 100 }, broken));

    expect(await outcome(wire.first({ type: Type.ChannelMessageWithSource }, []))).toBe(
      "Error: ECONNRESET",
    );
    expect(calls.length).toBeLessThan(25);
  });
});

describe("an announced answer", () => {
  it("outlasts an outage of minutes", async () => {
    const { wire, calls } = waysThat(...Array.from({ length: 12 }, broken));

    expect(await outcome(wire.edit({}, []))).toBe("done");
    expect(calls).toHaveLength(13);
  });

  it.each<[string, (wire: Wire) => Promise<void>]>([
    ["edited", (wire) => wire.edit({}, [])],
    ["taken back", (wire) => wire.remove()],
    ["followed by a private word", (wire) => wire.followUp({ flags: 64 }, [])],
  ])("is %s at once, instead of in a while, when the program leaves", async (_, say) => {
    const { wire, calls, closing } = waysThat(...Array.from({ length: 5 }, broken));
    const said = say(wire);
    await vi.advanceTimersByTimeAsync(1000 + 2000 + 4000);
    expect(calls).toHaveLength(4);
    closing.abort();
    await vi.advanceTimersByTimeAsync(1000);
    await said;

    expect(calls).toHaveLength(6);
  });

  it("takes no for an answer", async () => {
    const { wire } = waysThat(refusal(50035));

    expect(await outcome(wire.edit({}, []))).toBe("Error: code 50035");
  });
});

describe("a further message", () => {
  it("is sent once: a second one would be seen", async () => {
    const { wire, calls } = waysThat(broken());

    expect(await outcome(wire.followUp({}, []))).toBe("Error: ECONNRESET");
    expect(calls).toHaveLength(1);
  });
});

describe("one more message", () => {
  const refused = Object.assign(new Error("no way"), { code: "ECONNREFUSED" });

  it("for everyone is not posted again where it may have come through", async () => {
    const { wire, calls } = waysThat(broken());

    expect(await outcome(wire.followUp({ flags: 0 }, []))).toBe("Error: ECONNRESET");
    expect(calls).toHaveLength(1);
  });

  it("for everyone is posted once there is a way to Discord", async () => {
    const { wire, calls } = waysThat(refused, refused);

    expect(await outcome(wire.followUp({ flags: 0 }, []))).toBe("done");
    expect(calls).toHaveLength(3);
  });

  it("for one person is said until it is heard", async () => {
    const { wire, calls } = waysThat(broken(), broken());

    expect(await outcome(wire.followUp({ flags: 64 }, []))).toBe("done");
    expect(calls).toHaveLength(3);
  });
});

describe("an edit that hangs", () => {
  it("is given up for another try soon after the program is about to leave", async () => {
    const closing = new AbortController();
    let tries = 0;
    const patch = (_route: string, { signal }: { signal?: AbortSignal | undefined } = {}) => {
      tries += 1;
      if (tries > 1) return Promise.resolve({});
      return new Promise((_, reject) => {
        signal?.addEventListener("abort", () => {
          reject(broken());
        });
      });
    };
    const rest = { post: patch, patch, delete: patch };
    const about = slash("about") as Parameters<typeof wireOf>[1];
    const wire = wireOf({ callbacks: rest, once: rest, rest }, about, closing.signal);
    let isDone = false;
    const editing = wire.edit({}, []).then(() => (isDone = true));

    await vi.advanceTimersByTimeAsync(60_000);
    expect([tries, isDone]).toEqual([1, false]);
    closing.abort();
    await vi.advanceTimersByTimeAsync(1000);
    await editing;

    expect([tries, isDone]).toEqual([2, true]);
  });
});
