/** What happened: requests, violations, warnings, tokens given out, and people waiting for news. */
import type { RequestRecord, Violation, ViolationKind, Warning } from "./types.js";

/** Violations that follow from the present state rather than from an event. */
type Outstanding = () => readonly Violation[];

export class Records {
  readonly requests: RequestRecord[] = [];
  readonly warnings: Warning[] = [];
  readonly #violations: Violation[] = [];
  readonly #secrets = new Map<string, string>();
  readonly #waiting = new Set<() => void>();
  readonly #keep: number;
  readonly #startedAt = performance.now();
  outstanding: Outstanding = () => [];
  commandPuts = 0;
  redundantCommandPuts = 0;

  constructor(keepRequests = 20_000) {
    this.#keep = keepRequests;
  }

  get violations(): readonly Violation[] {
    return [...this.#violations, ...this.outstanding()];
  }

  request(method: string, path: string): RequestRecord {
    const at = Math.round(performance.now() - this.#startedAt);
    const record: RequestRecord = { method, path, body: undefined, status: 0, at };
    this.requests.push(record);
    if (this.requests.length > this.#keep * 1.1)
      this.requests.splice(0, this.requests.length - this.#keep);
    return record;
  }

  violation(kind: ViolationKind, detail: string): void {
    this.#violations.push({ kind, detail });
    this.changed();
  }

  warning(kind: Warning["kind"], detail: string): void {
    this.warnings.push({ kind, detail });
    this.changed();
  }

  /** Remembers a token so that `leaks` can find it; a name says whose it is. */
  secret(token: string, name: string): void {
    this.#secrets.set(token, name);
  }

  /** The names of all tokens that stand in a text. */
  leaks(text: string): string[] {
    const found = [...this.#secrets].filter(([token]) => text.includes(token));
    return found.map(([, name]) => name);
  }

  /** Forgets requests, warnings and interaction tokens; violations stay. */
  forget(): void {
    this.requests.length = 0;
    this.warnings.length = 0;
    for (const [token, name] of this.#secrets) {
      if (name.startsWith("interaction")) this.#secrets.delete(token);
    }
  }

  changed(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /**
   * What `look` gives as soon as it gives something other than undefined or false.
   * @throws Error saying what was waited for, after `timeoutMs` of real time.
   */
  async until<T>(what: string, look: () => T, timeoutMs = 10_000): Promise<NonNullable<T>> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(check);
      };
      const check = (): void => {
        const found = look();
        if (found === undefined || found === null || found === false) return;
        stop();
        resolve(found);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`Waited ${timeoutMs} ms in vain for ${what}.`));
      }, timeoutMs);
      this.#waiting.add(check);
      check();
    });
  }
}
