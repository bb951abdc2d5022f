/** A folder for what a bench makes: gone when its work is, however that ends. */
import { mkdtempSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Of the event loop: the first may be the rest of one that began before the signal. */
const TURNS = 2;

/**
 * Does something with an empty folder, which is removed after it, and also where a signal ends the
 * program meanwhile, with the signal's exit code; work that waits for another process ends with that.
 * @param prefix of the folder's name
 */
export async function withScratch<T>(
  prefix: string,
  work: (folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  const end = (signal: (typeof SIGNALS)[number]): void => {
    remove();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.once(signal, end);
  try {
    return await work(folder);
  } finally {
    // A signal that came while another process was waited for is dealt with in these turns.
    for (let turn = 0; turn < TURNS; turn += 1) await setImmediate();
    for (const signal of SIGNALS) process.off(signal, end);
    remove();
  }
}
