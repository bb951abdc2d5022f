/** The streams of a terminal program, handed in so that tests need no process. */
import type { Readable, Writable } from "node:stream";
import type { Environment } from "../config.js";
import type { Display } from "./style.js";

/** Where questions come from; text or UTF-8 bytes. */
export type Input = Readable & { readonly isTTY?: boolean };

/** Where answers go. */
export type Output = Writable & Display;

export interface Io {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Environment;
}

/** Writes the text; waits while the reader is slower than we are, so that nothing piles up. */
export async function write(stream: Output, text: string): Promise<void> {
  if (stream.write(text) || stream.destroyed) return;
  await new Promise<void>((resolve) => {
    const go = () => {
      stream.off("drain", go).off("close", go);
      resolve();
    };
    stream.on("drain", go).on("close", go);
  });
}

/**
 * The lines of a stream, each as soon as it is complete, without `\n` or `\r\n`; a last line without
 * an end counts. Unlike node:readline it leaves U+2028 alone, which JSON allows inside a string.
 */
export async function* linesOf(input: AsyncIterable<unknown>): AsyncGenerator<string> {
  const decoder = new TextDecoder(); // drops a byte order mark
  let pending: string[] = [];
  for await (const chunk of input) {
    const text =
      typeof chunk === "string" ? chunk : decoder.decode(chunk as Uint8Array, { stream: true });
    const [head = "", ...others] = text.split("\n");
    pending.push(head);
    for (const next of others) {
      yield pending.join("").replace(/\r$/, "");
      pending = [next];
    }
  }
  const rest = pending.join("") + decoder.decode();
  if (rest !== "") yield rest.replace(/\r$/, "");
}
