/** Work that comes all at once, done one after the other, so that answers get out in between. */

/** A wish for a turn: true when it has come, false when waiting for it took too long. */
export type Turn = () => Promise<boolean>;

/**
 * Turns in the order of asking. Between two the event loop goes round once: what is ready is sent,
 * and what has come is read.
 * @param longestMs a turn that was waited for longer than this is not worth taking.
 * @param now the time in ms.
 */
export function takeTurns(longestMs: number, now: () => number): Turn {
  const waiting: { readonly since: number; readonly go: (isWorthIt: boolean) => void }[] = [];
  let isRunning = false;
  const next = (): void => {
    let first = waiting.shift();
    // Those who waited in vain cost nothing, so they are told all at once.
    for (; first && now() - first.since > longestMs; first = waiting.shift()) first.go(false);
    first?.go(true);
    isRunning = first !== undefined;
    if (isRunning) setImmediate(next);
  };
  return () =>
    new Promise((go) => {
      waiting.push({ since: now(), go });
      if (!isRunning) setImmediate(next);
      isRunning = true;
    });
}
