/** Everything that answers "which sentences could it be": terms, their places, and MiniSearch. */
import type { Sentence, Source } from "../model.js";
import type { Steps } from "../turns.js";
import { findPassages } from "./find-passages.js";
import { firstFrom } from "./first-from.js";
import { impliedTerms } from "./implied-terms.js";
import type { IndexData } from "./index-data.js";
import { BM25, BOOST, PassageIndex, type Hit } from "./minisearch.js";
import { NumberLists } from "./number-lists.js";
import { passagesInSteps, type Passages } from "./passages.js";
import { Pruner, type AskedTerm, type PassageRange } from "./prune.js";
import {
  SentenceScores,
  statisticsInSteps,
  type Scoring,
  type Statistics,
} from "./sentence-scores.js";
import { TermTable } from "./term-table.js";

/** A sentence that a question's terms lead to. */
export interface Candidate {
  readonly sentence: Sentence;
  /** MiniSearch's formula on the sentence and, at lower weight, what stands around it. */
  readonly fullTextScore: number;
  /** MiniSearch's score of the passage that led to it; 0 where only related words did. */
  readonly passageScore: number;
}

/** Sentences that passages lead to, each once, in order. */
export interface Leads {
  readonly ids: readonly number[];
  /** In step with `ids`: MiniSearch's scores of the passages. */
  readonly passageScores: readonly number[];
}

/** A frozen index over a corpus. Lists of terms are lists of numbers in `terms`. */
export interface CorpusIndex {
  readonly sentences: readonly Sentence[];
  readonly terms: TermTable;
  /** Lower-case words as they stand, with how often: what typos are repaired to. */
  readonly surfaces: TermTable;
  /** By sentence. */
  readonly sentenceTerms: NumberLists;
  /** By sentence, in step with `sentenceTerms`. */
  readonly sentenceSurfaces: NumberLists;
  /** By paragraph: the terms of its title and headings, list lead-in or table header. */
  readonly headingTerms: NumberLists;
  /** By sentence: its paragraph's number. */
  readonly paragraphs: Uint32Array;
  /** By paragraph: its first sentence; one more than there are paragraphs. */
  readonly paragraphStarts: Uint32Array;
  /** By sentence: the first sentence of its section. */
  readonly sectionStarts: Uint32Array;
  /** By sentence: the first sentence of the next section. */
  readonly sectionEnds: Uint32Array;
  /** What may answer and stands where the terms lead to, in the sources with these ids if any are given. */
  readonly find: (terms: readonly AskedTerm[], sources?: ReadonlySet<string>) => Leads;
  readonly scores: SentenceScores;
  /** By term: 1 for what the corpus is about as a whole. */
  readonly implied: Uint8Array;
  /** What it was made from. */
  readonly made: IndexParts;
}

/** What is kept between starts. */
export interface IndexParts {
  readonly data: IndexData;
  readonly passages: Passages;
  readonly statistics: Statistics;
}

/** How many sentences to either side count as a sentence's paragraph. */
const NEIGHBOURS = 4;

const SCORING: Scoring = {
  boosts: [BOOST.text, BOOST.paragraph, BOOST.headings],
  bm25: BM25,
  neighbours: NEIGHBOURS,
};

/** What takes some time to make of the data, and need not be made again; in steps. */
export function* indexParts(data: IndexData): Steps<IndexParts> {
  const places = { ...data, paragraphs: paragraphsOf(data) };
  yield;
  const passages = yield* passagesInSteps(data);
  const statistics = yield* statisticsInSteps(places, data, SCORING);
  return { data, passages, statistics };
}

/** The tables of an index' terms and surfaces. */
export type TermTables = Pick<CorpusIndex, "terms" | "surfaces">;

/**
 * The index over the sources that the parts were made of, in the same order; in steps.
 * @param tables those that the parts were made with, where they are still there
 */
export function* corpusIndex(
  sources: readonly Source[],
  made: IndexParts,
  tables?: TermTables,
): Steps<CorpusIndex> {
  const { data, passages, statistics } = made;
  const places = yield* placesOf(sources, data);
  const { terms, surfaces } = tables ?? (yield* tablesOf(data));
  const paragraphs = paragraphsOf(data);
  const { paragraphStarts, sentenceTerms, headingTerms } = data;
  const scores = new SentenceScores(
    { sentenceTerms, headingTerms, paragraphStarts, paragraphs },
    statistics,
    SCORING,
  );
  const lists = { sentenceTerms, headingTerms, paragraphs };
  const index = new PassageIndex(passages);
  const searched = { passages, lists, index, pruner: new Pruner(passages) };
  yield;
  const implied = yield* impliedTerms(data);
  return {
    ...places,
    terms,
    surfaces,
    sentenceTerms: new NumberLists(sentenceTerms),
    sentenceSurfaces: new NumberLists(data.sentenceSurfaces),
    headingTerms: new NumberLists(headingTerms),
    paragraphs,
    paragraphStarts,
    scores,
    implied,
    made,
    find: (asked, only) => {
      const ranges = only === undefined ? undefined : rangesOf(sources, only, made);
      return sentencesOf(findPassages(searched, asked, ranges), made, paragraphs);
    },
  };
}

function* tablesOf(data: IndexData): Steps<TermTables> {
  const terms = yield* TermTable.fromInSteps(data.terms);
  return { terms, surfaces: yield* TermTable.fromInSteps(data.surfaces) };
}

function paragraphsOf({ paragraphStarts, offered }: IndexData): Uint32Array {
  const paragraphs = new Uint32Array(offered.length);
  let id = 0;
  for (let paragraph = 0; paragraph + 1 < paragraphStarts.length; paragraph += 1) {
    // A call of `fill` takes longer than the few sentences of a paragraph.
    for (const end = paragraphStarts[paragraph + 1]!; id < end; id += 1) paragraphs[id] = paragraph;
  }
  return paragraphs;
}

function* placesOf(
  sources: readonly Source[],
  { paragraphStarts, spans, offered }: IndexData,
): Steps<Pick<CorpusIndex, "sentences" | "sectionStarts" | "sectionEnds">> {
  const sentences: Sentence[] = [];
  const sectionStarts = new Uint32Array(offered.length);
  const sectionEnds = new Uint32Array(offered.length);
  let next = 0;
  for (const source of sources) {
    for (const section of source.sections) {
      const first = sentences.length;
      for (const paragraph of section.paragraphs) {
        next += 1;
        for (let index = sentences.length; index < paragraphStarts[next]!; index += 1) {
          const span = { start: spans[2 * index]!, end: spans[2 * index + 1]! };
          sentences.push({ index, source, section, paragraph, span });
        }
      }
      sectionStarts.fill(first, first, sentences.length);
      sectionEnds.fill(sentences.length, first, sentences.length);
    }
    yield;
  }
  return { sentences, sectionStarts, sectionEnds };
}

/** The passages of the sources with these ids. */
function rangesOf(
  sources: readonly Source[],
  only: ReadonlySet<string>,
  { data, passages }: IndexParts,
): PassageRange[] {
  const firstOf = (source: number): number =>
    firstFrom(passages.starts, data.paragraphStarts[data.sourceStarts[source]!]!);
  return sources.flatMap(({ id }, at): PassageRange[] =>
    only.has(id) ? [[firstOf(at), firstOf(at + 1)]] : [],
  );
}

/** The sentences of passages and those beside them that may answer, each once. */
function sentencesOf(
  found: readonly Hit[],
  { data, passages }: IndexParts,
  paragraphs: Uint32Array,
): Leads {
  const ids: number[] = [];
  const passageScores: number[] = [];
  let next = 0;
  for (const { id: passage, score } of found) {
    const start = passages.starts[passage]!;
    const paragraph = paragraphs[start]!;
    const first = data.paragraphStarts[paragraph]!;
    const last = data.paragraphStarts[paragraph + 1]!;
    const end = Math.min(last, passages.ends[passage]! + NEIGHBOURS);
    for (let id = Math.max(next, first, start - NEIGHBOURS); id < end; id += 1) {
      if (data.offered[id] !== 1) continue;
      ids.push(id);
      passageScores.push(score);
    }
    next = end;
  }
  return { ids, passageScores };
}
