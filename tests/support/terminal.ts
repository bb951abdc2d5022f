/** Streams that a test can read and write, and an app with set answers. */
import { PassThrough } from "node:stream";
import type { AskOptions } from "../../src/answer/ask.js";
import type { Library } from "../../src/answer/library.js";
import type { App } from "../../src/app.js";
import type { Answer } from "../../src/model.js";
import type { Io } from "../../src/terminal/io.js";
import { createStyle, type Screen } from "../../src/terminal/style.js";

export const PLAIN: Screen = { width: 60, style: createStyle(false) };
export const COLOURED: Screen = { width: 60, style: createStyle(true) };

export interface MemoryIo extends Io {
  readonly stdin: PassThrough;
  readonly out: () => string;
  readonly err: () => string;
}

/** Streams in memory; `input` is all that stands on the standard input. */
export function memoryIo({ input = "", isTTY = false, env = {} } = {}): MemoryIo {
  const stdin = new PassThrough();
  const [stdout, stderr] = [collector(), collector()];
  if (!isTTY) stdin.end(input);
  return {
    stdin: Object.assign(stdin, { isTTY }),
    stdout: Object.assign(stdout.stream, { isTTY, columns: 60 }),
    stderr: Object.assign(stderr.stream, { isTTY: false }),
    env,
    out: stdout.text,
    err: stderr.text,
  };
}

function collector(): { stream: PassThrough; text: () => string } {
  const stream = new PassThrough();
  let text = "";
  stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return { stream, text: () => text };
}

/** What an app was asked. */
export interface Asked {
  readonly question: string;
  readonly options: AskOptions | undefined;
}

/** An app that answers with what `answer` says and remembers what it was asked. */
export function appWith(
  library: Library,
  answer: (question: string) => Answer,
): App & { readonly asked: readonly Asked[] } {
  const asked: Asked[] = [];
  return {
    library,
    asked,
    ask(question, options) {
      asked.push({ question, options });
      return { ...answer(question), question };
    },
    startedAt: new Date(0),
    libraryBuiltAt: new Date(0),
    reload: () =>
      Promise.resolve({
        sources: 1,
        problems: 0,
        changes: { added: 0, changed: 0, removed: 0, read: 0 },
        ms: 1,
      }),
    seenBy: () => Promise.resolve(undefined),
    readFile: () => Promise.resolve(new Uint8Array()),
  };
}
