/** How much goes on at the same time: who wants to begin takes seats, and waits until there are some. */

/** Gives seats in the order they are asked for, and takes them back when the work is done. */
export type Take = <T>(seats: number, work: () => Promise<T>) => Promise<T>;

/** @param count Seats in all; who asks for more gets them all. */
export function openSeats(count: number): Take {
  let free = count;
  const queue: { readonly wanted: number; readonly go: () => void }[] = [];
  const next = (): void => {
    for (let first = queue[0]; first && first.wanted <= free; first = queue[0]) {
      free -= first.wanted;
      queue.shift();
      first.go();
    }
  };
  return async (seats, work) => {
    const wanted = Math.min(seats, count);
    await new Promise<void>((go) => {
      queue.push({ wanted, go });
      next();
    });
    try {
      return await work();
    } finally {
      free += wanted;
      next();
    }
  };
}
