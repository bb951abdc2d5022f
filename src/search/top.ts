/** The highest of many numbers, kept while they come by. */

/** The highest of many, in a heap with the lowest of them on top. */
export class Top {
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
