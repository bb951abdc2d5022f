/** Where a question's terms stand in lists of terms that are looked at again and again. */
import type { KeptLists } from "./number-lists.js";

/**
 * What lists hold of the asked terms. Windows over neighbouring lists overlap: each list is looked
 * through once, as long as the windows move forward.
 */
export class AskedHits {
  readonly #lists: KeptLists;
  readonly #asked: Uint16Array;
  /** Places of asked terms in the query, list by list, each as often as the list holds it. */
  readonly hits: number[] = [];
  /** The first list that was looked through. */
  #first = 0;
  /** By list, from the first on: where its hits start; one more than there are lists. */
  readonly #starts: number[] = [0];

  /** @param asked by term, its place in the query from 1; 0 for others */
  constructor(lists: KeptLists, asked: Uint16Array) {
    this.#lists = lists;
    this.#asked = asked;
  }

  /** Looks through the lists from the first up to the last, as far as that was not done. */
  reach(from: number, to: number): void {
    const reached = this.#first + this.#starts.length - 1;
    if (from < this.#first || from > reached) this.#startAt(from);
    for (let list = this.#first + this.#starts.length - 1; list < to; list += 1) this.#look(list);
  }

  /** Where in `hits` those of a list start that was reached, or the one before it was. */
  startOf(list: number): number {
    return this.#starts[list - this.#first]!;
  }

  #startAt(list: number): void {
    this.#first = list;
    this.#starts.length = 1;
    this.hits.length = 0;
  }

  #look(list: number): void {
    const { values, starts } = this.#lists;
    const end = starts[list + 1]!;
    for (let at = starts[list]!; at < end; at += 1) {
      const place = this.#asked[values[at]!]!;
      if (place > 0) this.hits.push(place - 1);
    }
    this.#starts.push(this.hits.length);
  }
}
