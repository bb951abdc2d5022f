/** Reckons one sentence's scores after another from what it holds of the asked terms. */
import type { AskedHits } from "./asked-hits.js";

/** Text, paragraph and headings, in this order. */
export const FIELDS = 3;

/** Parameters of BM25+: term frequency, length, and what a term is worth at least. */
export interface Bm25 {
  readonly k: number;
  readonly b: number;
  readonly d: number;
}

/** A term's number and how much it counts, in each of the scores that are wanted. */
export interface ScoredTerm {
  readonly number: number;
  readonly weights: readonly number[];
}

/** Lists whose terms are of a field: from the first on, up to the last. */
export interface Stretch {
  readonly field: number;
  readonly from: number;
  readonly to: number;
}

/** What one sentence has of the asked terms; used again for the next. */
export class Tally {
  readonly #terms: readonly ScoredTerm[];
  readonly #rarities: Float64Array;
  readonly #counts: Uint32Array;
  /** Places in the counts that are not 0, of the open field. */
  readonly #open: Uint32Array;
  #opened = 0;
  readonly #isFound: Uint8Array;
  readonly #sums: Float64Array;
  readonly #matched: Uint32Array;
  readonly #found: Uint32Array;
  #founds = 0;

  constructor(terms: readonly ScoredTerm[], kinds: number, rarities: Float64Array) {
    this.#terms = terms;
    this.#rarities = rarities;
    this.#counts = new Uint32Array(terms.length * FIELDS);
    this.#open = new Uint32Array(terms.length * FIELDS);
    this.#isFound = new Uint8Array(terms.length);
    this.#found = new Uint32Array(terms.length);
    this.#sums = new Float64Array(kinds);
    this.#matched = new Uint32Array(kinds);
  }

  count(found: AskedHits, { field, from, to }: Stretch): void {
    const { hits } = found;
    const end = found.startOf(to);
    for (let at = found.startOf(from); at < end; at += 1) {
      const slot = hits[at]! * FIELDS + field;
      if (this.#counts[slot] === 0) {
        this.#open[this.#opened] = slot;
        this.#opened += 1;
      }
      this.#counts[slot]! += 1;
    }
  }

  /** Adds what the field's terms make; `share` is its length against the average. */
  close({ k, b, d }: Bm25, share: number): void {
    const evenness = k * (1 - b + b * share);
    for (let at = 0; at < this.#opened; at += 1) {
      const slot = this.#open[at]!;
      const count = this.#counts[slot]!;
      this.#counts[slot] = 0;
      this.#add(
        (slot / FIELDS) | 0,
        this.#rarities[slot]! * (d + (count * (k + 1)) / (count + evenness)),
      );
    }
    this.#opened = 0;
  }

  #add(index: number, score: number): void {
    const { weights } = this.#terms[index]!;
    const isFirst = this.#isFound[index] === 0;
    if (isFirst) {
      this.#isFound[index] = 1;
      this.#found[this.#founds] = index;
      this.#founds += 1;
    }
    for (let kind = 0; kind < weights.length; kind += 1) {
      const weight = weights[kind]!;
      if (weight === 0) continue;
      this.#sums[kind]! += weight * score;
      if (isFirst) this.#matched[kind]! += 1;
    }
  }

  /** Puts the scores where they belong and starts anew: the sum times the number of terms found. */
  move(scores: readonly Float64Array[], at: number): void {
    for (let kind = 0; kind < scores.length; kind += 1) {
      scores[kind]![at] = this.#sums[kind]! * this.#matched[kind]!;
      this.#sums[kind] = 0;
      this.#matched[kind] = 0;
    }
    for (let found = 0; found < this.#founds; found += 1) this.#isFound[this.#found[found]!] = 0;
    this.#founds = 0;
  }
}
