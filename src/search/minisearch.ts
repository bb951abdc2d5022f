/**
 * The MiniSearch index: its entries are passages. What it would hold in objects, some 40 bytes for
 * each term of each passage, stays in typed arrays and is handed to it for the terms of one search:
 * a large index needs no time to load, and a tenth of the memory.
 */
import MiniSearch from "minisearch";
import type { Passages } from "./passages.js";

/** BM25+ parameters that did best in our measurements (short, even passages: little length effect). */
export const BM25 = { k: 1.2, b: 0.3, d: 1 };
/** A term in the sentence counts full, beside it less. */
export const BOOST = { text: 1, paragraph: 0.3, headings: 0.4 };

/** The passages to score for a term, in order, and how often each has it. */
export interface Found {
  readonly passages: readonly number[];
  readonly counts: readonly number[];
  /** How many passages hold the term in all: how rare it is. */
  readonly size: number;
}

/** A term to look for. */
export interface Walked {
  readonly term: string;
  /** How much it counts, 0..1. */
  readonly weight: number;
  readonly text: Found;
  readonly headings: Found;
}

export interface Hit {
  readonly id: number;
  readonly score: number;
}

/** Stands in no term; a space does ("ﷺ" without its ligature is four words). */
const SEPARATOR = "\n";

/** Fields by their numbers in MiniSearch. */
const TEXT = 0;
const HEADINGS = 1;

/**
 * A MiniSearch that reads our arrays. It sets what MiniSearch declares as open to classes that
 * extend it; a test holds its results against those of a MiniSearch that was given the entries.
 */
export class PassageIndex extends MiniSearch<{ readonly id: number }> {
  constructor(passages: Passages) {
    super({
      fields: ["text", "headings"],
      tokenize: (text) => text.split(SEPARATOR),
      processTerm: (term) => term,
      searchOptions: {
        boost: { text: BOOST.text, headings: BOOST.headings },
        bm25: BM25,
        combineWith: "OR",
        prefix: false,
        fuzzy: false,
      },
    });
    const { textLengths, headingsLengths } = passages;
    this._documentCount = textLengths.length;
    this._avgFieldLength = [average(textLengths), average(headingsLengths)];
    this._documentIds = new SameIds(textLengths.length);
    this._fieldLength = new Lengths(textLengths, headingsLengths);
  }

  /** The best `limit` passages, best first; ties in their order. Terms are given once each. */
  find(walked: readonly Walked[], limit: number): Hit[] {
    if (walked.length === 0) return [];
    const weights = new Map(walked.map(({ term, weight }) => [term, weight]));
    for (const { term, text, headings } of walked) {
      this._index.set(
        term,
        new Map([
          [TEXT, new Frequencies(text)],
          [HEADINGS, new Frequencies(headings)],
        ]),
      );
    }
    const results = this.search([...weights.keys()].join(SEPARATOR), {
      boostTerm: (term) => weights.get(term)!,
    });
    for (const { term } of walked) this._index.delete(term);
    return results
      .map(({ id, score }): Hit => ({ id: id as number, score }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, limit);
  }
}

/**
 * The form in which MiniSearch reads a term's passages: it goes through the keys in order and asks
 * for the count of each in turn. As rare as the term is among all passages.
 */
class Frequencies extends Map<number, number> {
  readonly #found: Found;
  /** The place of the passage that was asked for last. */
  #at = -1;

  constructor(found: Found) {
    super();
    this.#found = found;
  }

  override keys(): MapIterator<number> {
    this.#at = -1;
    return this.#found.passages.values();
  }

  override get(passage: number): number | undefined {
    this.#at += 1;
    if (this.#found.passages[this.#at] !== passage) {
      this.#at = this.#found.passages.indexOf(passage);
    }
    return this.#found.counts[this.#at];
  }

  override get size(): number {
    return this.#found.size;
  }
}

/** Every number below the size stands for itself. */
class SameIds extends Map<number, unknown> {
  readonly #size: number;

  constructor(size: number) {
    super();
    this.#size = size;
  }

  override has(id: number): boolean {
    return id < this.#size;
  }

  override get(id: number): number {
    return id;
  }
}

/** The lengths of a passage's fields, in one array for all: MiniSearch reads it at once. */
class Lengths extends Map<number, number[]> {
  readonly #text: Uint32Array;
  readonly #headings: Uint32Array;
  readonly #pair = [0, 0];

  constructor(text: Uint32Array, headings: Uint32Array) {
    super();
    this.#text = text;
    this.#headings = headings;
  }

  override get(id: number): number[] {
    this.#pair[TEXT] = this.#text[id]!;
    this.#pair[HEADINGS] = this.#headings[id]!;
    return this.#pair;
  }
}

function average(lengths: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < lengths.length; at += 1) sum += lengths[at]!;
  return sum / Math.max(1, lengths.length);
}
