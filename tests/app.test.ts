/** The running product over a folder that changes. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createApp, type App } from "../src/app.js";
import { ConfigError, DocumentError } from "../src/errors.js";
import { temporaryFolder, writeFiles } from "./support/temporary-folder.js";

const FILES = { "ferry.txt": "The ferry to Ulvik carries 212 passengers.\n" };
const QUESTION = "How many passengers does the ferry to Ulvik carry?";

function answerOf(app: App): string {
  const answer = app.ask(QUESTION);
  return answer.kind === "found" ? answer.quotes[0].quote.text : answer.kind;
}

/** An app over a new folder, with a clock that goes one minute at every look. */
async function appOver(
  files: Readonly<Record<string, string>>,
): Promise<{ app: App; corpusDir: string }> {
  const folder = temporaryFolder();
  const corpusDir = join(folder, "corpus");
  mkdirSync(corpusDir);
  writeFiles(corpusDir, files);
  let minutes = 0;
  const now = () => new Date(Date.UTC(2025, 0, 1, 0, minutes++));
  const app = await createApp({ corpusDir, cacheDir: join(folder, "cache") }, now);
  return { app, corpusDir };
}

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
