/** Making a call again where Discord or the way there failed, as long as that can still help. */

import { codeOf } from "./refusal.js";

/** How long to insist, and what waits in between. */
export interface Patience {
  /** No new try is begun this many ms after the first. */
  readonly until: number;
  /** Ms to wait before a try. @param tries failed so far, from 1. */
  readonly wait: (tries: number) => number;
  /** Aborted when there is no time left: the last failure then stands. */
  readonly signal?: AbortSignal;
  /** Aborted when little time is left: a wait ends at once, and later ones are short. */
  readonly hurry?: AbortSignal;
  /** Whether a failure is worth another try; `isPassing` by default. */
  readonly isWorthIt?: (error: unknown) => boolean;
  /** Told of the first failure that is worth another try. */
  readonly onFirst?: (error: unknown) => void;
}

/** In ms between tries while there is little time left. */
const HURRIED_WAIT_MS = 200;

/**
 * Makes a call until it succeeds or is refused. @param call told how many tries failed before.
 * @returns what it gives. Rejects with a refusal, or with the last failure when patience is over.
 */
export async function insist<T>(
  call: (failed: number) => Promise<T>,
  patience: Patience,
): Promise<T> {
  const { until, signal, isWorthIt = isPassing } = patience;
  const started = performance.now();
  for (let tries = 1; ; tries += 1) {
    try {
      return await call(tries - 1);
    } catch (error) {
      if (!isWorthIt(error)) throw error;
      if (tries === 1) patience.onFirst?.(error);
      const { pause, wakes } = pauseAfter(tries, patience);
      if (performance.now() - started + pause > until) throw error;
      await sleep(pause, signal, wakes);
      if (signal?.aborted === true) throw error;
    }
  }
}

/** How many ms to wait, and what else ends the wait. */
function pauseAfter(tries: number, { wait, hurry }: Patience) {
  const pause = wait(tries);
  return hurry?.aborted === true
    ? { pause: Math.min(HURRIED_WAIT_MS, pause), wakes: undefined }
    : { pause, wakes: hurry };
}

/**
 * Whether a failed call may succeed later: a fault of Discord's own or of the network, after which
 * nobody knows whether Discord has acted on the call. False where Discord said no.
 */
export function isPassing(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { status } = error as { status?: unknown };
  if (typeof status === "number") return status >= 500;
  return !("retryAfter" in error);
}

/** What the network says when it found no way to Discord, by Node's and undici's codes. */
const NO_WAY = new Set<unknown>([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Whether a failed call surely did not reach Discord, so that a second one does nothing twice. */
export function isUnsent(error: unknown): boolean {
  return NO_WAY.has(codeOf(error));
}

/** Waits, but not longer than the signals allow. */
export function sleep(ms: number, ...signals: readonly (AbortSignal | undefined)[]): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      for (const signal of signals) signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    for (const signal of signals) signal?.addEventListener("abort", done, { once: true });
    if (signals.some((signal) => signal?.aborted === true)) done();
  });
}
