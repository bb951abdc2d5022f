/** Reaching Discord until it works, or until that is no use. */
import type { Log } from "../log.js";
import { sleep } from "./insist.js";
import { type End, endOfLogin, inWords, waitBefore } from "./login.js";

/**
 * Tries again and again where Discord can't be reached, with a line for each failure.
 * @param reach connects or asks; rejects where Discord can't be reached or says no.
 * @returns the end where trying is no use; undefined when Discord was reached, or `stopping` came first.
 */
export async function keepTrying(
  reach: () => Promise<void>,
  log: Log,
  stopping: AbortSignal,
): Promise<End | undefined> {
  for (let tries = 1; !stopping.aborted; tries += 1) {
    try {
      await reach();
      return undefined;
    } catch (error) {
      const fatal = endOfLogin(error);
      if (fatal ?? stopping.aborted) return fatal; // stopped in the middle of a try: no fault to tell of
      const wait = waitBefore(tries, Math.random());
      const seconds = Math.ceil(wait / 1000);
      log.warn("cannot reach Discord, trying again", { why: inWords(error), seconds });
      await sleep(wait, stopping);
    }
  }
  return undefined;
}
