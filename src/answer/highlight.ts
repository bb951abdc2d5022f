/** The words of a quote that answer; where none stand out, the words that matched. */
import { termsOf } from "../language/terms.js";
import { read } from "../language/wink.js";
import type { Span } from "../model.js";
import type { RankedCandidate } from "../rank/rank.js";

/** Spans of the sentence's text, in order, not overlapping. */
export function highlightsOf({ evidence }: RankedCandidate): readonly Span[] {
  const { answers, text, query } = evidence;
  if (answers.length > 0 && answers.length <= 3) return answers;
  const wanted = new Set(
    query.wanted.flatMap(({ alternatives }) => alternatives.map(({ term }) => term)),
  );
  return termsOf(read(text).tokens)
    .filter(({ term, isPart }) => !isPart && wanted.has(term))
    .map(({ start, end }) => ({ start, end }));
}
