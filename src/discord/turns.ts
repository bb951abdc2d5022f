/** Work that comes all at once, done one after the other, so that answers get out in between. */

/** A place in the queue. */
export interface Place {
  /** True when its turn has come; false when it was left, or waiting for it took too long. */
  readonly turn: Promise<boolean>;
  /** Gives the place up: whoever waited for the work does so no more. */
  readonly leave: () => void;
}

/** Two queues: nothing long is begun while something brief waits. */
export interface Turns {
  /** For work of a millisecond that is worth nothing when it comes too late. */
  brief(person: string): Place;
  /** For work of several milliseconds that people wait for, though not without end. */
  long(person: string): Place;
}

/** In ms: work that was waited for longer than this is not worth doing. */
export interface Longest {
  readonly brief: number;
  readonly long: number;
}

interface Waiting {
  /** In ms: after this its turn comes too late. */
  readonly until: number;
  readonly go: (isWorthIt: boolean) => void;
  isGone: boolean;
}

/** Those who wait, person by person. */
type Queue = Map<string, Waiting[]>;

/**
 * Turns in the order of asking, but person by person: who asks for many waits for those of others.
 * Between two the event loop goes round once: what is ready is sent, and what has come is read.
 * @param now the time in ms.
 */
export function takeTurns(longest: Longest, now: () => number): Turns {
  const brief: Queue = new Map();
  const long: Queue = new Map();
  let isRunning = false;
  const timely = (queue: Queue): Waiting | undefined => {
    let first = shift(queue);
    // Those who waited in vain cost nothing, so they are told all at once.
    for (; first && now() > first.until; first = shift(queue)) first.go(false);
    return first;
  };
  const next = (): void => {
    const first = timely(brief) ?? timely(long);
    first?.go(true);
    isRunning = first !== undefined;
    if (isRunning) setImmediate(next);
  };
  const join = (queue: Queue, person: string, longestMs: number): Place => {
    let go: (isWorthIt: boolean) => void = () => undefined;
    const turn = new Promise<boolean>((resolve) => {
      go = resolve;
    });
    const waiting: Waiting = { until: now() + longestMs, go, isGone: false };
    const own = queue.get(person);
    if (own === undefined) queue.set(person, [waiting]);
    else own.push(waiting);
    if (!isRunning) setImmediate(next);
    isRunning = true;
    const leave = (): void => {
      waiting.isGone = true;
      go(false);
    };
    return { turn, leave };
  };
  return {
    brief: (person) => join(brief, person, longest.brief),
    long: (person) => join(long, person, longest.long),
  };
}

/** The next who still waits, taken out; the others of that person come after everyone else's. */
function shift(queue: Queue): Waiting | undefined {
  for (const [person, own] of queue) {
    let first = own.shift();
    while (first?.isGone === true) first = own.shift();
    queue.delete(person);
    if (own.length > 0) queue.set(person, own); // behind all others
    if (first !== undefined) return first;
  }
  return undefined;
}
