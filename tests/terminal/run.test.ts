/** Exit codes, and which stream says what. */
import { describe, expect, it } from "vitest";
import type { App } from "../../src/app.js";
import type { CreateApp } from "../../src/terminal/open-app.js";
import { ConfigError, UserError } from "../../src/errors.js";
import { runTerminal } from "../../src/terminal/run.js";
import { citedIn, foundWith, libraryWith, sourceOf } from "../support/answers.js";
import { appWith, memoryIo } from "../support/terminal.js";

const source = sourceOf("It lasted five days.");
const found = foundWith([citedIn(source, source.text)]);
const app = appWith(libraryWith(source), () => found);

async function run(
  args: string[],
  {
    createApp = () => Promise.resolve(app),
    env = {},
  }: { createApp?: CreateApp; env?: object } = {},
): Promise<{ code: number; out: string; err: string }> {
  const io = memoryIo({ env });
  const code = await runTerminal(args, io, createApp);
  return { code, out: io.out(), err: io.err() };
}

const never: CreateApp = () => Promise.reject(new Error("the app was opened"));

describe("runTerminal", () => {
  it("answers on stdout and gives 0", async () => {
    const { code, out, err } = await run(["ask", "how long?"]);

    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("│ It lasted five days.");
  });

  it("shows help without opening the app", async () => {
    const { code, out } = await run(["ask", "--help"], { createApp: never });

    expect(code).toBe(0);
    expect(out).toContain("Usage: npm run ask -- ");
  });

  it("gives 2 and one line for wrong usage, without opening the app", async () => {
    expect(await run(["ask", "--limit", "99"], { createApp: never })).toEqual({
      code: 2,
      out: "",
      err: "option '--limit <n>' argument '99' is invalid. Use a whole number from 1 to 10; npm run ask -- --help shows how.\n",
    });
  });

  it("gives 2 and one line for a wrong setting", async () => {
    expect(await run(["sources"], { createApp: never, env: { LOG_LEVEL: "loud" } })).toEqual({
      code: 2,
      out: "",
      err: 'LOG_LEVEL is "loud"; use one of silent, error, warn, info, debug.\n',
    });
  });

  it("gives 2 and one line for a missing folder", async () => {
    const createApp = () => Promise.reject(new ConfigError("There is no folder docs; create it."));

    expect(await run(["ask", "how long?"], { createApp })).toEqual({
      code: 2,
      out: "",
      err: "There is no folder docs; create it.\n",
    });
  });

  it("gives 1 and the message alone for a question that can't be taken", async () => {
    const refusing: App = appWith(libraryWith(source), () => {
      throw new UserError("Ask in words.");
    });

    expect(await run(["ask", "x"], { createApp: () => Promise.resolve(refusing) })).toEqual({
      code: 1,
      out: "",
      err: "Ask in words.\n",
    });
  });

  it("gives 1 and the stack for a bug", async () => {
    const { code, out, err } = await run(["ask", "x"], { createApp: never });

    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^Error: the app was opened\n {4}at /);
  });

  it.each([
    [[], {}, "corpus"],
    [[], { CORPUS_DIR: "docs" }, "docs"],
    [["--corpus", "other"], { CORPUS_DIR: "docs" }, "other"],
  ])("with %j and %j reads the folder %s", async (args, env, folder) => {
    const folders: string[] = [];
    const createApp: CreateApp = ({ corpusDir, cacheDir }) => {
      folders.push(corpusDir, cacheDir);
      return Promise.resolve(app);
    };

    await run(["sources", ...args], { createApp, env });

    expect(folders).toEqual([folder, ".cache"]);
  });
});
