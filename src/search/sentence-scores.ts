/**
 * MiniSearch's score of a sentence, reckoned from the sentence's own terms: what a sentence scores
 * for frequent terms is known without walking all that hold them. Same formula, three fields: the
 * sentence, its paragraph's other sentences, and what stands above it.
 */
import type { Steps } from "../turns.js";
import { AskedHits } from "./asked-hits.js";
import type { IndexData } from "./index-data.js";
import type { KeptLists } from "./number-lists.js";
import { FIELDS, Tally, type Bm25, type ScoredTerm } from "./tally.js";

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
  readonly bm25: Bm25;
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
    const { sentenceTerms, headingTerms } = this.#places;
    const sentences = new AskedHits(sentenceTerms, this.#asked);
    const headings = new AskedHits(headingTerms, this.#asked);
    for (let at = 0; at < ids.length; at += 1) {
      this.#count(ids[at]!, { sentences, headings, tally });
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

  #count(id: number, { sentences, headings, tally }: Counting): void {
    const { neighbours, bm25 } = this.#scoring;
    const { lengths, averageLengths } = this.#statistics;
    const { paragraphs, paragraphStarts } = this.#places;
    const paragraph = paragraphs[id]!;
    const from = Math.max(paragraphStarts[paragraph]!, id - neighbours);
    const to = Math.min(paragraphStarts[paragraph + 1]!, id + neighbours + 1);
    sentences.reach(from, to);
    headings.reach(paragraph, paragraph + 1);
    tally.count(sentences, { field: 0, from: id, to: id + 1 });
    tally.close(bm25, lengths[id * FIELDS]! / averageLengths[0]!);
    tally.count(sentences, { field: 1, from, to: id });
    tally.count(sentences, { field: 1, from: id + 1, to });
    tally.close(bm25, lengths[id * FIELDS + 1]! / averageLengths[1]!);
    tally.count(headings, { field: 2, from: paragraph, to: paragraph + 1 });
    tally.close(bm25, lengths[id * FIELDS + 2]! / averageLengths[2]!);
  }
}

/** What is used again for each sentence of one search. */
interface Counting {
  readonly sentences: AskedHits;
  readonly headings: AskedHits;
  readonly tally: Tally;
}
