/** Numbers for terms, and how many sentences hold each: what ranking reckons with. */
import { atOnce, type Steps } from "../turns.js";

/** A table as it is kept in a file. */
export interface KeptTerms {
  /** In the order of their numbers, with line breaks between them: no term holds one. */
  readonly text: string;
  /** By number: how many sentences hold the term. */
  readonly sentences: Uint32Array;
}

const SEPARATOR = "\n";

/** Terms of one step. */
const STEP = 4096;

/** Terms by number, in order of first sight, with the number of sentences that hold them. */
export class TermTable {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];
  #sentences: Uint32Array = new Uint32Array(0);

  /** The table that `kept` was made of. */
  static from(kept: KeptTerms): TermTable {
    return atOnce(TermTable.fromInSteps(kept));
  }

  /** The same in steps. */
  static *fromInSteps(kept: KeptTerms): Steps<TermTable> {
    const table = new TermTable();
    for (const term of termsIn(kept)) {
      if (table.add(term) % STEP === 0) yield;
    }
    table.#sentences = kept.sentences;
    return table;
  }

  /** How many different terms there are; their numbers are 0 to this, exclusive. */
  get size(): number {
    return this.#terms.length;
  }

  /** The term's number, which it gets now if it had none. */
  add(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#terms.length);
    return this.#terms.push(term) - 1;
  }

  /** Takes over how many sentences hold each term, by number; none do before. */
  setCounts(sentences: Uint32Array): void {
    this.#sentences = sentences;
  }

  /** Undefined for a term that was never added. */
  numberOf(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  termOf(number: number): string {
    return this.#terms[number]!;
  }

  /** How many sentences hold the term; 0 for one that none holds. */
  sentencesWith(term: string): number {
    const number = this.#numbers.get(term);
    return number === undefined ? 0 : (this.#sentences[number] ?? 0);
  }

  terms(): readonly string[] {
    return this.#terms;
  }

  /** What `from` makes the same table of. */
  kept(): KeptTerms {
    return { text: this.#terms.join(SEPARATOR), sentences: this.#sentences };
  }
}

/** The terms of a kept table, in the order of their numbers. */
export function termsIn({ text, sentences }: KeptTerms): string[] {
  return sentences.length === 0 ? [] : text.split(SEPARATOR);
}
