/** What is searched of a corpus as numbers: everything that is kept between starts. */
import type { Steps } from "../turns.js";
import type { SourceAnalysis, AnalysedParagraph } from "./analyse-source.js";
import { GrowingLists, GrowingNumbers, type KeptLists } from "./number-lists.js";
import { TermTable, termsIn, type KeptTerms } from "./term-table.js";

/** Plain arrays, in the order of the sources, their paragraphs and sentences. */
export interface IndexData {
  /** By source: what it was made from; the same key, the same numbers. */
  readonly keys: readonly string[];
  /** By source: its first paragraph; one more than there are sources. */
  readonly sourceStarts: Uint32Array;
  /** By paragraph: its first sentence; one more than there are paragraphs. */
  readonly paragraphStarts: Uint32Array;
  /** By paragraph: the terms of its title and headings, list lead-in or table header, each once. */
  readonly headingTerms: KeptLists;
  /** Two by sentence: where it starts and ends in its source's text. */
  readonly spans: Uint32Array;
  /** By sentence: 0 for what matches questions and answers none. */
  readonly offered: Uint8Array;
  readonly sentenceTerms: KeptLists;
  /** In step with `sentenceTerms`: the words as they stand. */
  readonly sentenceSurfaces: KeptLists;
  readonly terms: KeptTerms;
  readonly surfaces: KeptTerms;
}

/** Makes the data source by source, of analyses or of data that was made before. */
export class IndexBuilder {
  readonly #keys: string[] = [];
  readonly #sourceStarts = new GrowingNumbers();
  readonly #paragraphStarts = new GrowingNumbers();
  readonly #headingTerms = new GrowingLists();
  readonly #spans = new GrowingNumbers();
  readonly #offered = new GrowingNumbers();
  readonly #sentenceTerms = new GrowingLists();
  readonly #sentenceSurfaces = new GrowingLists();
  readonly #terms = new TermTable();
  readonly #surfaces = new TermTable();

  addAnalysis(key: string, { titleTerms, sections }: SourceAnalysis): void {
    this.#startSource(key);
    for (const { headingTerms, paragraphs } of sections) {
      for (const paragraph of paragraphs) {
        this.#addParagraph(paragraph, [...titleTerms, ...headingTerms]);
      }
    }
  }

  #startSource(key: string): void {
    this.#keys.push(key);
    this.#sourceStarts.push(this.#paragraphStarts.length);
  }

  #addParagraph({ sentences, contextTerms }: AnalysedParagraph, above: readonly string[]): void {
    this.#paragraphStarts.push(this.#offered.length);
    const headings = new Set([...above, ...contextTerms]);
    this.#headingTerms.add(Array.from(headings, (term) => this.#terms.add(term)));
    for (const { span, terms, surfaces, isOffered } of sentences) {
      this.#spans.push(span.start);
      this.#spans.push(span.end);
      this.#offered.push(isOffered ? 1 : 0);
      this.#sentenceTerms.add(terms.map((term) => this.#terms.add(term)));
      this.#sentenceSurfaces.add(surfaces.map((surface) => this.#surfaces.add(surface)));
    }
  }

  /** Takes over a source from earlier data; the result is as if it were analysed again. */
  addKept(earlier: EarlierData, at: number): void {
    const { data } = earlier;
    this.#startSource(data.keys[at]!);
    const end = data.sourceStarts[at + 1]!;
    for (let paragraph = data.sourceStarts[at]!; paragraph < end; paragraph += 1) {
      this.#paragraphStarts.push(this.#offered.length);
      earlier.terms.copy(data.headingTerms, paragraph, this.#headingTerms, this.#terms);
      const last = data.paragraphStarts[paragraph + 1]!;
      for (let id = data.paragraphStarts[paragraph]!; id < last; id += 1) {
        this.#spans.push(data.spans[2 * id]!);
        this.#spans.push(data.spans[2 * id + 1]!);
        this.#offered.push(data.offered[id]!);
        earlier.terms.copy(data.sentenceTerms, id, this.#sentenceTerms, this.#terms);
        earlier.surfaces.copy(data.sentenceSurfaces, id, this.#sentenceSurfaces, this.#surfaces);
      }
    }
  }

  /** What the numbers of the data stand for. */
  get tables(): { readonly terms: TermTable; readonly surfaces: TermTable } {
    return { terms: this.#terms, surfaces: this.#surfaces };
  }

  *finishInSteps(): Steps<IndexData> {
    this.#sourceStarts.push(this.#paragraphStarts.length);
    this.#paragraphStarts.push(this.#offered.length);
    const sentenceTerms = this.#sentenceTerms.finish();
    yield;
    const sentenceSurfaces = this.#sentenceSurfaces.finish();
    yield;
    this.#terms.setCounts(yield* sentencesHolding(sentenceTerms, this.#terms.size));
    this.#surfaces.setCounts(yield* occurrences(sentenceSurfaces, this.#surfaces.size));
    const terms = this.#terms.kept();
    yield;
    const surfaces = this.#surfaces.kept();
    yield;
    const spans = new Uint32Array(this.#spans.finish());
    yield;
    return {
      keys: this.#keys,
      sourceStarts: new Uint32Array(this.#sourceStarts.finish()),
      paragraphStarts: new Uint32Array(this.#paragraphStarts.finish()),
      headingTerms: plain(this.#headingTerms.finish()),
      spans,
      offered: new Uint8Array(this.#offered.finish()),
      sentenceTerms: plain(sentenceTerms),
      sentenceSurfaces: plain(sentenceSurfaces),
      terms,
      surfaces,
    };
  }
}

/** Data of before, to take unchanged sources from, each with the numbers of another table. */
export class EarlierData {
  readonly data: IndexData;
  readonly terms: Renumbering;
  readonly surfaces: Renumbering;
  readonly #places: ReadonlyMap<string, number>;

  constructor(data: IndexData) {
    this.data = data;
    this.terms = new Renumbering(termsIn(data.terms));
    this.surfaces = new Renumbering(termsIn(data.surfaces));
    this.#places = new Map(data.keys.map((key, at) => [key, at]));
  }

  /** The place of the source with this key; undefined where there is none. */
  placeOf(key: string): number | undefined {
    return this.#places.get(key);
  }
}

/** From the numbers of one table to those of another, which is filled as need be. */
class Renumbering {
  readonly #terms: readonly string[];
  readonly #known: Int32Array;

  constructor(terms: readonly string[]) {
    this.#terms = terms;
    this.#known = new Int32Array(terms.length).fill(-1);
  }

  /** Adds one of the lists to others, whose numbers are those of `table`. */
  copy({ values, starts }: KeptLists, list: number, to: GrowingLists, table: TermTable): void {
    const known = this.#known;
    const end = starts[list + 1]!;
    for (let at = starts[list]!; at < end; at += 1) {
      const before = values[at]!;
      if (known[before]! < 0) known[before] = table.add(this.#terms[before]!);
      to.push(known[before]!);
    }
    to.close();
  }
}

function plain({ values, starts }: KeptLists): KeptLists {
  return { values, starts };
}

/** Lists, or some times as many of their values, of one step. */
const STEP = 4096;

/** By number: in how many lists it stands. */
function* sentencesHolding({ values, starts }: KeptLists, size: number): Steps<Uint32Array> {
  const counts = new Uint32Array(size);
  const seen = new Int32Array(size).fill(-1);
  for (let list = 0; list + 1 < starts.length; list += 1) {
    if (list % STEP === 0) yield;
    for (let at = starts[list]!; at < starts[list + 1]!; at += 1) {
      const value = values[at]!;
      if (seen[value] === list) continue;
      seen[value] = list;
      counts[value]! += 1;
    }
  }
  return counts;
}

function* occurrences({ values }: KeptLists, size: number): Steps<Uint32Array> {
  const counts = new Uint32Array(size);
  for (let at = 0; at < values.length; at += 1) {
    if (at % (16 * STEP) === 0) yield;
    counts[values[at]!]! += 1;
  }
  return counts;
}
