/** How many questions one person may ask in a minute, so that one person's flood slows nobody. */
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** A person who reads the answers asks far less; a script that floods is stopped within a second. */
export const QUESTIONS_A_MINUTE = 20;

/** Counts a question of a user and gives the seconds to wait, 0 for a question within the limit. */
export type Limit = (userId: string) => Promise<number>;

/** A limit that keeps its counts in memory for a minute. @param perMinute at least 1. */
export function questionLimit(perMinute: number = QUESTIONS_A_MINUTE): Limit {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (userId) => {
    try {
      await limiter.consume(userId);
      return 0;
    } catch (refusal) {
      // The library rejects with a result, not an error, where the limit is reached.
      if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000);
      throw refusal;
    }
  };
}
