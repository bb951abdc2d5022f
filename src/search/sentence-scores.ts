/**
 * MiniSearch's score of a sentence, reckoned from the sentence's own terms: what a sentence scores
 * for frequent terms is known without walking all that hold them. Same formula, same fields.
 */
import type { NumberLists } from "./term-table.js";

/** What scores are reckoned from, by sentence. */
export interface SentencePlaces {
  readonly sentenceTerms: NumberLists;
  readonly headingTerms: NumberLists;
  readonly paragraphStarts: Uint32Array;
  readonly paragraphEnds: Uint32Array;
}

/** How the fields of a sentence count: as in the full-text index. */
export interface Scoring {
  readonly boosts: readonly [text: number, paragraph: number, headings: number];
  readonly bm25: { readonly k: number; readonly b: number; readonly d: number };
  /** Sentences to either side that count as a sentence's paragraph. */
  readonly neighbours: number;
}

/** A term's number and how much it counts. */
export interface NumberedTerm {
  readonly number: number;
  readonly weight: number;
}

const FIELDS = 3;

export class SentenceScores {
  readonly #places: SentencePlaces;
  readonly #scoring: Scoring;
  readonly #documents: number;
  /** By term, then field: how many sentences hold it there. */
  readonly #holding: Uint32Array;
  readonly #averageLengths = new Float64Array(FIELDS);
  /** By term, while one search lasts: the place of the term in the query, from 1. */
  readonly #asked: Uint16Array;
  /** By term: the last place it was seen in, so that each counts once a field. */
  readonly #seen: Uint32Array;
  #place = 0;

  /** Over the sentences that are in the full-text index, of which all terms are below `terms`. */
  constructor(places: SentencePlaces, ids: readonly number[], terms: number, scoring: Scoring) {
    this.#places = places;
    this.#scoring = scoring;
    this.#documents = ids.length;
    this.#holding = new Uint32Array(terms * FIELDS);
    this.#asked = new Uint16Array(terms);
    this.#seen = new Uint32Array(terms);
    for (const id of ids) {
      for (let field = 0; field < FIELDS; field += 1) {
        this.#averageLengths[field]! += this.#countField(id, field) / ids.length;
      }
    }
  }

  /** How many sentences hold the term itself. */
  holdingInText(number: number): number {
    return this.#holding[number * FIELDS]!;
  }

  /** How many postings the term has in all fields together. */
  postings(number: number): number {
    const at = number * FIELDS;
    return this.#holding[at]! + this.#holding[at + 1]! + this.#holding[at + 2]!;
  }

  /** The scores of the sentences for the terms, each given once, in step with `ids`. */
  scoresOf(ids: readonly number[], terms: readonly NumberedTerm[]): Float64Array {
    for (const [index, { number }] of terms.entries()) this.#asked[number] = index + 1;
    const counts = new Uint16Array(terms.length * FIELDS);
    const lengths = new Float64Array(FIELDS);
    const scores = Float64Array.from(ids, (id) => {
      counts.fill(0);
      for (let field = 0; field < FIELDS; field += 1) {
        lengths[field] = this.#look(id, field, counts);
      }
      return this.#score(terms, counts, lengths);
    });
    for (const { number } of terms) this.#asked[number] = 0;
    return scores;
  }

  #score(terms: readonly NumberedTerm[], counts: Uint16Array, lengths: Float64Array): number {
    let sum = 0;
    let matched = 0;
    for (let index = 0; index < terms.length; index += 1) {
      const { number, weight } = terms[index]!;
      let score = 0;
      for (let field = 0; field < FIELDS; field += 1) {
        const count = counts[index * FIELDS + field]!;
        if (count > 0) score += this.#fieldScore(number, field, count, lengths[field]!);
      }
      sum += weight * score;
      if (score > 0) matched += 1;
    }
    return sum * matched;
  }

  #fieldScore(number: number, field: number, count: number, length: number): number {
    const { boosts, bm25 } = this.#scoring;
    const { k, b, d } = bm25;
    const holding = this.#holding[number * FIELDS + field]!;
    const rarity = Math.log(1 + (this.#documents - holding + 0.5) / (holding + 0.5));
    const evenness = k * (1 - b + (b * length) / this.#averageLengths[field]!);
    return boosts[field]! * rarity * (d + (count * (k + 1)) / (count + evenness));
  }

  /** Counts the field's different terms as held once more; gives how many they are. */
  #countField(id: number, field: number): number {
    let length = 0;
    this.#eachList(id, field, (list) => {
      for (const term of list) {
        if (this.#seen[term] === this.#place) continue;
        this.#seen[term] = this.#place;
        this.#holding[term * FIELDS + field]! += 1;
        length += 1;
      }
    });
    return length;
  }

  /** Counts the asked terms in the field; gives how many different terms it has. */
  #look(id: number, field: number, counts: Uint16Array): number {
    let length = 0;
    this.#eachList(id, field, (list) => {
      for (const term of list) {
        const asked = this.#asked[term]!;
        if (asked > 0) counts[(asked - 1) * FIELDS + field]! += 1;
        if (this.#seen[term] === this.#place) continue;
        this.#seen[term] = this.#place;
        length += 1;
      }
    });
    return length;
  }

  #eachList(id: number, field: number, look: (list: Int32Array) => void): void {
    const { sentenceTerms, headingTerms, paragraphStarts, paragraphEnds } = this.#places;
    this.#nextPlace();
    if (field === 0) look(sentenceTerms.at(id));
    if (field === 2) look(headingTerms.at(id));
    if (field !== 1) return;
    const { neighbours } = this.#scoring;
    const end = Math.min(paragraphEnds[id]!, id + neighbours + 1);
    for (let at = Math.max(paragraphStarts[id]!, id - neighbours); at < end; at += 1) {
      if (at !== id) look(sentenceTerms.at(at));
    }
  }

  #nextPlace(): void {
    this.#place += 1;
    if (this.#place <= LAST_PLACE) return;
    this.#seen.fill(0);
    this.#place = 1;
  }
}

/** What fits where places are kept. */
const LAST_PLACE = 0xff_ff_ff_ff;
