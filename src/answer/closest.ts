/** Where to look when the sources don't answer: places near the question, never shown as answers. */
import type { ClosestPlace } from "../model.js";
import type { RankedCandidate } from "../rank/rank.js";
import { quote } from "../model.js";
import { cite } from "./cite.js";
import { locate } from "./locate.js";

/** Most places that are offered. */
const MOST_PLACES = 3;

/** The best sections among the ranked sentences, each once. */
export function closestPlaces(ranked: readonly RankedCandidate[]): ClosestPlace[] {
  const places = new Map<unknown, ClosestPlace>();
  for (const { sentence } of ranked) {
    if (places.size === MOST_PLACES) break;
    if (places.has(sentence.section)) continue;
    const { source, headings, lines } = cite(quote(sentence.source, sentence.span));
    const location = locate(source, sentence.span);
    places.set(sentence.section, { source, headings, ...(lines ? { lines } : {}), ...location });
  }
  return [...places.values()];
}
