/** Indexes over terms that stand in the test, and MiniSearch given the same as objects. */
import MiniSearch from "minisearch";
import type { SourceAnalysis } from "../../src/search/analyse-source.js";
import { IndexBuilder, type IndexData } from "../../src/search/index-data.js";
import { BM25, BOOST } from "../../src/search/minisearch.js";
import { atOnce } from "../../src/turns.js";

/** A paragraph's sentences, each the words of it; one that ends in "?" is not offered. */
export type Paragraph = readonly string[];

/** The analysis of a text of one section: what analysing a source would give, words being terms. */
export function analysisOf(
  paragraphs: readonly Paragraph[],
  headings: readonly string[] = [],
): SourceAnalysis {
  let start = 0;
  const sentenceOf = (text: string) => {
    const words = text.match(/\w+/g) ?? [];
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return { span, terms: words, surfaces: words, isOffered: !text.endsWith("?") };
  };
  const analysed = paragraphs.map((sentences) => ({
    sentences: sentences.map(sentenceOf),
    contextTerms: [],
  }));
  return { titleTerms: [], sections: [{ headingTerms: headings, paragraphs: analysed }] };
}

/** The data of texts, each with its headings' words. */
export function dataOf(
  texts: readonly (readonly [paragraphs: readonly Paragraph[], headings?: readonly string[]])[],
): IndexData {
  const builder = new IndexBuilder();
  for (const [at, [paragraphs, headings]] of texts.entries()) {
    builder.addAnalysis(`source ${String(at)}`, analysisOf(paragraphs, headings));
  }
  return atOnce(builder.finishInSteps());
}

/** An entry as MiniSearch takes it; each field's words are its terms. */
export interface PlainEntry {
  readonly id: number;
  readonly text: readonly string[];
  readonly paragraph?: readonly string[];
  readonly headings: readonly string[];
}

/** A MiniSearch as it comes, over the entries, with our settings; gives scores by id. */
export function plainMiniSearch(entries: readonly PlainEntry[]) {
  const index = new MiniSearch<PlainEntry>({
    fields: ["text", "paragraph", "headings"],
    extractField: (entry, field) => entry[field as "id"],
    stringifyField: (value) => (value as string[] | undefined)?.join("\n") ?? "",
    tokenize: (text) => (text === "" ? [] : text.split("\n")),
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, bm25: BM25 },
  });
  index.addAll(entries);
  return (terms: readonly { readonly term: string; readonly weight: number }[]) => {
    const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
    const results = index.search([...weights.keys()].join("\n"), {
      boostTerm: (term) => weights.get(term)!,
    });
    return new Map(results.map(({ id, score }) => [id as number, score]));
  };
}
