/** Tells of files whether their writers are done, by how long they have been left alone. */
import type { IsSettled } from "./read-corpus.js";

/** A file that was not written to for this long is taken as written, in milliseconds. */
export const SETTLED_MS = 300;
/**
 * The same for a file that was seen to change twice within this time, as a slow copy does that
 * pauses: it may be read half once, before anybody can know, and then no more until it is whole.
 */
export const GROWN_MS = 1000;
/** The soonest that a file is worth another look, in milliseconds. */
const SOONEST_MS = 20;

export interface Settling {
  /** Begins a look at all files: for each that is not as it was, whether its writer is done. */
  readonly look: () => IsSettled;
  /** Milliseconds until a file may be settled that was not at the last look; undefined for none. */
  readonly nextIn: () => number | undefined;
}

/** What was last seen of a file that changed lately. */
interface Seen {
  readonly stamp: string;
  readonly changedAt: number;
  readonly isGrowing: boolean;
  /** False where it is settled, and before it is looked at again. */
  readonly isWaiting: boolean;
}

/** @param now milliseconds since 1970 */
export function openSettling(now: () => number = Date.now): Settling {
  const seen = new Map<string, Seen>();
  return {
    look() {
      for (const [path, one] of seen) {
        if (one.isWaiting) seen.set(path, { ...one, isWaiting: false });
        else if (now() - one.changedAt >= GROWN_MS) seen.delete(path);
      }
      return ({ path, stamp, changedAt }) => {
        const isGrowing = growsFrom(seen.get(path), stamp, changedAt);
        // A clock of another machine may be ahead.
        const isWaiting = Math.abs(now() - changedAt) < stillMs(isGrowing);
        seen.set(path, { stamp, changedAt, isGrowing, isWaiting });
        return !isWaiting;
      };
    },
    nextIn() {
      const waits = [...seen.values()]
        .filter(({ isWaiting }) => isWaiting)
        .map(({ changedAt, isGrowing }) => stillMs(isGrowing) - (now() - changedAt));
      return waits.length === 0 ? undefined : Math.max(SOONEST_MS, Math.min(...waits));
    },
  };
}

/** Whether a file is being written in parts, as far as can be seen. */
function growsFrom(before: Seen | undefined, stamp: string, changedAt: number): boolean {
  if (before === undefined) return false;
  const isAgain = before.stamp !== stamp && changedAt - before.changedAt < GROWN_MS;
  return before.isGrowing || isAgain;
}

function stillMs(isGrowing: boolean): number {
  return isGrowing ? GROWN_MS : SETTLED_MS;
}
