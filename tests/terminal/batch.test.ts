/** Many questions, in order, one bad line never stopping the others. */
import { once } from "node:events";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.js";
import { answerBatch, type BatchOptions } from "../../src/terminal/batch.js";
import { linesOf } from "../../src/terminal/io.js";
import { citedIn, foundWith, libraryWith, notFoundWith, sourceOf } from "../support/answers.js";
import { appWith } from "../support/terminal.js";

const source = sourceOf("It lasted five days.");
const library = libraryWith(source);
const found = foundWith([citedIn(source, source.text)]);

interface Line {
  readonly id?: unknown;
  readonly question?: string;
  readonly kind?: string;
  readonly line?: number;
  readonly error?: string;
}

async function* each(...lines: string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}

async function batch(
  lines: readonly string[],
  app = appWith(library, () => notFoundWith()),
  options: BatchOptions = { explain: false },
): Promise<{ printed: Line[]; failures: number }> {
  const output = new PassThrough();
  let text = "";
  output.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const failures = await answerBatch(app, each(...lines), options, output);
  const printed = text.trimEnd().split("\n").filter(Boolean);
  return { printed: printed.map((line) => JSON.parse(line) as Line), failures };
}

describe("answerBatch", () => {
  it("answers objects and plain questions in order, skipping blank lines", async () => {
    const lines = ['{"id":"q1","question":"how long?"}', "", "  who won?  ", '"why" asks who?'];

    const { printed, failures } = await batch(lines);

    expect(printed.map(({ id, question, kind }) => ({ id, question, kind }))).toEqual([
      { id: "q1", question: "how long?", kind: "not-found" },
      { id: undefined, question: "who won?", kind: "not-found" },
      { id: undefined, question: '"why" asks who?', kind: "not-found" },
    ]);
    expect(failures).toBe(0);
  });

  it("reports bad lines with their number and goes on", async () => {
    const lines = [
      "{broken",
      '{"id":7,"question":7}',
      "",
      '{"id":["x"],"question":"why?"}',
      '{"id":8}',
      '{"id":9,"question":"why?"}',
    ];

    const { printed, failures } = await batch(lines);

    expect(printed.slice(0, 4)).toEqual([
      { line: 1, error: "not valid JSON; write an object with a question, or plain text" },
      { id: 7, line: 2, error: '"question" must be a string' },
      { line: 4, error: '"id" must be a string or a number' },
      { id: 8, line: 5, error: '"question" must be a string' },
    ]);
    expect(printed[4]).toMatchObject({ id: 9, question: "why?" });
    expect(failures).toBe(4);
  });

  it("goes on after a question that can't be answered", async () => {
    const app = appWith(library, (question) => {
      if (question === "bad") throw new UserError("Ask in words.");
      if (question === "worse") throw new TypeError("x is undefined");
      return notFoundWith();
    });

    const { printed, failures } = await batch(["bad", "worse", "good"], app);

    expect(printed.map(({ question, error }) => question ?? error)).toEqual([
      "Ask in words.",
      "could not be answered (TypeError: x is undefined)",
      "good",
    ]);
    expect(failures).toBe(2);
  });

  it("asks with the given options, and explains when asked to", async () => {
    const app = appWith(library, () => found);

    const { printed } = await batch(["how long?"], app, {
      limit: 1,
      abstain: false,
      explain: true,
    });

    expect(app.asked).toEqual([{ question: "how long?", options: { limit: 1, abstain: false } }]);
    expect(printed).toMatchObject([{ quotes: [{ explanation: { name: "score" } }] }]);
  });

  it("prints an answer before the next question comes in", async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const app = appWith(library, () => notFoundWith());
    const running = answerBatch(app, linesOf(input), { explain: false }, output);

    input.write("first?\n");
    const [first] = (await once(output, "data")) as [Buffer];
    input.end("second?\n");
    output.resume();
    await running;

    expect(JSON.parse(first.toString())).toMatchObject({ question: "first?" });
  });

  it("reads no further than its reader takes, and stops when the reader leaves", async () => {
    const output = new PassThrough({ highWaterMark: 100 });
    let read = 0;
    async function* endless(): AsyncGenerator<string> {
      for (;;) yield await Promise.resolve(`question ${++read}?`);
    }
    const app = appWith(library, () => notFoundWith());
    const running = answerBatch(app, endless(), { explain: false }, output);
    await new Promise((resolve) => setImmediate(resolve));

    expect(read).toBe(1);
    output.destroy();
    expect(await running).toBe(0);
  });
});
