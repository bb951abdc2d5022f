/** Whether printed citations still hold. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createApp } from "../../../src/app.js";
import { ConfigError } from "../../../src/errors.js";
import type { Library } from "../../../src/answer/library.js";
import { runVerify } from "../../../src/terminal/commands/verify.js";
import { answerJson } from "../../../src/terminal/json.js";
import { citedIn, foundWith, libraryWith, notFoundWith, sourceOf } from "../../support/answers.js";
import { temporaryFolder, writeFiles } from "../../support/temporary-folder.js";
import { appWith, memoryIo } from "../../support/terminal.js";

const TEXT = "It began on Friday.\nIt lasted five days.\n";
const cited = citedIn(sourceOf(TEXT), "It lasted five days.");
const printed = answerJson(foundWith([cited]), { ms: 1 });

async function verify(library: Library, { json = false, input = printed, file = "-" } = {}) {
  const io = memoryIo({ input });
  const app = appWith(library, () => notFoundWith());
  const invocation = { command: "verify", file, corpus: undefined, json } as const;
  const code = await runVerify(invocation, io, () => Promise.resolve(app));
  return { code, out: io.out() };
}

describe("runVerify", () => {
  it("gives 0 for a citation that holds", async () => {
    expect(await verify(libraryWith(sourceOf(TEXT)))).toEqual({
      code: 0,
      out: "exact  drills.txt\n",
    });
  });

  it("gives 0 for words that have moved, and says where to", async () => {
    const { code, out } = await verify(libraryWith(sourceOf(`It was said:\n\n${TEXT}`)));

    expect(code).toBe(0);
    expect(out).toMatch(/^moved {2}drills\.txt: now at line 4/);
  });

  it("gives 1 for words that are no longer there", async () => {
    const { code, out } = await verify(libraryWith(sourceOf("It began on Friday.\nIt is over.\n")));

    expect(code).toBe(1);
    expect(out).toMatch(/^(changed|gone) {2}drills\.txt: /);
  });

  it("gives 1 for a file that is gone, with the reason where it is known", async () => {
    const problems = [{ path: "drills.txt", reason: "it is not text" }];

    expect((await verify(libraryWith())).out).toMatch(/^gone {2}drills\.txt: no such file/);
    expect(await verify({ ...libraryWith(), problems })).toEqual({
      code: 1,
      out: "gone  drills.txt: it is not text\n",
    });
  });

  it("prints one line of JSON and nothing else", async () => {
    expect(await verify(libraryWith(sourceOf(TEXT)), { json: true })).toEqual({
      code: 0,
      out:
        '{"verdict":"exact","quotes":[{"verdict":"exact","path":"drills.txt","lines":[2,2],' +
        '"span":{"start":20,"end":40},"bytes":{"start":20,"end":40}}]}\n',
    });
  });

  it("refuses input without a citation, and a file that isn't there", async () => {
    await expect(verify(libraryWith(), { input: "{" })).rejects.toThrow(
      new ConfigError("The standard input is not JSON; save the output of ask --json."),
    );
    await expect(verify(libraryWith(), { file: "nope.json" })).rejects.toThrow(
      new ConfigError("The citation in nope.json can't be read: there is no such file."),
    );
  });
});

describe("citations of earlier answers, after the folder has changed and was read again", () => {
  const FILES = {
    "exact.txt": "The ferry carries 212 passengers.\n",
    "moved.txt": "The ferry carries 40 cars.\n",
    "changed.txt": "The ferry carries 16 bicycles.\n",
    "gone.txt": "The ferry carries 3 lorries.\n",
  };

  it("are told to be exact, moved, changed or gone", async () => {
    const folder = temporaryFolder();
    const corpusDir = join(folder, "corpus");
    writeFiles(corpusDir, FILES);
    const app = await createApp({ corpusDir, cacheDir: join(folder, "cache") });
    const questions = ["passengers", "cars", "bicycles", "lorries"].map(
      (what) => `How many ${what} does the ferry carry?`,
    );
    const earlier = questions.map((question) =>
      answerJson(app.ask(question, { limit: 1 }), { ms: 1 }),
    );
    const verdicts = async () => {
      const io = memoryIo({ input: `[${earlier.join(",")}]` });
      const invocation = { command: "verify", file: "-", corpus: undefined, json: true } as const;
      const code = await runVerify(invocation, io, () => Promise.resolve(app));
      const { quotes } = JSON.parse(io.out()) as { quotes: { path: string; verdict: string }[] };
      return { code, verdicts: quotes.map(({ path, verdict }) => [path, verdict]) };
    };
    expect(await verdicts()).toEqual({
      code: 0,
      verdicts: Object.keys(FILES).map((path) => [path, "exact"]),
    });

    writeFiles(corpusDir, {
      "exact.txt": `${FILES["exact.txt"]}It is white.\n`,
      "moved.txt": `It is white.\n\n${FILES["moved.txt"]}`,
      "changed.txt": "The ferry carries 18 bicycles.\n",
    });
    rmSync(join(corpusDir, "gone.txt"));
    await app.reload();

    expect(await verdicts()).toEqual({
      code: 1,
      verdicts: Object.keys(FILES).map((path) => [path, path.replace(".txt", "")]),
    });
  });
});
