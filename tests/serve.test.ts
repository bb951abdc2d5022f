/** The bot in one process, over a folder and on a fake Discord. */
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { readConfig } from "../src/config.js";
import { ConfigError } from "../src/errors.js";
import { serve } from "../src/serve.js";
import { startFakeDiscord } from "./support/fake-discord/fake-discord.js";
import { temporaryFolder } from "./support/temporary-folder.js";
import { writeSmallCorpus } from "./support/small-corpus.js";
import { notedLog } from "./support/tiny-shard.js";

vi.setConfig({ testTimeout: 30_000 });

const identify = { waitForIdentify: () => Promise.resolve() };

it("serves as one of several shards: it says when it is prepared, and publishes no commands", async () => {
  const discord = await startFakeDiscord();
  const folder = temporaryFolder();
  const config = readConfig({
    DISCORD_API_URL: discord.url,
    CORPUS_DIR: writeSmallCorpus(folder),
    CACHE_DIR: join(folder, "cache"),
  });
  const { log, of } = notedLog();
  const onPrepared = vi.fn();
  const served = serve({
    ...{ config, token: discord.token, version: "1", log },
    role: {
      shard: { id: 1, count: 2 },
      pace: identify,
      reload: () => Promise.reject(new Error("not asked for here")),
      onRead: () => Promise.resolve(),
      onPrepared,
    },
  });
  await vi.waitFor(() => {
    expect(of("connected to Discord")).toHaveLength(1);
  }, 20_000);

  process.emit("SIGTERM");

  expect(await served).toEqual({ code: 0, reason: "" });
  expect(onPrepared).toHaveBeenCalledTimes(1);
  expect(of("library built")).toMatchObject([{ sources: 2 }]);
  expect(discord.gateway.identified).toEqual([[1, 2]]);
  expect(discord.stats().commandPuts).toBe(0);
  await discord.stop();
});

it("refuses a folder that is not there", async () => {
  const config = readConfig({ CORPUS_DIR: "nowhere-at-all" });
  const { log } = notedLog();

  const served = serve({ config, token: "t", version: "1", log });

  await expect(served).rejects.toBeInstanceOf(ConfigError);
});
