/** The passages that a question's terms lead to: those worth scoring, scored by MiniSearch. */
import type { Found, PassageIndex } from "./minisearch.js";
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
  const walked = terms.map(({ number, term, weight }) => ({
    term,
    weight,
    text: among(chosen, passages.text, number),
    headings: among(chosen, passages.headings, number),
  }));
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

/** The place of the first number not below `least` in an ordered list, of a part of it. */
export function firstFrom(
  ordered: Uint32Array,
  least: number,
  from = 0,
  to = ordered.length,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ordered[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
