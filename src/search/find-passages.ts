/** The passages that a question's terms lead to: those worth scoring, scored by MiniSearch. */
import { AskedHits } from "./asked-hits.js";
import type { Hit, PassageIndex, Walked } from "./minisearch.js";
import type { KeptLists } from "./number-lists.js";
import { MOST_COUNTED, type Passages, type Postings } from "./passages.js";
import type { AskedTerm, PassageRange, Pruner } from "./prune.js";

/** What is searched. */
export interface Searched {
  readonly index: PassageIndex;
  readonly pruner: Pruner;
  readonly passages: Passages;
  readonly lists: PassageLists;
}

/** The terms that passages are made of. */
export interface PassageLists {
  readonly sentenceTerms: KeptLists;
  readonly headingTerms: KeptLists;
  /** By sentence: its paragraph, whose headings it stands under. */
  readonly paragraphs: Uint32Array;
}

/** Passages whose sentences are looked at, the best by MiniSearch's score. */
const MOST_PASSAGES = 100;

/**
 * The best passages in order of the library, from the ranges only where some are given. MiniSearch
 * scores what the question's own words lead to and keeps the best; what related words alone lead to
 * has a score of 0, and is as good as it was chosen.
 */
export function findPassages(
  searched: Searched,
  terms: readonly AskedTerm[],
  ranges?: readonly PassageRange[],
): Hit[] {
  const chosen = searched.pruner.choose(terms, ranges);
  const own = terms.filter(({ isOwn }) => isOwn);
  const { walked, others } = walkedAmong(chosen, own, searched);
  const hits = searched.index.find(walked, MOST_PASSAGES);
  return [...hits, ...others.map((id) => ({ id, score: 0 }))].sort((a, b) => a.id - b.id);
}

/** The terms that stand in the chosen passages, and the passages in which none of them does. */
function walkedAmong(
  chosen: Uint32Array,
  terms: readonly AskedTerm[],
  { passages, lists }: Searched,
): { readonly walked: Walked[]; readonly others: number[] } {
  const asked = new Uint16Array(passages.text.starts.length - 1);
  for (const [place, { number }] of terms.entries()) asked[number] = place + 1;
  const sentences = new AskedHits(lists.sentenceTerms, asked);
  const headings = new AskedHits(lists.headingTerms, asked);
  const texts = terms.map(({ number }) => new Holding(passages.text, number));
  const above = terms.map(({ number }) => new Holding(passages.headings, number));
  const others: number[] = [];
  for (const passage of chosen) {
    const start = passages.starts[passage]!;
    const paragraph = lists.paragraphs[start]!;
    const inText = hold(texts, passage, sentences, [start, passages.ends[passage]!]);
    const inHeadings = hold(above, passage, headings, [paragraph, paragraph + 1]);
    if (inText + inHeadings === 0) others.push(passage);
  }
  const walked = terms
    .map(({ term, weight }, at) => ({ term, weight, text: texts[at]!, headings: above[at]! }))
    .filter(({ text, headings }) => text.passages.length + headings.passages.length > 0);
  return { walked, others };
}

/** Notes what a passage's lists hold, and gives how much: that takes less than a look at postings. */
function hold(
  terms: readonly Holding[],
  passage: number,
  found: AskedHits,
  [from, to]: readonly [number, number],
): number {
  found.reach(from, to);
  const start = found.startOf(from);
  const end = found.startOf(to);
  for (let at = start; at < end; at += 1) terms[found.hits[at]!]!.add(passage);
  return end - start;
}

/** The passages that hold a term, as they are found. */
class Holding {
  readonly passages: number[] = [];
  readonly counts: number[] = [];
  readonly size: number;

  constructor({ starts }: Postings, number: number) {
    this.size = starts[number + 1]! - starts[number]!;
  }

  add(passage: number): void {
    const last = this.passages.length - 1;
    if (this.passages[last] === passage) {
      this.counts[last] = Math.min(MOST_COUNTED, this.counts[last]! + 1);
    } else {
      this.passages.push(passage);
      this.counts.push(1);
    }
  }
}
