/** A frozen snapshot of the corpus, index included: whoever holds one sees one consistent state. */
import { createHash } from "node:crypto";
import { noRelatedWords, withSynonyms, type RelatedWords } from "../language/related-words.js";
import type { Problem, Sentence, Source } from "../model.js";
import { analyseSource, type SourceAnalysis } from "../search/analyse-source.js";
import { indexCorpus, type AnalysedSource, type CorpusIndex } from "../search/corpus-index.js";

export interface Library {
  /** Hash of all sources' paths, contents and details, and the owner's synonyms: the same corpus gives the same revision. */
  readonly revision: string;
  /** Ordered by path. */
  readonly sources: readonly Source[];
  /** Ordered by path. */
  readonly problems: readonly Problem[];
  /** Ordered by source, then place. */
  readonly sentences: readonly Sentence[];
  readonly index: CorpusIndex;
  readonly related: RelatedWords;
}

/** What a library is made with besides its sources. */
export interface LibraryParts {
  readonly problems?: readonly Problem[];
  readonly related?: RelatedWords;
  /** The owner's own, by lower-case word or phrase. */
  readonly synonyms?: ReadonlyMap<string, readonly string[]>;
  /** Gives a source's analysis: made afresh by default, or kept from an earlier start. */
  readonly analyse?: (source: Source) => SourceAnalysis;
}

/** The library of sources and problems in any order: their order makes no difference. */
export function buildLibrary(sources: readonly Source[], parts: LibraryParts = {}): Library {
  const { problems = [], related = noRelatedWords, analyse = analyseSource } = parts;
  const synonyms = parts.synonyms ?? new Map<string, readonly string[]>();
  const ordered = sources.toSorted(byPath);
  const analysed = ordered.map((source): AnalysedSource => [source, analyse(source)]);
  const index = indexCorpus(analysed);
  return {
    revision: revisionOf(ordered, synonyms),
    sources: ordered,
    problems: problems.toSorted(byPath),
    sentences: index.sentences,
    index,
    related: withSynonyms(related, synonyms),
  };
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function revisionOf(
  sources: readonly Source[],
  synonyms: ReadonlyMap<string, readonly string[]>,
): string {
  const hash = createHash("sha256");
  for (const {
    path,
    sha256,
    title,
    publisher,
    author,
    published,
    url,
    language,
    tags,
  } of sources) {
    hash.update(
      JSON.stringify([path, sha256, title, publisher, author, published, url, language, tags]),
    );
  }
  if (synonyms.size > 0) hash.update(JSON.stringify([...synonyms]));
  return hash.digest("hex");
}
