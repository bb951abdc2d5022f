/** A progress bar while documents are read: at a terminal, and only when reading takes a while. */
import { SingleBar } from "cli-progress";
import type { Output } from "./io.js";

export interface Progress {
  /** @param done Files read so far, of `total`. */
  readonly update: (done: number, total: number) => void;
  /** Clears the bar away, if there is one. */
  readonly stop: () => void;
}

/** Milliseconds before a bar shows: what is done sooner needs none. */
const PATIENCE_MS = 500;

/**
 * Progress shown on `stream`; nothing is shown where it is no terminal.
 * @param now Milliseconds of a clock that only goes forward.
 */
export function createProgress(stream: Output, now: () => number): Progress {
  const started = now();
  let bar: SingleBar | undefined;
  return {
    update(done, total) {
      if (stream.isTTY !== true || now() - started < PATIENCE_MS) return;
      bar ??= startBar(stream, total);
      bar.setTotal(total);
      bar.update(done);
    },
    stop() {
      bar?.stop();
    },
  };
}

function startBar(stream: Output, total: number): SingleBar {
  const bar = new SingleBar({
    stream,
    format: "Reading documents [{bar}] {value} of {total}",
    barsize: 30,
    clearOnComplete: true,
    linewrap: true, // else the terminal's own wrapping is switched off, and stays off after Ctrl-C
    gracefulExit: false, // only the entry files handle signals
  });
  bar.start(total, 0);
  return bar;
}
