/** Time as this Discord sees it: real time, or faster, so that 15 minutes pass within a test. */

export interface Clock {
  /** Milliseconds since this Discord was started, in its own time. */
  now(): number;
  /** Real milliseconds for a length of its time. */
  real(ms: number): number;
}

/** A clock that runs `speed` times as fast as the real one. */
export function createClock(speed = 1): Clock {
  const start = performance.now();
  return { now: () => (performance.now() - start) * speed, real: (ms) => ms / speed };
}
