/** Opening the app with and without someone watching. */
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import type { AppOptions } from "../../src/app.js";
import { ConfigError } from "../../src/errors.js";
import { openApp } from "../../src/terminal/open-app.js";
import { libraryWith, notFoundWith } from "../support/answers.js";
import { appWith } from "../support/terminal.js";

const FOLDERS = { corpusDir: "docs", cacheDir: ".cache" };
const app = appWith(libraryWith(), () => notFoundWith());
const stderr = (isTTY: boolean) => Object.assign(new PassThrough(), { isTTY });

describe("openApp", () => {
  it("opens the app over the folders, and asks for progress only at a terminal", async () => {
    const seen: AppOptions[] = [];
    const createApp = (options: AppOptions) => {
      seen.push(options);
      options.onProgress?.(1, 2);
      return Promise.resolve(app);
    };

    expect(await openApp(FOLDERS, stderr(false), createApp)).toBe(app);
    expect(await openApp(FOLDERS, stderr(true), createApp)).toBe(app);
    expect(seen).toEqual([
      { ...FOLDERS, onReadings: expect.any(Function) as unknown },
      {
        ...FOLDERS,
        onReadings: expect.any(Function) as unknown,
        onProgress: expect.any(Function) as unknown,
      },
    ]);
  });

  it.each([
    [{ broken: 0, old: 0 }, ""],
    [
      { broken: 2, old: 1 },
      "Kept readings thrown away (3 spoilt or of another version); those files were read afresh.\n",
    ],
  ])("tells in one line of kept readings that were no use: %j", async (counts, expected) => {
    const output = stderr(false);
    const createApp = ({ onReadings }: AppOptions) => {
      onReadings?.({ kept: 0, made: 3, analysed: 0, ...counts });
      return Promise.resolve(app);
    };

    await openApp(FOLDERS, output, createApp);

    expect(String((output.read() as Buffer | null) ?? "")).toBe(expected);
  });

  it("passes on what is wrong with the folder", async () => {
    const createApp = () => Promise.reject(new ConfigError("no such folder"));

    await expect(openApp(FOLDERS, stderr(true), createApp)).rejects.toThrow(ConfigError);
  });
});
