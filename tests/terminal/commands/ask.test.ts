/** One answer, a batch, or a chat. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ConfigError } from "../../../src/errors.js";
import type { AskInvocation } from "../../../src/terminal/command-line.js";
import { runAsk } from "../../../src/terminal/commands/ask.js";
import { citedIn, foundWith, libraryWith, notFoundWith, sourceOf } from "../../support/answers.js";
import { appWith, memoryIo } from "../../support/terminal.js";

const folder = mkdtempSync(join(tmpdir(), "verbatim-ask-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const source = sourceOf("It lasted five days.", { path: "notes/drills.txt", tags: ["war"] });
const library = libraryWith(source, sourceOf("Other.", { path: "other.txt" }));
const found = foundWith([citedIn(source, source.text)]);

const INVOCATION: AskInvocation = {
  command: "ask",
  question: undefined,
  corpus: undefined,
  json: false,
  limit: undefined,
  sources: [],
  folders: [],
  tags: [],
  explain: false,
  abstain: true,
  batch: undefined,
};

async function ask(invocation: Partial<AskInvocation>, input = "") {
  const io = memoryIo({ input });
  const app = appWith(library, (question) => (question === "who won?" ? notFoundWith() : found));
  const run = () =>
    runAsk({ ...INVOCATION, ...invocation }, { corpusDir: "docs" }, io, () => Promise.resolve(app));
  const code = await run();
  return { code, out: io.out(), asked: app.asked };
}

describe("runAsk", () => {
  it("prints the answer", async () => {
    const { code, out } = await ask({ question: "how long?" });

    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "[1] │ It lasted five days.
          notes/drills.txt · line 1

      High confidence: in about 83 of 100 such answers the first
      quote is right. Corpus 3f9c.
      "
    `);
  });

  it("gives 0 also when the sources don't answer, and says what to do", async () => {
    const { code, out } = await ask({ question: "who won?", explain: true });

    expect(code).toBe(0);
    expect(out).toBe(
      "Not in the sources.\nTry the words the documents would use, or look at the list\nof sources.\n",
    );
  });

  it("prints one line of JSON and nothing else", async () => {
    const { out } = await ask({ question: "how long?", json: true });

    expect(out).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(out)).toMatchObject({ question: "how long?", kind: "found" });
  });

  it("explains when asked to", async () => {
    expect((await ask({ question: "how long?", explain: true })).out).toContain("Why [1]");
  });

  it("passes on limit, abstention and sources, by id or by path", async () => {
    const { asked } = await ask({
      question: "how long?",
      limit: 2,
      abstain: false,
      sources: [source.id, "./notes/drills.txt", "other.txt"],
    });

    const [, other] = library.sources;
    expect(asked).toEqual([
      {
        question: "how long?",
        options: { limit: 2, abstain: false, sources: [source.id, other?.id] },
      },
    ]);
  });

  it("refuses a source that isn't there", async () => {
    await expect(ask({ question: "how long?", sources: ["nope.txt"] })).rejects.toThrow(
      new ConfigError('There is no source "nope.txt"; npm run sources lists them with their ids.'),
    );
  });

  it("asks only what is in the folder and has the tag that are named", async () => {
    const { asked } = await ask({ question: "how long?", folders: ["notes/"], tags: ["War"] });

    expect(asked[0]?.options).toEqual({ abstain: true, sources: [source.id] });
  });

  it("looks folders and tags up for each question of a chat", async () => {
    const { asked } = await ask({ folders: ["notes"] }, "how long?\nin all\nhow long?\n");

    expect(asked.map(({ options }) => options)).toEqual([
      { abstain: true, sources: [source.id] },
      { abstain: true },
    ]);
  });

  it("opens the chat without a question", async () => {
    const { code, out, asked } = await ask({ limit: 1 }, "how long?\nquit\n");

    expect(code).toBe(0);
    expect(out).toContain("│ It lasted five days.");
    expect(asked).toEqual([{ question: "how long?", options: { limit: 1, abstain: true } }]);
  });

  it("answers a file of questions, and gives 1 when a line is bad", async () => {
    const file = join(folder, "questions.txt");
    writeFileSync(file, '\ufeffhow long?\r\n{"id":"q2","question":"who won?"}\r\n');
    const bad = join(folder, "bad.txt");
    writeFileSync(bad, "{broken\nhow long?\n");

    const good = await ask({ batch: file, json: true });
    expect(good.code).toBe(0);
    expect(good.out.split("\n").map((line) => line.slice(0, 30))).toEqual([
      '{"question":"how long?","kind"',
      '{"id":"q2","question":"who won',
      "",
    ]);
    expect((await ask({ batch: bad, json: true })).code).toBe(1);
  });

  it("answers a batch from the standard input", async () => {
    const { out } = await ask({ batch: "-", json: true }, "how long?\nwho won?");

    expect(out.trimEnd().split("\n")).toHaveLength(2);
  });

  it("refuses a file of questions that isn't there or is a folder", async () => {
    const missing = join(folder, "nope.txt");

    await expect(ask({ batch: missing, json: true })).rejects.toThrow(
      new ConfigError(`The questions in ${missing} can't be read: there is no such file.`),
    );
    await expect(ask({ batch: folder, json: true })).rejects.toThrow(
      new ConfigError(`The questions in ${folder} can't be read: it is a folder.`),
    );
  });
});
