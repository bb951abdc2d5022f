/** What a query's terms mean: by term number, the wanted things it stands for. */
import type { NumberLists } from "../search/number-lists.js";

/** A wanted thing, by its place in the query, and how surely the term means it, 0..1. */
export interface Meaning {
  readonly which: number;
  readonly weight: number;
}

const NONE: readonly Meaning[] = [];

/**
 * Bits of a small table that tells for most terms that they mean nothing here: thousands are looked
 * at for each question, and a look into a map takes ten times as long.
 */
const FILTER = 1 << 12;

export class Meanings {
  readonly #meanings = new Map<number, Meaning[]>();
  readonly #filter = new Uint8Array(FILTER);

  add(term: number, which: number, weight: number): void {
    this.#filter[term & (FILTER - 1)] = 1;
    const known = this.#meanings.get(term);
    if (known === undefined) this.#meanings.set(term, [{ which, weight }]);
    else known.push({ which, weight });
  }

  has(term: number): boolean {
    return this.#meanings.has(term);
  }

  of(term: number): readonly Meaning[] {
    if (this.#filter[term & (FILTER - 1)] === 0) return NONE;
    return this.#meanings.get(term) ?? NONE;
  }

  /** Raises, by wanted thing, what the lists from the first up to the last hold of it. */
  mark(lists: NumberLists, from: number, to: number, presence: Float64Array): void {
    const { values, starts } = lists;
    const filter = this.#filter;
    for (let at = starts[from]!; at < starts[to]!; at += 1) {
      const term = values[at]!;
      if (filter[term & (FILTER - 1)] === 0) continue;
      for (const { which, weight } of this.#meanings.get(term) ?? NONE) {
        if (weight > presence[which]!) presence[which] = weight;
      }
    }
  }
}
