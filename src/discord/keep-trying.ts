/** Connecting to Discord until it works, or until that is no use. */
import type { Log } from "../log.js";
import { sleep } from "./insist.js";
import { type End, endOfLogin, inWords, waitBefore } from "./login.js";

/** Connects, again and again where Discord can't be reached; the end where trying is no use. */
export async function keepTrying(
  connect: () => Promise<void>,
  log: Log,
  stopping: AbortSignal,
): Promise<End | undefined> {
  for (let tries = 1; !stopping.aborted; tries += 1) {
    try {
      await connect();
      return undefined;
    } catch (error) {
      const fatal = endOfLogin(error);
      if (fatal) return fatal;
      const wait = waitBefore(tries, Math.random());
      const seconds = Math.ceil(wait / 1000);
      log.warn("cannot reach Discord, trying again", { why: inWords(error), seconds });
      await sleep(wait, stopping);
    }
  }
  return undefined;
}
