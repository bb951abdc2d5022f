/** A shard's process is kept alive, and ended. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Services } from "../../src/shards/line.js";
import { keepShard, type ShardProcess } from "../../src/shards/shard-process.js";
import { notedLog, tinyShard } from "../support/tiny-shard.js";

vi.setConfig({ testTimeout: 30_000 });

let kept: ShardProcess | undefined;

afterEach(async () => {
  await kept?.stop();
});

function keeping(then: string, services: Services = {}) {
  const { log, of } = notedLog();
  const args = ["3", "8"];
  const options = { program: tinyShard(then), args, shard: 3, services, log, chance: () => 0 };
  kept = keepShard(options);
  return { shard: kept, of };
}

/** Resolves when the process says hello, with what it says. */
function greeted(then: string) {
  const greetings: unknown[] = [];
  const services = { hello: (about: unknown) => greetings.push(about), note: () => undefined };
  return { ...keeping(then, services), greetings };
}

describe("keepShard", () => {
  it("starts a process that is told its part, and talks with it", async () => {
    const { shard, greetings } = greeted('ask("hello", process.argv.slice(2));');

    await vi.waitFor(() => {
      expect(greetings).toEqual([["3", "8"]]);
    }, 10_000);

    expect(await shard.line?.ask("reload")).toBe("reload by 3");
  });

  it("starts it again when it ends, later each time", async () => {
    const { of } = keeping("process.exit(7);");

    await vi.waitFor(() => {
      expect(of("shard ended, starting it again").length).toBeGreaterThanOrEqual(3);
    }, 20_000);

    const ends = of("shard ended, starting it again").slice(0, 3);
    expect(ends).toEqual([1, 2, 3].map((seconds) => ({ shard: 3, how: 7, seconds })));
  });

  it("starts none after it was stopped", async () => {
    const { shard, of, greetings } = greeted('ask("hello");');
    await vi.waitFor(() => {
      expect(greetings).toHaveLength(1);
    }, 10_000);

    await shard.stop();

    expect(shard.line).toBeUndefined();
    expect(of("shard started")).toHaveLength(1);
    expect(of("shard ended, starting it again")).toEqual([]);
  });

  it("kills one that does not leave", async () => {
    const { shard, of, greetings } = greeted('process.on("SIGTERM", () => {}); ask("hello");');
    await vi.waitFor(() => {
      expect(greetings).toHaveLength(1);
    }, 10_000);
    const { pid } = of("shard started")[0] as { pid: number };

    await shard.stop();

    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });
});
