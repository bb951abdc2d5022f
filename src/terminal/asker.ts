/** Questions to a person at a terminal, one line an answer. */
import { createInterface } from "node:readline/promises";
import type { Io } from "./io.js";

export interface Asker {
  /** The line that was typed, trimmed; undefined once there are no more answers. */
  ask(question: string): Promise<string | undefined>;
  /** Whether the person stopped everything (Ctrl-C), and not only the questions (Ctrl-D). */
  readonly isStopped: boolean;
  close(): void;
}

/** Asks on the output and reads the input, until it is closed or the person leaves. */
export function openAsker({ stdin, stdout }: Pick<Io, "stdin" | "stdout">): Asker {
  const reader = createInterface({ input: stdin, output: stdout, terminal: true });
  const lines = reader[Symbol.asyncIterator]();
  let isStopped = false;
  let isClosed = false;
  reader.on("SIGINT", () => {
    isStopped = true;
    reader.close();
  });
  reader.on("close", () => {
    isClosed = true;
    // The cursor stands behind the question.
    stdout.write("\n");
  });
  return {
    async ask(question) {
      if (isClosed) return undefined;
      reader.setPrompt(question);
      reader.prompt();
      const next = await lines.next();
      return next.done === true ? undefined : next.value.trim();
    },
    get isStopped() {
      return isStopped;
    },
    close: () => {
      reader.close();
    },
  };
}
