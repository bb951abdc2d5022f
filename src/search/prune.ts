/**
 * Which passages are worth scoring: those that hold most of what is asked, rare terms counting more
 * than common ones. A look at numbers in a row costs a nanosecond or two, scoring a posting in
 * MiniSearch a thousand; what frequent terms alone lead to is left out before.
 */
import { firstFrom } from "./first-from.js";
import type { Passages, Postings } from "./passages.js";
import { Top } from "./top.js";

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
const BY_OWN = 100;
const BY_ALL = 40;
const BY_RAREST = 12;
const RAREST = 2;
/** Postings of related words that are looked at, the rarest words first. */
const MOST_RELATED = 30_000;
/**
 * Passages that the rarer words lead to, from which on commoner ones lead to no others: they tell
 * which of these is best.
 */
const ENOUGH = 4000;

/** What stands above a passage tells less than what is in it. */
const ABOVE = 0.4;

/** The share of the passages from which to forget all takes less than to forget each. */
const MANY = 0.05;

/** Looks for passages; what it reckons with is used again by the next search. */
export class Pruner {
  readonly #passages: Passages;
  /** By passage: the weight of what it holds, and how many terms that are. */
  readonly #weights: Float32Array;
  readonly #matched: Uint8Array;
  readonly #isChosen: Uint8Array;
  /** The passages that hold something. */
  readonly #touched: Uint32Array;
  #touches = 0;
  #chosen: number[] = [];
  #ranges: readonly PassageRange[] | undefined;

  constructor(passages: Passages) {
    const { length } = passages.starts;
    this.#passages = passages;
    this.#weights = new Float32Array(length);
    this.#matched = new Uint8Array(length);
    this.#isChosen = new Uint8Array(length);
    this.#touched = new Uint32Array(length + 1);
  }

  /** The passages worth scoring, in order; only of the ranges, where some are given. */
  choose(terms: readonly AskedTerm[], ranges?: readonly PassageRange[]): Uint32Array {
    this.#ranges = ranges;
    const own = this.#rarestFirst(terms.filter(({ isOwn }) => isOwn));
    const related = this.#rarestFirst(terms.filter(({ isOwn }) => !isOwn));
    for (const term of own) this.#look(term, this.#touches < ENOUGH);
    this.#take(BY_OWN);
    for (const { number } of own.slice(0, RAREST)) this.#takeOf(number);
    let left = MOST_RELATED;
    for (const term of related) {
      left -= this.#holding(term.number);
      if (left < 0) break;
      this.#look(term, true);
    }
    if (related.length > 0) this.#take(BY_ALL);
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

  #look({ number, weight }: AskedTerm, leads: boolean): void {
    const { length } = this.#weights;
    const holding = this.#holding(number);
    const rarity = weight * Math.log(1 + (length - holding + 0.5) / (holding + 0.5));
    const { text, headings } = this.#passages;
    for (const [{ passages }, worth, places] of [
      [text, rarity, this.#places(text, number)],
      [headings, ABOVE * rarity, this.#places(headings, number)],
    ] as const) {
      for (const [from, to] of places) {
        if (leads) this.#lead(passages.subarray(from, to), worth);
        else this.#follow(passages.subarray(from, to), worth);
      }
    }
  }

  /** Adds to what the passages hold, and notes those that held nothing. */
  #lead(passages: Uint32Array, rarity: number): void {
    const weights = this.#weights;
    const matched = this.#matched;
    const touched = this.#touched;
    let touches = this.#touches;
    for (let at = 0; at < passages.length; at += 1) {
      const passage = passages[at]!;
      const held = matched[passage]!;
      // Noted in any case, and kept where `held` is 0: a branch would be guessed wrong too often.
      touched[touches] = passage;
      touches += (held - 1) >>> 31;
      weights[passage]! += rarity;
      matched[passage] = held + 1;
    }
    this.#touches = touches;
  }

  /** Adds to what those passages hold that hold something. */
  #follow(passages: Uint32Array, rarity: number): void {
    const weights = this.#weights;
    const matched = this.#matched;
    for (let at = 0; at < passages.length; at += 1) {
      const passage = passages[at]!;
      if (matched[passage] === 0) continue;
      weights[passage]! += rarity;
      matched[passage]! += 1;
    }
  }

  /** Where among its postings the term has those of the ranges. */
  #places({ starts, passages }: Postings, number: number): (readonly [number, number])[] {
    const start = starts[number]!;
    const end = starts[number + 1]!;
    if (this.#ranges === undefined) return [[start, end]];
    return this.#ranges.map(([from, to]) => {
      const first = firstFrom(passages, from, start, end);
      return [first, firstFrom(passages, to, first, end)];
    });
  }

  /** Marks the best; worth is the weight times the number of terms, as in MiniSearch. */
  #take(most: number): void {
    const top = new Top(most);
    const weights = this.#weights;
    const matched = this.#matched;
    let least = 0;
    for (let at = 0; at < this.#touches; at += 1) {
      const passage = this.#touched[at]!;
      const worth = weights[passage]! * matched[passage]!;
      if (worth <= least) continue;
      top.add(passage, worth);
      least = top.least;
    }
    this.#mark(top);
  }

  #takeOf(number: number): void {
    const top = new Top(BY_RAREST);
    for (const [from, to] of this.#places(this.#passages.text, number)) {
      for (let at = from; at < to; at += 1) {
        const passage = this.#passages.text.passages[at]!;
        const worth = this.#weights[passage]! * this.#matched[passage]!;
        if (worth > top.least) top.add(passage, worth);
      }
    }
    this.#mark(top);
  }

  #mark(top: Top): void {
    for (const passage of top.places()) {
      if (this.#isChosen[passage] === 1) continue;
      this.#isChosen[passage] = 1;
      this.#chosen.push(passage);
    }
  }

  /** What was chosen, in order; the next search starts anew. */
  #finish(): Uint32Array {
    const chosen = Uint32Array.from(this.#chosen).sort();
    for (const passage of chosen) this.#isChosen[passage] = 0;
    this.#chosen = [];
    this.#forget();
    return chosen;
  }

  #forget(): void {
    if (this.#touches > MANY * this.#weights.length) {
      this.#weights.fill(0);
      this.#matched.fill(0);
    } else {
      for (let at = 0; at < this.#touches; at += 1) {
        const passage = this.#touched[at]!;
        this.#weights[passage] = 0;
        this.#matched[passage] = 0;
      }
    }
    this.#touches = 0;
  }
}
