/** Numbers for terms, and how many sentences hold each: what ranking reckons with. */

/** Terms by number, in order of first sight, with the number of sentences that hold them. */
export class TermTable {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #sentences: number[] = [];

  /** How many different terms there are; their numbers are 0 to this, exclusive. */
  get size(): number {
    return this.#terms.length;
  }

  /** The term's number, which it gets now if it had none. */
  add(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#terms.length);
    this.#sentences.push(0);
    return this.#terms.push(term) - 1;
  }

  /** Counts one more sentence that holds the term. */
  count(number: number): void {
    this.#sentences[number]! += 1;
  }

  /** Undefined for a term that no sentence holds. */
  numberOf(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  termOf(number: number): string {
    return this.#terms[number]!;
  }

  /** How many sentences hold the term; 0 for one that none holds. */
  sentencesWith(term: string): number {
    const number = this.#numbers.get(term);
    return number === undefined ? 0 : this.#sentences[number]!;
  }

  terms(): readonly string[] {
    return this.#terms;
  }
}

/** Lists of numbers, one after the other in one typed array: no object per list. */
export class NumberLists {
  readonly #values: Int32Array;
  readonly #starts: Uint32Array;

  constructor(lists: readonly (readonly number[])[]) {
    this.#starts = new Uint32Array(lists.length + 1);
    for (const [index, list] of lists.entries()) {
      this.#starts[index + 1] = this.#starts[index]! + list.length;
    }
    this.#values = new Int32Array(this.#starts[lists.length]!);
    for (const [index, list] of lists.entries()) this.#values.set(list, this.#starts[index]);
  }

  /** A view of the list, not a copy. */
  at(index: number): Int32Array {
    return this.#values.subarray(this.#starts[index], this.#starts[index + 1]);
  }
}
