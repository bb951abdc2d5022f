/** Long work in turns: it goes on for some milliseconds, then everything else gets its turn. */
import { setImmediate } from "node:timers/promises";

/** Milliseconds at a stretch: nobody who asks meanwhile notices. */
const TURN_MS = 10;

/**
 * To be called between any two steps of a long work, and awaited where it gives something: where the
 * turn is over that is what the other work is waited for by.
 * @param now milliseconds of a clock that only goes forward, for tests
 */
export function openTurns(now = () => performance.now()): () => Promise<void> | undefined {
  let start = now();
  return () => {
    if (now() - start < TURN_MS) return undefined;
    return setImmediate().then(() => {
      start = now();
    });
  };
}

/** Lets everything else have its turn: between two works of which each has turns of its own. */
export async function giveWay(): Promise<void> {
  await setImmediate();
}

/** A long work in steps of a millisecond or so, which may be done at once or in turns. */
export type Steps<T> = Generator<undefined, T>;

/** What the work comes to, with nothing else done meanwhile. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** What the work comes to, done in turns with other work. */
export async function inTurns<T>(steps: Steps<T>, turn = openTurns()): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await turn();
  }
}
