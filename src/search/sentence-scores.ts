/**
 * MiniSearch's score of a sentence, reckoned from the sentence's own terms: what a sentence scores
 * for frequent terms is known without walking all that hold them. Same formula, three fields: the
 * sentence, its paragraph's other sentences, and what stands above it.
 */
import type { Steps } from "../turns.js";
import type { IndexData } from "./index-data.js";
import type { KeptLists } from "./number-lists.js";

/** What scores are reckoned from. */
export interface SentencePlaces {
  readonly sentenceTerms: KeptLists;
  /** By paragraph. */
  readonly headingTerms: KeptLists;
  /** By paragraph: its first sentence; one more than there are paragraphs. */
  readonly paragraphStarts: Uint32Array;
  /** By sentence: its paragraph. */
  readonly paragraphs: Uint32Array;
}

/** How the fields of a sentence count. */
export interface Scoring {
  readonly boosts: readonly [text: number, paragraph: number, headings: number];
  readonly bm25: { readonly k: number; readonly b: number; readonly d: number };
  /** Sentences to either side that count as a sentence's paragraph. */
  readonly neighbours: number;
}

/** What is known of all sentences; kept between starts. */
export interface Statistics {
  /** How many sentences may answer. */
  readonly documents: number;
  /** By sentence, then field: how many different terms it has; 0 for what answers nothing. */
  readonly lengths: Uint32Array;
  /** By term, then field: how many of those sentences hold it there. */
  readonly holding: Uint32Array;
  /** By field. */
  readonly averageLengths: Float64Array;
}

/** A term's number and how much it counts, in each of the scores that are wanted. */
export interface ScoredTerm {
  readonly number: number;
  readonly weights: readonly number[];
}

const FIELDS = 3;

/** A stretch of terms that a field consists of. */
type Look = (values: Int32Array, from: number, to: number) => void;

/** Sentences of one step. */
const STEP = 256;

/** Counts, in steps, what scores are reckoned with. */
export function* statisticsInSteps(
  places: SentencePlaces,
  { offered, terms }: Pick<IndexData, "offered" | "terms">,
  { neighbours }: Scoring,
): Steps<Statistics> {
  const size = terms.sentences.length;
  const holding = new Uint32Array(size * FIELDS);
  const lengths = new Uint32Array(offered.length * FIELDS);
  const seen = new Uint32Array(size);
  const sums = new Float64Array(FIELDS);
  let documents = 0;
  let place = 0;
  for (let id = 0; id < offered.length; id += 1) {
    if (id % STEP === 0) yield;
    if (offered[id] === 0) continue;
    documents += 1;
    for (let field = 0; field < FIELDS; field += 1) {
      place += 1;
      let length = 0;
      eachStretch(places, { id, field, neighbours }, (values, from, to) => {
        for (let at = from; at < to; at += 1) {
          const term = values[at]!;
          if (seen[term] === place) continue;
          seen[term] = place;
          holding[term * FIELDS + field]! += 1;
          length += 1;
        }
      });
      lengths[id * FIELDS + field] = length;
      sums[field]! += length;
    }
  }
  return { documents, lengths, holding, averageLengths: sums.map((sum) => sum / documents) };
}

interface Field {
  readonly id: number;
  readonly field: number;
  readonly neighbours: number;
}

function eachStretch(places: SentencePlaces, { id, field, neighbours }: Field, look: Look): void {
  const { values, starts } = places.sentenceTerms;
  const paragraph = places.paragraphs[id]!;
  if (field === 0) {
    look(values, starts[id]!, starts[id + 1]!);
  } else if (field === 1) {
    const from = Math.max(places.paragraphStarts[paragraph]!, id - neighbours);
    const to = Math.min(places.paragraphStarts[paragraph + 1]!, id + neighbours + 1);
    look(values, starts[from]!, starts[id]!);
    look(values, starts[id + 1]!, starts[to]!);
  } else {
    const headings = places.headingTerms;
    look(headings.values, headings.starts[paragraph]!, headings.starts[paragraph + 1]!);
  }
}

export class SentenceScores {
  readonly #places: SentencePlaces;
  readonly #statistics: Statistics;
  readonly #scoring: Scoring;
  /** By term, while one search lasts: the place of the term in the query, from 1. */
  readonly #asked: Uint16Array;

  constructor(places: SentencePlaces, statistics: Statistics, scoring: Scoring) {
    this.#places = places;
    this.#statistics = statistics;
    this.#scoring = scoring;
    this.#asked = new Uint16Array(statistics.holding.length / FIELDS);
  }

  /**
   * By score that is wanted (`kinds` of them), in step with `ids`: what the terms make, each of them
   * given once. A sentence that holds none of a score's terms has 0.
   */
  scoresOf(ids: ArrayLike<number>, terms: readonly ScoredTerm[], kinds: number): Float64Array[] {
    for (const [index, { number }] of terms.entries()) this.#asked[number] = index + 1;
    const tally = new Tally(terms, kinds, this.#rarities(terms));
    const scores = Array.from({ length: kinds }, () => new Float64Array(ids.length));
    for (let at = 0; at < ids.length; at += 1) {
      this.#count(ids[at]!, tally);
      tally.move(scores, at);
    }
    for (const { number } of terms) this.#asked[number] = 0;
    return scores;
  }

  /** By term, then field: boost times inverse document frequency. */
  #rarities(terms: readonly ScoredTerm[]): Float64Array {
    const { documents, holding } = this.#statistics;
    const rarities = new Float64Array(terms.length * FIELDS);
    for (const [index, { number }] of terms.entries()) {
      for (let field = 0; field < FIELDS; field += 1) {
        const held = holding[number * FIELDS + field]!;
        rarities[index * FIELDS + field] =
          this.#scoring.boosts[field]! * Math.log(1 + (documents - held + 0.5) / (held + 0.5));
      }
    }
    return rarities;
  }

  #count(id: number, tally: Tally): void {
    const { neighbours, bm25 } = this.#scoring;
    const { lengths, averageLengths } = this.#statistics;
    for (let field = 0; field < FIELDS; field += 1) {
      eachStretch(this.#places, { id, field, neighbours }, (values, from, to) => {
        for (let at = from; at < to; at += 1) {
          const asked = this.#asked[values[at]!]!;
          if (asked > 0) tally.count((asked - 1) * FIELDS + field);
        }
      });
      const share = lengths[id * FIELDS + field]! / averageLengths[field]!;
      tally.close(bm25, share);
    }
  }
}

/** What one sentence has of the asked terms; used again for the next. */
class Tally {
  readonly #terms: readonly ScoredTerm[];
  readonly #rarities: Float64Array;
  readonly #counts: Uint32Array;
  /** Places in the counts that are not 0, of the open field. */
  readonly #open: Uint32Array;
  #opened = 0;
  readonly #isFound: Uint8Array;
  readonly #sums: Float64Array;
  readonly #matched: Uint32Array;
  readonly #found: Uint32Array;
  #founds = 0;

  constructor(terms: readonly ScoredTerm[], kinds: number, rarities: Float64Array) {
    this.#terms = terms;
    this.#rarities = rarities;
    this.#counts = new Uint32Array(terms.length * FIELDS);
    this.#open = new Uint32Array(terms.length * FIELDS);
    this.#isFound = new Uint8Array(terms.length);
    this.#found = new Uint32Array(terms.length);
    this.#sums = new Float64Array(kinds);
    this.#matched = new Uint32Array(kinds);
  }

  count(slot: number): void {
    if (this.#counts[slot] === 0) {
      this.#open[this.#opened] = slot;
      this.#opened += 1;
    }
    this.#counts[slot]! += 1;
  }

  /** Adds what the field's terms make; `share` is its length against the average. */
  close({ k, b, d }: Scoring["bm25"], share: number): void {
    const evenness = k * (1 - b + b * share);
    for (let at = 0; at < this.#opened; at += 1) {
      const slot = this.#open[at]!;
      const count = this.#counts[slot]!;
      this.#counts[slot] = 0;
      this.#add(
        (slot / FIELDS) | 0,
        this.#rarities[slot]! * (d + (count * (k + 1)) / (count + evenness)),
      );
    }
    this.#opened = 0;
  }

  #add(index: number, score: number): void {
    const { weights } = this.#terms[index]!;
    const isFirst = this.#isFound[index] === 0;
    if (isFirst) {
      this.#isFound[index] = 1;
      this.#found[this.#founds] = index;
      this.#founds += 1;
    }
    for (let kind = 0; kind < weights.length; kind += 1) {
      const weight = weights[kind]!;
      if (weight === 0) continue;
      this.#sums[kind]! += weight * score;
      if (isFirst) this.#matched[kind]! += 1;
    }
  }

  /** Puts the scores where they belong and starts anew: the sum times the number of terms found. */
  move(scores: readonly Float64Array[], at: number): void {
    for (let kind = 0; kind < scores.length; kind += 1) {
      scores[kind]![at] = this.#sums[kind]! * this.#matched[kind]!;
      this.#sums[kind] = 0;
      this.#matched[kind] = 0;
    }
    for (let found = 0; found < this.#founds; found += 1) this.#isFound[this.#found[found]!] = 0;
    this.#founds = 0;
  }
}
