/** The running product over a folder that changes. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { createApp } from "../src/app.js";
import { ConfigError, DocumentError } from "../src/errors.js";
import {
  FERRY_FILES as FILES,
  FERRY_QUESTION as QUESTION,
  answerOf,
  appOver,
} from "./support/app-over.js";
import { temporaryFolder, writeFiles } from "./support/temporary-folder.js";

vi.setConfig({ testTimeout: 30_000 });

describe("createApp", () => {
  it("answers from the folder", async () => {
    const { app } = await appOver(FILES);

    expect(answerOf(app)).toBe("The ferry to Ulvik carries 212 passengers.");
    expect([app.startedAt, app.libraryBuiltAt]).toEqual([
      new Date("2025-01-01T00:00:00Z"),
      new Date("2025-01-01T00:00:00Z"),
    ]);
  });

  it("passes on what is asked for besides the question", async () => {
    const { app } = await appOver(FILES);

    expect(app.ask(QUESTION, { sources: [] }).kind).toBe("not-found");
  });

  it("marks quotes of sources that are older than wanted, by its clock", async () => {
    const { corpusDir } = await appOver({
      "ferry.md": `---\ndate: 2024-12-01\n---\n\n${FILES["ferry.txt"]}`,
    });
    const staleOn = async (day: string, staleAfterDays?: number) => {
      const options = { corpusDir, cacheDir: join(corpusDir, "..", "cache") };
      const app = await createApp(
        staleAfterDays === undefined ? options : { ...options, staleAfterDays },
        () => new Date(day),
      );
      const answer = app.ask(QUESTION);
      return answer.kind === "found" && answer.quotes[0].citation.stale;
    };

    expect(await staleOn("2025-01-30", 30)).toBe(true);
    expect(await staleOn("2024-12-30", 30)).toBeUndefined();
    expect(await staleOn("2025-01-30")).toBeUndefined();
  });

  it("shows a changed, a new and a removed file after a reload, not before", async () => {
    const { app, corpusDir } = await appOver({ ...FILES, "old.txt": "Old words stand here.\n" });
    const before = app.library;

    writeFiles(corpusDir, {
      "ferry.txt": "The ferry to Ulvik carries 300 passengers.\n",
      "new.txt": "New words stand here.\n",
    });
    rmSync(join(corpusDir, "old.txt"));

    expect(answerOf(app)).toBe("The ferry to Ulvik carries 212 passengers.");
    await app.reload();
    expect(answerOf(app)).toBe("The ferry to Ulvik carries 300 passengers.");
    expect(app.library.sources.map(({ path }) => path)).toEqual(["ferry.txt", "new.txt"]);
    expect(app.library.revision).not.toBe(before.revision);
    expect(before.sources.map(({ path }) => path)).toEqual(["ferry.txt", "old.txt"]);
    expect(app.libraryBuiltAt).toEqual(new Date("2025-01-01T00:01:00Z"));
    expect(app.startedAt).toEqual(new Date("2025-01-01T00:00:00Z"));
  });

  it("keeps the old library when a reload fails, and passes on why", async () => {
    const { app, corpusDir } = await appOver(FILES);
    const { library, libraryBuiltAt } = app;
    rmSync(corpusDir, { recursive: true });

    await expect(app.reload()).rejects.toThrow(ConfigError);

    expect(app.library).toBe(library);
    expect(app.libraryBuiltAt).toEqual(libraryBuiltAt);
    expect(answerOf(app)).toBe("The ferry to Ulvik carries 212 passengers.");
  });

  it("tells when a reload failed, until one succeeds", async () => {
    const { app, corpusDir } = await appOver(FILES);
    rmSync(corpusDir, { recursive: true });
    await expect(app.reload()).rejects.toThrow(ConfigError);

    expect(app.failedAt).toEqual(new Date("2025-01-01T00:01:00Z"));
    mkdirSync(corpusDir);
    writeFiles(corpusDir, FILES);
    await app.reload();
    expect(app.failedAt).toBeUndefined();
  });

  it("reads only what changed again, and counts what came of it", async () => {
    const { app, corpusDir } = await appOver({
      ...FILES,
      "b.txt": "B is here.\n",
      "c.txt": "C.\n",
    });
    rmSync(join(corpusDir, "c.txt"));
    writeFiles(corpusDir, { "b.txt": "B is there, and longer.\n", "d.txt": "D is here.\n" });

    const first = await app.reload();
    const second = await app.reload();

    expect(first.changes).toEqual({ added: 1, changed: 1, removed: 1, read: 2 });
    expect(second.changes).toEqual({ added: 0, changed: 0, removed: 0, read: 0 });
  });

  it("keeps its library where the folder holds the same, and knows when it looked", async () => {
    const { app, corpusDir } = await appOver(FILES);
    const { library } = app;
    writeFiles(corpusDir, FILES); // touched

    await app.reload();

    expect(app.library).toBe(library);
    expect(app.libraryBuiltAt).toEqual(new Date("2025-01-01T00:01:00Z"));
  });

  it("reads a file again when sources.json says something else of it", async () => {
    const { app, corpusDir } = await appOver({ ...FILES, "b.txt": "B is here.\n" });
    writeFiles(corpusDir, {
      "sources.json": JSON.stringify({ sources: { "ferry.txt": { title: "Ferries" } } }),
    });

    const { changes } = await app.reload();

    expect(changes).toEqual({ added: 0, changed: 1, removed: 0, read: 1 });
    expect(app.library.sources.map(({ title }) => title)).toContain("Ferries");
  });

  it("does what was asked for during a reload in one more, never two at once", async () => {
    const { app, corpusDir } = await appOver(FILES);
    const first = app.reload();
    writeFiles(corpusDir, { "late.txt": "Late words.\n" });

    const [second, third] = [app.reload(), app.reload()];

    expect(third).toBe(second);
    expect(second).not.toBe(first);
    await Promise.all([first, second]);
    expect(app.library.sources.map(({ path }) => path)).toEqual(["ferry.txt", "late.txt"]);
  });

  it("serves a hundred questions during a reload without a mixture", async () => {
    // So many that there are a hundred turns to ask in before all are read.
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`f${at}.txt`, `Boat ${at} is old.\n`]),
    );
    const { app, corpusDir } = await appOver({ ...FILES, ...many });
    const old = app.library.revision;
    const renewed = Object.keys(many).map((path) => [path, `${path} is another boat.\n`] as const);
    writeFiles(corpusDir, {
      ...Object.fromEntries(renewed),
      "ferry.txt": "The ferry to Ulvik carries 300 passengers.\n",
    });

    let isDone = false;
    const reloading = app.reload().then(() => (isDone = true));
    const seen: [revision: string, words: string][] = [];
    const isOver = () => isDone;
    while (!isOver()) {
      const answer = app.ask(QUESTION);
      seen.push([answer.revision, answerOf(app)]);
      await new Promise((turn) => setImmediate(turn));
    }
    await reloading;
    seen.push([app.library.revision, answerOf(app)]);

    expect(seen.length).toBeGreaterThan(100);
    for (const [revision, words] of seen) {
      expect(words).toContain(revision === old ? "212" : "300");
    }
    expect(app.library.revision).not.toBe(old);
  });

  it("tells how many readings came from the cache, at the start and at every reload", async () => {
    const folder = temporaryFolder();
    const corpusDir = join(folder, "corpus");
    writeFiles(corpusDir, { ...FILES, "b.txt": "B is here.\n" });
    const told: object[] = [];
    const onReadings = (counts: object) => void told.push(counts);
    const options = { corpusDir, cacheDir: join(folder, "cache"), onReadings };

    await createApp(options);
    const app = await createApp(options);
    writeFiles(corpusDir, { "b.txt": "B is there, and longer.\n" });
    await app.reload();

    expect(answerOf(app)).toBe("The ferry to Ulvik carries 212 passengers.");
    expect(told).toEqual([
      { kept: 0, made: 2, broken: 0, old: 0, analysed: 2 },
      { kept: 2, made: 0, broken: 0, old: 0, analysed: 0 },
      { kept: 0, made: 1, broken: 0, old: 0, analysed: 1 },
    ]);
  });

  it("gives a source's file as it is now", async () => {
    const { app, corpusDir } = await appOver(FILES);
    const [source] = app.library.sources;
    writeFiles(corpusDir, { "ferry.txt": "Other words.\n" });

    expect(Buffer.from(await app.readFile(source!)).toString()).toBe("Other words.\n");
    rmSync(join(corpusDir, "ferry.txt"));
    await expect(app.readFile(source!)).rejects.toThrow(DocumentError);
  });

  it("says at once that there is no such folder", async () => {
    const corpusDir = join(temporaryFolder(), "nowhere");

    await expect(createApp({ corpusDir, cacheDir: corpusDir })).rejects.toThrow(ConfigError);
  });
});
