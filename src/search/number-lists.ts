/** Lists of numbers in typed arrays: no object per list, and kept in a file as they are. */

/** Lists as they are kept in a file. */
export interface KeptLists {
  /** All lists, one after the other. */
  readonly values: Int32Array;
  /** By list: where it starts in the values; one more than there are lists. */
  readonly starts: Uint32Array;
}

/** Lists of numbers, one after the other in one typed array. */
export class NumberLists implements KeptLists {
  readonly values: Int32Array;
  readonly starts: Uint32Array;

  constructor({ values, starts }: KeptLists) {
    this.values = values;
    this.starts = starts;
  }

  static of(lists: readonly (readonly number[])[]): NumberLists {
    const growing = new GrowingLists();
    for (const list of lists) growing.add(list);
    return growing.finish();
  }

  /** A view of the list, not a copy. */
  at(index: number): Int32Array {
    return this.values.subarray(this.starts[index], this.starts[index + 1]);
  }
}

/** A typed array that grows. */
export class GrowingNumbers {
  #values = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const longer = new Int32Array(2 * this.#length);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** The numbers in an array of their own size. */
  finish(): Int32Array {
    return this.#values.slice(0, this.#length);
  }
}

/** Lists that are added one by one. */
export class GrowingLists {
  readonly #values = new GrowingNumbers();
  readonly #starts = new GrowingNumbers();

  constructor() {
    this.#starts.push(0);
  }

  add(list: Iterable<number>): void {
    for (const value of list) this.#values.push(value);
    this.close();
  }

  /** Adds to the list that is not closed yet. */
  push(value: number): void {
    this.#values.push(value);
  }

  /** Ends the list of what was pushed. */
  close(): void {
    this.#starts.push(this.#values.length);
  }

  finish(): NumberLists {
    return new NumberLists({
      values: this.#values.finish(),
      starts: new Uint32Array(this.#starts.finish()),
    });
  }
}
