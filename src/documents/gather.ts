/** Changes that come together are told as one: soon where it is one, later while they keep coming. */
import { SETTLED_MS } from "./settling.js";

export interface Gathering {
  /** To be called at each change. */
  readonly tell: () => void;
  /** What was told and not passed on is passed on no more. */
  readonly forget: () => void;
}

/** When a change is told that no other follows: the file is settled by then. In milliseconds. */
const FIRST_QUIET_MS = SETTLED_MS + 10;
/** Changes closer together than this keep coming: the longer they do, the longer they are waited for. */
const CALM_MS = 500;
/** Changes closer together than this are told as one, but none later than the second figure. */
const MOST_QUIET_MS = 1000;
const LONGEST_WAIT_MS = 2000;

/** One call for many changes that come together. @param now milliseconds, only going forward */
export function gather(call: () => void, now: () => number = () => performance.now()): Gathering {
  let quiet: NodeJS.Timeout | undefined;
  let latest: NodeJS.Timeout | undefined;
  let first = -Infinity;
  let last = -Infinity;
  const forget = (): void => {
    clearTimeout(quiet);
    clearTimeout(latest);
    quiet = latest = undefined;
  };
  const fire = (): void => {
    forget();
    call();
  };
  const tell = (): void => {
    const time = now();
    if (time - last >= CALM_MS) first = time;
    last = time;
    const waited = Math.min(MOST_QUIET_MS, Math.max(FIRST_QUIET_MS, time - first));
    clearTimeout(quiet);
    quiet = setTimeout(fire, waited);
    latest ??= setTimeout(fire, LONGEST_WAIT_MS);
  };
  return { tell, forget };
}
