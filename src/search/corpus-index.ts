/** Everything that answers "which sentences could it be": terms, their places, and MiniSearch. */
import type { Paragraph, Section, Sentence, Source } from "../model.js";
import type { AnalysedParagraph, AnalysedSection, SourceAnalysis } from "./analyse-source.js";
import {
  BM25,
  BOOST,
  buildIndex,
  buildIndexInSlices,
  type IndexEntry,
  type SearchLimits,
  type SentenceIndex,
  type WeightedTerm,
} from "./minisearch.js";
import { openTurns } from "../turns.js";
import { searchFrugally } from "./search-frugally.js";
import { SentenceScores, type Scoring } from "./sentence-scores.js";
import { NumberLists, TermTable } from "./term-table.js";

/** A sentence that a question's terms lead to. */
export interface Candidate {
  readonly sentence: Sentence;
  /** MiniSearch's score: BM25+ over the sentence and, at lower weight, what stands around it. */
  readonly fullTextScore: number;
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
  /** By sentence: the terms of its title and headings, list lead-in or table header. */
  readonly headingTerms: NumberLists;
  /** By sentence: the first sentence of its paragraph, and the first of the next paragraph. */
  readonly paragraphStarts: Uint32Array;
  readonly paragraphEnds: Uint32Array;
  /** By sentence: the first sentence of its section. */
  readonly sectionStarts: Uint32Array;
  /** By sentence: the first sentence of the next section. */
  readonly sectionEnds: Uint32Array;
  readonly search: (terms: readonly WeightedTerm[], limits: SearchLimits) => Candidate[];
}

/** How many sentences to either side count as a sentence's paragraph in the full-text index. */
const NEIGHBOURS = 4;

const SCORING: Scoring = {
  boosts: [BOOST.text, BOOST.paragraph, BOOST.headings],
  bm25: BM25,
  neighbours: NEIGHBOURS,
};

/** Sources with their analyses, in the order of the library. */
export type AnalysedSource = readonly [Source, SourceAnalysis];

/** The index over sources; the same sources in the same order give the same index. */
export function indexCorpus(sources: readonly AnalysedSource[]): CorpusIndex {
  const builder = new Builder();
  for (const [source, analysis] of sources) Array.from(builder.addSource(source, analysis));
  return builder.finish(buildIndex(builder.entries));
}

/** The same index, made in turns with other work. */
export async function indexCorpusInSlices(
  sources: AsyncIterable<AnalysedSource>,
): Promise<CorpusIndex> {
  const builder = new Builder();
  const turn = openTurns();
  for await (const [source, analysis] of sources) {
    const steps = builder.addSource(source, analysis);
    while (steps.next().done !== true) await turn();
    await turn();
  }
  return builder.finish(await buildIndexInSlices(builder.entries));
}

class Builder {
  readonly #sentences: Sentence[] = [];
  readonly #terms = new TermTable();
  readonly #surfaces = new TermTable();
  readonly #sentenceTerms: number[][] = [];
  readonly #sentenceSurfaces: number[][] = [];
  readonly #headingTerms: number[][] = [];
  readonly #paragraphStarts: number[] = [];
  readonly #paragraphEnds: number[] = [];
  readonly #sectionStarts: number[] = [];
  readonly #sectionEnds: number[] = [];
  readonly entries: IndexEntry[] = [];

  /** Goes on to the source's next paragraph whenever it is asked to. */
  *addSource(source: Source, analysis: SourceAnalysis): Generator<void> {
    for (const [index, section] of analysis.sections.entries()) {
      yield* this.#addSection(source, source.sections[index]!, section, analysis.titleTerms);
    }
  }

  *#addSection(
    source: Source,
    section: Section,
    analysed: AnalysedSection,
    titleTerms: readonly string[],
  ): Generator<void> {
    const first = this.#sentences.length;
    const above = [...titleTerms, ...analysed.headingTerms];
    for (const [index, paragraph] of analysed.paragraphs.entries()) {
      const place = { source, section, paragraph: section.paragraphs[index]! };
      this.#addParagraph(place, paragraph, [...new Set([...above, ...paragraph.contextTerms])]);
      yield;
    }
    const end = this.#sentences.length;
    for (let at = first; at < end; at += 1) {
      this.#sectionStarts.push(first);
      this.#sectionEnds.push(end);
    }
  }

  #addParagraph(
    place: { source: Source; section: Section; paragraph: Paragraph },
    { sentences }: AnalysedParagraph,
    headings: readonly string[],
  ): void {
    const first = this.#sentences.length;
    const headingNumbers = headings.map((term) => this.#terms.add(term));
    for (const [offset, { span, terms, surfaces, isOffered }] of sentences.entries()) {
      const index = first + offset;
      this.#sentences.push({ index, ...place, span });
      this.#sentenceTerms.push(terms.map((term) => this.#terms.add(term)));
      this.#sentenceSurfaces.push(surfaces.map((surface) => this.#surfaces.add(surface)));
      for (const number of new Set(this.#sentenceTerms[index])) this.#terms.count(number);
      for (const number of this.#sentenceSurfaces[index]!) this.#surfaces.count(number);
      this.#headingTerms.push(headingNumbers);
      this.#paragraphStarts.push(first);
      this.#paragraphEnds.push(first + sentences.length);
      if (!isOffered) continue;
      const around = sentences
        .slice(Math.max(0, offset - NEIGHBOURS), offset + NEIGHBOURS + 1)
        .filter((other) => other.span !== span)
        .flatMap((other) => other.terms);
      this.entries.push({ id: index, text: terms, paragraph: around, headings });
    }
  }

  finish(index: SentenceIndex): CorpusIndex {
    const sentences = this.#sentences;
    const places = {
      sentenceTerms: new NumberLists(this.#sentenceTerms),
      headingTerms: new NumberLists(this.#headingTerms),
      paragraphStarts: Uint32Array.from(this.#paragraphStarts),
      paragraphEnds: Uint32Array.from(this.#paragraphEnds),
    };
    const ids = this.entries.map(({ id }) => id);
    const scores = new SentenceScores(places, ids, this.#terms.size, SCORING);
    const scored = { index, scores, terms: this.#terms };
    return {
      ...places,
      sentences,
      terms: this.#terms,
      surfaces: this.#surfaces,
      sentenceSurfaces: new NumberLists(this.#sentenceSurfaces),
      sectionStarts: Uint32Array.from(this.#sectionStarts),
      sectionEnds: Uint32Array.from(this.#sectionEnds),
      search: (terms, limits) =>
        searchFrugally(scored, terms, limits).map(({ id, score }) => ({
          sentence: sentences[id]!,
          fullTextScore: score,
        })),
    };
  }
}
