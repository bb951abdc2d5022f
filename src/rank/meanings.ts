/** What a query's terms mean: by term number, the wanted things it stands for. */
import type { NumberLists } from "../search/number-lists.js";

/** A wanted thing, by its place in the query, and how surely the term means it, 0..1. */
export interface Meaning {
  readonly which: number;
  readonly weight: number;
}

const NONE: readonly Meaning[] = [];

/** Places in the table of meanings: many more than terms of a query, so that most are empty. */
const PLACES = 1 << 12;

/**
 * A table of its own and no map: thousands of terms are looked at for each question, most of which
 * mean nothing here, and a look into a map takes ten times as long.
 */
export class Meanings {
  /** By a term's last bits: the number of the last meaning added there; 0 for none. */
  readonly #heads = new Uint16Array(PLACES);
  // By number of a meaning, from 1 on.
  readonly #terms = [-1];
  readonly #whiches = [-1];
  readonly #weights = [0];
  /** The meaning added before it in the same place; 0 for none. */
  readonly #earlier = [0];

  /** At most 65,535 in all. */
  add(term: number, which: number, weight: number): void {
    const place = term & (PLACES - 1);
    this.#earlier.push(this.#heads[place]!);
    this.#heads[place] = this.#terms.length;
    this.#terms.push(term);
    this.#whiches.push(which);
    this.#weights.push(weight);
  }

  has(term: number): boolean {
    return this.of(term).length > 0;
  }

  /** In the order in which they were added. */
  of(term: number): readonly Meaning[] {
    let meaning = this.#heads[term & (PLACES - 1)]!;
    if (meaning === 0) return NONE;
    const found: Meaning[] = [];
    for (; meaning !== 0; meaning = this.#earlier[meaning]!) {
      if (this.#terms[meaning] !== term) continue;
      found.push({ which: this.#whiches[meaning]!, weight: this.#weights[meaning]! });
    }
    return found.reverse();
  }

  /** Raises, by wanted thing, what the lists from the first up to the last hold of it. */
  mark({ values, starts }: NumberLists, from: number, to: number, presence: Float64Array): void {
    const heads = this.#heads;
    const end = starts[to]!;
    for (let at = starts[from]!; at < end; at += 1) {
      const term = values[at]!;
      const meaning = heads[term & (PLACES - 1)]!;
      if (meaning !== 0) this.#raise(meaning, term, presence);
    }
  }

  #raise(last: number, term: number, presence: Float64Array): void {
    for (let meaning = last; meaning !== 0; meaning = this.#earlier[meaning]!) {
      if (this.#terms[meaning] !== term) continue;
      const which = this.#whiches[meaning]!;
      const weight = this.#weights[meaning]!;
      if (weight > presence[which]!) presence[which] = weight;
    }
  }
}
