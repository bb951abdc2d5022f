/** The passages that a question's terms lead to: those worth scoring, scored by MiniSearch. */
import { firstFrom } from "./first-from.js";
import type { Found, PassageIndex, Walked } from "./minisearch.js";
import type { Passages, Postings } from "./passages.js";
import type { AskedTerm, PassageRange, Pruner } from "./prune.js";

/** What is searched. */
export interface Searched {
  readonly index: PassageIndex;
  readonly pruner: Pruner;
  readonly passages: Passages;
}

/** Passages whose sentences are looked at, the best by MiniSearch's score. */
const MOST_PASSAGES = 200;

/** The best passages in order of the library, from the ranges only where some are given. */
export function findPassages(
  { index, pruner, passages }: Searched,
  terms: readonly AskedTerm[],
  ranges?: readonly PassageRange[],
): number[] {
  const chosen = pruner.choose(terms, ranges);
  const walked = terms.flatMap(({ number, term, weight }): Walked[] => {
    const text = among(chosen, passages.text, number);
    const headings = among(chosen, passages.headings, number);
    const isThere = text.passages.length + headings.passages.length > 0;
    return isThere ? [{ term, weight, text, headings }] : [];
  });
  return index
    .find(walked, MOST_PASSAGES)
    .map(({ id }) => id)
    .sort((a, b) => a - b);
}

/** Of a term's passages those that are chosen. */
function among(
  chosen: Uint32Array,
  { starts, passages: postings, counts }: Postings,
  number: number,
): Found {
  const found: number[] = [];
  const frequencies: number[] = [];
  const end = starts[number + 1]!;
  let at = starts[number]!;
  for (const passage of chosen) {
    // Common terms stand near the place before, rare ones are soon at their end.
    let step = 1;
    while (at + step < end && postings[at + step]! < passage) step *= 2;
    at = firstFrom(postings, passage, at, Math.min(end, at + step + 1));
    if (at === end) break;
    if (postings[at] !== passage) continue;
    found.push(passage);
    frequencies.push(counts[at]!);
  }
  return { passages: found, counts: frequencies, size: end - starts[number]! };
}
