/** Shards are started in order, told of each other's news, and ended together. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { supervise, type Supervision } from "../../src/shards/supervise.js";
import { startFakeDiscord, type FakeDiscord } from "../support/fake-discord/fake-discord.js";
import { notedLog, tinyShard } from "../support/tiny-shard.js";

vi.setConfig({ testTimeout: 30_000 });

let discord: FakeDiscord;
let all: Supervision;

afterEach(async () => {
  await all.stop();
  await discord.stop();
});

async function supervising(shards: number | "auto", then: string, sessionStartLimit = 1000) {
  discord = await startFakeDiscord({ shards: 3, sessionStartLimit });
  const { log, of } = notedLog();
  const program = tinyShard(then);
  const { url: apiUrl, token } = discord;
  all = supervise({ program, version: "1", token, apiUrl, shards, log });
  return of;
}

const started = (of: ReturnType<typeof notedLog>["of"]): unknown[] =>
  of("shard started").map((fields) => fields?.["shard"]);

describe("supervise", () => {
  it("starts as many as Discord recommends, the others when the first is prepared", async () => {
    const of = await supervising("auto", 'setTimeout(() => ask("prepared"), 300);');

    await vi.waitFor(() => {
      expect(started(of)).toEqual([0]);
    }, 10_000);
    await vi.waitFor(() => {
      expect(started(of)).toEqual([0, 1, 2]);
    }, 10_000);

    expect(of("Discord recommends more shards; set SHARDS to auto")).toEqual([]);
  });

  it("starts no other while the first is not prepared", async () => {
    const of = await supervising(
      2,
      'if (process.argv[2] === "0") ask("over", OVER);'.replace(
        "OVER",
        '{ code: 1, reason: "Refused." }',
      ),
    );

    expect(await all.ended).toEqual({ code: 1, reason: "" });

    expect(started(of)).toEqual([0]);
    expect(of("Refused.")).toEqual([{ shard: 0 }]);
    expect(of("Discord recommends more shards; set SHARDS to auto")).toHaveLength(1);
  });

  it("ends with exit code 2 where the first can't read the folder, and says why", async () => {
    await supervising(2, 'ask("unprepared", "docs is not there");');

    expect(await all.ended).toEqual({ code: 2, reason: "docs is not there" });
  });

  it("has the first read the folder when it is asked to", async () => {
    const of = await supervising(2, 'ask("prepared");');
    await vi.waitFor(() => {
      expect(started(of)).toEqual([0, 1]);
    }, 10_000);

    expect(await all.reload()).toBe("reload by 0");
  });

  it("warns where Discord lets fewer begin than there are", async () => {
    const of = await supervising(4, 'ask("prepared");', 2);

    await vi.waitFor(() => {
      expect(started(of)).toEqual([0, 1, 2, 3]);
    }, 10_000);

    const warnings = of("Discord lets fewer sessions begin today than there are shards");
    expect(warnings).toEqual([{ shards: 4, sessionsLeft: 2 }]);
  });

  it("refuses to reload before there is a shard", async () => {
    await supervising(2, "");

    await expect(all.reload()).rejects.toThrow("the first shard is being started");
  });
});
