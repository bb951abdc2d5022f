/** Terms that a corpus is about as a whole: a question that has one of them says no more by it. */
import type { IndexData } from "./index-data.js";

/** Share of the sources that speak of such a thing. */
const MOST_SOURCES = 0.5;
/** Of fewer sources nothing can be said. */
const FEWEST_SOURCES = 3;

/** By the terms' numbers, 1 for those that stand in at least half of the sources, else 0. */
export function impliedTerms(data: IndexData): Uint8Array {
  const { sourceStarts, paragraphStarts, sentenceTerms, terms } = data;
  const implied = new Uint8Array(terms.sentences.length);
  const sources = sourceStarts.length - 1;
  if (sources < FEWEST_SOURCES) return implied;
  const counts = new Uint32Array(implied.length);
  const lastSeen = new Int32Array(implied.length).fill(-1);
  for (let source = 0; source < sources; source += 1) {
    const first = paragraphStarts[sourceStarts[source]!]!;
    const end = paragraphStarts[sourceStarts[source + 1]!]!;
    for (let at = sentenceTerms.starts[first]!; at < sentenceTerms.starts[end]!; at += 1) {
      const term = sentenceTerms.values[at]!;
      if (lastSeen[term] === source) continue;
      lastSeen[term] = source;
      counts[term]! += 1;
    }
  }
  for (const [term, count] of counts.entries()) {
    if (count >= MOST_SOURCES * sources) implied[term] = 1;
  }
  return implied;
}
