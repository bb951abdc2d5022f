/** Work that comes all at once, done one after the other, so that answers get out in between. */

/** A person's wish for a turn: true when it has come, false when waiting for it took too long. */
export type Turn = (person: string) => Promise<boolean>;

interface Waiting {
  readonly since: number;
  readonly go: (isWorthIt: boolean) => void;
}

/**
 * Turns in the order of asking, but person by person: who asks for many waits for those of others.
 * Between two the event loop goes round once: what is ready is sent, and what has come is read.
 * @param longestMs a turn that was waited for longer than this is not worth taking.
 * @param now the time in ms.
 */
export function takeTurns(longestMs: number, now: () => number): Turn {
  const people = new Map<string, Waiting[]>();
  let isRunning = false;
  const shift = (): Waiting | undefined => {
    for (const [person, queue] of people) {
      const first = queue.shift();
      people.delete(person);
      if (queue.length > 0) people.set(person, queue); // behind all others
      return first;
    }
    return undefined;
  };
  const next = (): void => {
    let first = shift();
    // Those who waited in vain cost nothing, so they are told all at once.
    for (; first && now() - first.since > longestMs; first = shift()) first.go(false);
    first?.go(true);
    isRunning = first !== undefined;
    if (isRunning) setImmediate(next);
  };
  return (person) =>
    new Promise((go) => {
      const queue = people.get(person) ?? [];
      queue.push({ since: now(), go });
      people.set(person, queue);
      if (!isRunning) setImmediate(next);
      isRunning = true;
    });
}
