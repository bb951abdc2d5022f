/** Discord's buckets: counted per route and major parameter, told in headers, enforced with 429. */
import type { Clock } from "./clock.js";

interface Bucket {
  readonly name: string;
  readonly limit: number;
  readonly windowMs: number;
  remaining: number;
  resetAt: number;
}

export interface RateLimitResult {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds to wait; absent when the request may pass. */
  readonly retryAfter?: number;
}

/** Seen in practice: five webhook calls in two seconds, fifty of anything else in one. */
const WEBHOOK_WINDOW_MS = 2000;
const OTHER = { limit: 50, windowMs: 1000 };
/** Buckets are looked through for expired ones when there are this many. */
const SWEEP_AT = 1000;

export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();
  readonly #clock: Clock;
  readonly #webhookLimit: number;

  constructor(clock: Clock, webhookLimit = 5) {
    this.#clock = clock;
    this.#webhookLimit = webhookLimit;
  }

  /** Counts a request. Interaction callbacks and `/gateway` have no bucket. */
  count(method: string, path: string): RateLimitResult {
    if (path.startsWith("/interactions/") || path.startsWith("/gateway")) return { headers: {} };
    const isWebhook = path.startsWith("/webhooks/");
    if (isWebhook && this.#webhookLimit === 0) return { headers: {} };
    const limit = isWebhook ? this.#webhookLimit : OTHER.limit;
    const windowMs = isWebhook ? WEBHOOK_WINDOW_MS : OTHER.windowMs;
    return this.#take(this.#bucket(`${method} ${majorOf(path)}`, limit, windowMs));
  }

  #bucket(key: string, limit: number, windowMs: number): Bucket {
    const now = this.#clock.now();
    if (this.#buckets.size > SWEEP_AT) {
      for (const [old, { resetAt }] of this.#buckets) if (resetAt < now) this.#buckets.delete(old);
    }
    const known = this.#buckets.get(key);
    if (known && known.resetAt > now) return known;
    const name = Buffer.from(key.replace(/\d+\/[^ /]+$/, ""))
      .toString("hex")
      .slice(0, 32);
    const bucket = { name, limit, windowMs, remaining: limit, resetAt: now + windowMs };
    this.#buckets.set(key, bucket);
    return bucket;
  }

  #take(bucket: Bucket): RateLimitResult {
    const isSpent = bucket.remaining === 0;
    if (!isSpent) bucket.remaining -= 1;
    const seconds = this.#clock.real(bucket.resetAt - this.#clock.now()) / 1000;
    const wait = Math.max(0.001, seconds).toFixed(3);
    const headers = {
      "x-ratelimit-bucket": bucket.name,
      "x-ratelimit-limit": String(bucket.limit),
      "x-ratelimit-remaining": String(bucket.remaining),
      "x-ratelimit-reset": (Date.now() / 1000 + seconds).toFixed(3),
      "x-ratelimit-reset-after": wait,
    };
    if (!isSpent) return { headers };
    const scope = { "retry-after": wait, "x-ratelimit-scope": "user" };
    return { headers: { ...headers, ...scope }, retryAfter: Number(wait) };
  }
}

/** The route with its major parameter: a webhook's id and token, a channel, a server. */
function majorOf(path: string): string {
  const [kind = "", id = "", token = ""] = path.split("/").slice(1);
  const rest = path.split("/").slice(kind === "webhooks" ? 4 : 3);
  const shape = rest.map((part) => (/^\d+$/.test(part) || part === "@original" ? ":id" : part));
  return [...shape, kind, id, ...(kind === "webhooks" ? [token] : [])].join("/");
}
