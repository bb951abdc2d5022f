/**
 * Which passages are worth scoring: those that hold most of what is asked, rare terms counting more
 * than common ones. A look at numbers in a row costs a nanosecond or two, scoring a posting in
 * MiniSearch a thousand; what frequent terms alone lead to is left out before.
 */
import type { Passages, Postings } from "./passages.js";

/** A term that passages are looked for with. */
export interface AskedTerm {
  readonly number: number;
  readonly term: string;
  /** How much it counts, 0..1. */
  readonly weight: number;
  /** False for a related word: it has postings of its own to spend. */
  readonly isOwn: boolean;
}

/** Where passages are looked for: from the first on, up to the last, in order. */
export type PassageRange = readonly [from: number, to: number];

/** Passages by the question's own words, by related words too, and by each of the rarest alone. */
const BY_OWN = 160;
const BY_ALL = 60;
const BY_RAREST = 20;
const RAREST = 2;
/** Postings of related words that are looked at, the rarest words first. */
const MOST_RELATED = 50_000;

/** What stands above a passage tells less than what is in it. */
const ABOVE = 0.4;

/** Looks for passages; what it reckons with is used again by the next search. */
export class Pruner {
  readonly #passages: Passages;
  /** By passage: the weight of what it holds, and how many terms that are. */
  readonly #weights: Float32Array;
  readonly #matched: Uint8Array;
  readonly #isChosen: Uint8Array;

  constructor(passages: Passages) {
    const { length } = passages.starts;
    this.#passages = passages;
    this.#weights = new Float32Array(length);
    this.#matched = new Uint8Array(length);
    this.#isChosen = new Uint8Array(length);
  }

  /** The passages worth scoring, in order; only of the ranges, where some are given. */
  choose(terms: readonly AskedTerm[], ranges?: readonly PassageRange[]): Uint32Array {
    const places = ranges ?? [[0, this.#weights.length] as const];
    const own = this.#rarestFirst(terms.filter(({ isOwn }) => isOwn));
    const related = this.#rarestFirst(terms.filter(({ isOwn }) => !isOwn));
    for (const term of own) this.#look(term);
    this.#take(BY_OWN, places);
    for (const { number } of own.slice(0, RAREST)) this.#takeOf(number, places);
    let left = MOST_RELATED;
    for (const term of related) {
      left -= this.#holding(term.number);
      if (left < 0) break;
      this.#look(term);
    }
    if (related.length > 0) this.#take(BY_ALL, places);
    return this.#finish();
  }

  #rarestFirst(terms: readonly AskedTerm[]): AskedTerm[] {
    return terms.toSorted(
      (a, b) => this.#holding(a.number) - this.#holding(b.number) || (a.term < b.term ? -1 : 1),
    );
  }

  #holding(number: number): number {
    const { starts } = this.#passages.text;
    return starts[number + 1]! - starts[number]!;
  }

  #look({ number, weight }: AskedTerm): void {
    const { length } = this.#weights;
    const holding = this.#holding(number);
    const rarity = weight * Math.log(1 + (length - holding + 0.5) / (holding + 0.5));
    this.#add(this.#passages.text, number, rarity);
    this.#add(this.#passages.headings, number, ABOVE * rarity);
  }

  #add({ starts, passages }: Postings, number: number, rarity: number): void {
    const weights = this.#weights;
    const matched = this.#matched;
    const end = starts[number + 1]!;
    for (let at = starts[number]!; at < end; at += 1) {
      const passage = passages[at]!;
      weights[passage]! += rarity;
      matched[passage]! += 1;
    }
  }

  /** Marks the best of the ranges; worth is the weight times the number of terms, as in MiniSearch. */
  #take(most: number, ranges: readonly PassageRange[]): void {
    const top = new Top(most);
    const weights = this.#weights;
    const matched = this.#matched;
    let least = 0;
    for (const [from, to] of ranges) {
      for (let passage = from; passage < to; passage += 1) {
        const weight = weights[passage]!;
        if (weight === 0) continue;
        const worth = weight * matched[passage]!;
        if (worth <= least) continue;
        top.add(passage, worth);
        least = top.least;
      }
    }
    for (const passage of top.places()) this.#isChosen[passage] = 1;
  }

  #takeOf(number: number, ranges: readonly PassageRange[]): void {
    const { starts, passages } = this.#passages.text;
    const top = new Top(BY_RAREST);
    for (let at = starts[number]!; at < starts[number + 1]!; at += 1) {
      const passage = passages[at]!;
      const worth = this.#weights[passage]! * this.#matched[passage]!;
      if (worth > top.least && ranges.some(([from, to]) => from <= passage && passage < to)) {
        top.add(passage, worth);
      }
    }
    for (const passage of top.places()) this.#isChosen[passage] = 1;
  }

  #finish(): Uint32Array {
    const chosen: number[] = [];
    let at = this.#isChosen.indexOf(1);
    while (at >= 0) {
      chosen.push(at);
      at = this.#isChosen.indexOf(1, at + 1);
    }
    for (const passage of chosen) this.#isChosen[passage] = 0;
    this.#weights.fill(0);
    this.#matched.fill(0);
    return Uint32Array.from(chosen);
  }
}

/** The highest of many, in a heap with the lowest of them on top. */
class Top {
  readonly #most: number;
  readonly #places: Uint32Array;
  readonly #worths: Float64Array;
  #size = 0;

  constructor(most: number) {
    this.#most = most;
    this.#places = new Uint32Array(most);
    this.#worths = new Float64Array(most);
  }

  /** What another must be above to be taken: 0 until there are as many as wanted. */
  get least(): number {
    return this.#size < this.#most ? 0 : this.#worths[0]!;
  }

  add(place: number, worth: number): void {
    if (this.#size < this.#most) {
      this.#size += 1;
      this.#rise(this.#size - 1, place, worth);
    } else {
      this.#sink(place, worth);
    }
  }

  places(): Uint32Array {
    return this.#places.subarray(0, this.#size);
  }

  #rise(from: number, place: number, worth: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >>> 1;
      if (this.#worths[above]! <= worth) break;
      this.#put(at, this.#places[above]!, this.#worths[above]!);
      at = above;
    }
    this.#put(at, place, worth);
  }

  #sink(place: number, worth: number): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.#size) break;
      if (below + 1 < this.#size && this.#worths[below + 1]! < this.#worths[below]!) below += 1;
      if (this.#worths[below]! >= worth) break;
      this.#put(at, this.#places[below]!, this.#worths[below]!);
      at = below;
    }
    this.#put(at, place, worth);
  }

  #put(at: number, place: number, worth: number): void {
    this.#places[at] = place;
    this.#worths[at] = worth;
  }
}
