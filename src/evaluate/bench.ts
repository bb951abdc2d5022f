/** Times and how they spread: what all benches measure with. */

/** Milliseconds, by nearest rank. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Milliseconds that it takes. */
export function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** Processor time of this process since a call of `process.cpuUsage`, in ms, of all its threads. */
export function processorMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The spread of times; zeros for none. */
export function spreadOf(times: readonly number[]): Spread {
  const ordered = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}
