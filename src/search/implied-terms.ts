/** Terms that a corpus is about as a whole: a question that has one of them says no more by it. */
import type { Steps } from "../turns.js";
import type { IndexData } from "./index-data.js";

/** Share of the sources that speak of such a thing. */
const MOST_SOURCES = 0.5;
/** Of fewer sources nothing can be said. */
const FEWEST_SOURCES = 3;

/** Terms of sentences that are looked at in one step. */
const STEP = 65_536;

/** By the terms' numbers, 1 for those that stand in at least half of the sources, else 0; in steps. */
export function* impliedTerms(data: IndexData): Steps<Uint8Array> {
  const { sourceStarts, paragraphStarts, sentenceTerms, terms } = data;
  const implied = new Uint8Array(terms.sentences.length);
  const sources = sourceStarts.length - 1;
  if (sources < FEWEST_SOURCES) return implied;
  // What stands in that many sources stands in as many sentences: no other term is worth a look.
  const isFrequent = Uint8Array.from(terms.sentences, (holding) =>
    holding >= MOST_SOURCES * sources ? 1 : 0,
  );
  const counts = new Uint32Array(implied.length);
  const lastSeen = new Int32Array(implied.length).fill(-1);
  for (let source = 0; source < sources; source += 1) {
    const first = paragraphStarts[sourceStarts[source]!]!;
    const end = paragraphStarts[sourceStarts[source + 1]!]!;
    const last = sentenceTerms.starts[end]!;
    for (let at = sentenceTerms.starts[first]!; at < last; at += 1) {
      if (at % STEP === 0) yield;
      const term = sentenceTerms.values[at]!;
      if (isFrequent[term] === 0 || lastSeen[term] === source) continue;
      lastSeen[term] = source;
      counts[term]! += 1;
    }
  }
  for (let term = 0; term < counts.length; term += 1) {
    if (counts[term]! >= MOST_SOURCES * sources) implied[term] = 1;
  }
  return implied;
}
