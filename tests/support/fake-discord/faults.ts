/** Trouble on demand: what this Discord does to requests instead of, or after, answering them. */

export interface FaultRule {
  /** Tried on `POST /interactions/1/token/callback`; a string must be part of it. */
  readonly match: RegExp | string;
  /** How many requests it hits. Default: all until it is removed. */
  readonly times?: number;
  /** Does the request's work first, so that only the answer is lost. Default false. */
  readonly afterwards?: boolean;
}

export type Trouble =
  | { readonly kind: "hang" | "reset" }
  | { readonly kind: "slow"; readonly ms: number }
  | {
      readonly kind: "respond";
      readonly status: number;
      readonly body: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** A fault that was set; `hits` counts the requests it met. */
export interface Fault {
  readonly hits: number;
  remove(): void;
}

interface ActiveFault extends Fault {
  hits: number;
  readonly rule: FaultRule;
  readonly trouble: Trouble;
}

export class Faults {
  #active: ActiveFault[] = [];

  /** Never answers; the connection stays open. */
  hang(rule: FaultRule): Fault {
    return this.#add(rule, { kind: "hang" });
  }

  /** Closes the connection without an answer. */
  reset(rule: FaultRule): Fault {
    return this.#add(rule, { kind: "reset" });
  }

  /** Lets `ms` of real time pass before the request is even looked at. */
  slow({ ms, ...rule }: FaultRule & { readonly ms: number }): Fault {
    return this.#add(rule, { kind: "slow", ms });
  }

  serverError({ status = 500, ...rule }: FaultRule & { readonly status?: number }): Fault {
    const body = { message: `${status}: Internal Server Error`, code: 0 };
    return this.#add(rule, { kind: "respond", status, body });
  }

  /** 429 with `retryAfter` in seconds, for the route or for the whole bot. */
  rateLimit(rule: FaultRule & { readonly retryAfter: number; readonly global?: boolean }): Fault {
    const { retryAfter, global = false } = rule;
    const headers = {
      "retry-after": String(retryAfter),
      "x-ratelimit-scope": global ? "global" : "user",
      ...(global ? { "x-ratelimit-global": "true" } : {}),
    };
    const body = { message: "You are being rate limited.", retry_after: retryAfter, global };
    return this.#add(rule, { kind: "respond", status: 429, body, headers });
  }

  respond({
    status,
    body,
    ...rule
  }: FaultRule & { readonly status: number; readonly body: unknown }): Fault {
    return this.#add(rule, { kind: "respond", status, body });
  }

  clear(): void {
    this.#active = [];
  }

  /** The fault that meets this request, counted as a hit. */
  take(request: string): { readonly trouble: Trouble; readonly afterwards: boolean } | undefined {
    const found = this.#active.find(
      ({ rule, hits }) => hits < (rule.times ?? Infinity) && matches(rule.match, request),
    );
    if (!found) return undefined;
    found.hits += 1;
    return { trouble: found.trouble, afterwards: found.rule.afterwards ?? false };
  }

  #add(rule: FaultRule, trouble: Trouble): Fault {
    const fault: ActiveFault = {
      rule,
      trouble,
      hits: 0,
      remove: () => {
        this.#active = this.#active.filter((one) => one !== fault);
      },
    };
    this.#active.push(fault);
    return fault;
  }
}

function matches(match: RegExp | string, request: string): boolean {
  return typeof match === "string" ? request.includes(match) : match.test(request);
}
