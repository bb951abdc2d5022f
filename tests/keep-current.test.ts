/** A running app follows its folder, and the operator hears what came of it. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createApp } from "../src/app.js";
import { ConfigError } from "../src/errors.js";
import { keepCurrent, type Upkeep } from "../src/keep-current.js";
import { silentLog } from "../src/log.js";
import type { WatchMode } from "../src/config.js";
import { temporaryFolder, writeFiles } from "./support/temporary-folder.js";

vi.setConfig({ testTimeout: 30_000 });

let open: Upkeep | undefined;

afterEach(async () => {
  await open?.close();
});

async function keeping(watch: WatchMode, meanwhile: (corpusDir: string) => void = () => undefined) {
  const folder = temporaryFolder();
  const corpusDir = join(folder, "corpus");
  mkdirSync(corpusDir);
  writeFiles(corpusDir, { "a.txt": "The ferry sails at noon.\n", "b.txt": "The bus is red.\n" });
  const app = await createApp({ corpusDir, cacheDir: join(folder, "cache") });
  const events: (readonly [string, object | undefined])[] = [];
  const note = (event: string, fields?: object) => void events.push([event, fields]);
  const log = { error: note, warn: note, info: note, debug: note };
  const { library: first } = app;
  meanwhile(corpusDir);
  open = keepCurrent(app, { corpusDir, watch, log });
  await open.ready;
  return { app, first, corpusDir, events, upkeep: open };
}

describe("keepCurrent", () => {
  it("shows an added file within five seconds and reads no other again", async () => {
    const { app, corpusDir, events } = await keeping("auto");

    writeFiles(corpusDir, { "c.txt": "The tram is blue.\n" });

    await vi.waitFor(
      () => {
        expect(app.library.sources).toHaveLength(3);
      },
      { timeout: 5000 },
    );
    await vi.waitFor(() => {
      expect(events).toHaveLength(1);
    });
    expect(events).toEqual([
      [
        "library reloaded",
        {
          sources: 3,
          problems: 0,
          added: 1,
          changed: 0,
          removed: 0,
          read: 1,
          ms: expect.any(Number) as number,
        },
      ],
    ]);
  });

  it.each<WatchMode>(["auto", "poll"])(
    "takes in what changed between the first reading and its own start (%s)",
    async (watch) => {
      const { app, events } = await keeping(watch, (corpusDir) => {
        writeFiles(corpusDir, { "c.txt": "The tram is blue.\n" });
      });

      await vi.waitFor(() => {
        expect(events).toEqual([
          ["library reloaded", expect.objectContaining({ added: 1, read: 1 })],
        ]);
      }, 5000);
      expect(app.library.sources.map(({ path }) => path)).toEqual(["a.txt", "b.txt", "c.txt"]);
    },
  );

  it("says nothing and keeps the library when nothing has changed by then", async () => {
    const { app, first, events } = await keeping("auto");

    expect(events).toEqual([]);
    expect(app.library).toBe(first);
  });

  it("leaves the folder alone when watching is off, and reads it when told to", async () => {
    const { app, corpusDir, upkeep } = await keeping("off");
    rmSync(join(corpusDir, "a.txt"));

    await upkeep.reload();

    expect(app.library.sources.map(({ path }) => path)).toEqual(["b.txt"]);
  });

  it("keeps the old library and says why when the folder can't be read", async () => {
    const { app, corpusDir, events, upkeep } = await keeping("off");
    const { library } = app;
    rmSync(corpusDir, { recursive: true });

    await expect(upkeep.reload()).rejects.toThrow(ConfigError);

    expect(app.library).toBe(library);
    expect(events).toEqual([
      [
        "library not reloaded, answering from the old one",
        { why: expect.stringContaining("is not there") as string },
      ],
    ]);
  });

  it("tells others of what it read, before whoever asked is answered, and of nothing unchanged", async () => {
    const { app, corpusDir, upkeep: own } = await keeping("off");
    const told: boolean[] = [];
    const onRead = (isAsked: boolean): Promise<void> => Promise.resolve(void told.push(isAsked));
    const upkeep = keepCurrent(app, { corpusDir, watch: "off", log: silentLog, onRead });

    await upkeep.follow();
    expect(told).toEqual([]);
    writeFiles(corpusDir, { "c.txt": "The tram is blue.\n" });
    await upkeep.follow(); // it may be half written: it is read once it is old enough
    await vi.waitFor(() => {
      expect(told).toEqual([false]);
    }, 5000);
    await upkeep.reload();
    expect(told).toEqual([false, true]);
    rmSync(corpusDir, { recursive: true });
    await expect(upkeep.reload()).rejects.toThrow(ConfigError);
    expect(told).toEqual([false, true, true]);

    await Promise.all([own.close(), upkeep.close()]);
  });
});
