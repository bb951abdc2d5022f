/** Tells a double click from a second wish. */

/** Keys remembered at most: a flood of clicks forgets the oldest, and takes no more memory. */
const MOST_KEYS = 10_000;

/**
 * A function that is true the first time it is asked about a key, and again once `windowMs`
 * have passed.
 * @param now the time in ms.
 */
export function firstTime(windowMs: number, now: () => number): (key: string) => boolean {
  const seen = new Map<string, number>();
  return (key) => {
    const time = now();
    const isFirst = time - (seen.get(key) ?? -Infinity) >= windowMs;
    if (isFirst) {
      seen.delete(key); // so that the map stays in the order of time
      seen.set(key, time);
      for (const oldest of seen.keys()) if (seen.size > MOST_KEYS) seen.delete(oldest);
    }
    return isFirst;
  };
}
