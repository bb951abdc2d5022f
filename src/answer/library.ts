/** A frozen snapshot of the corpus, index included: whoever holds one sees one consistent state. */
import { createHash } from "node:crypto";
import { noRelatedWords, withSynonyms, type RelatedWords } from "../language/related-words.js";
import type { Problem, Sentence, Source } from "../model.js";
import { analyseSource, type SourceAnalysis } from "../search/analyse-source.js";
import {
  indexCorpus,
  indexCorpusInSlices,
  type AnalysedSource,
  type CorpusIndex,
} from "../search/corpus-index.js";
import { openTurns } from "../turns.js";

export interface Library {
  /** Hash of all sources' paths, contents, details, and synonyms: same corpus, same revision. */
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
}

/** Gives a source's analysis, or what is wrong with the source. */
export type Analyse = (
  source: Source,
) => SourceAnalysis | Problem | Promise<SourceAnalysis | Problem>;

/** What a library is made with in slices. */
export interface SlicedParts extends LibraryParts {
  /** Analyses afresh by default. */
  readonly analyse?: Analyse;
  /** How many sources are being analysed at the same time, at least 1, the default. */
  readonly ahead?: number;
}

/** The library of sources and problems in any order: their order makes no difference. */
export function buildLibrary(sources: readonly Source[], parts: LibraryParts = {}): Library {
  const ordered = sources.toSorted(byPath);
  const analysed = ordered.map((source): AnalysedSource => [source, analyseSource(source)]);
  return libraryOver(ordered, indexCorpus(analysed), parts);
}

/** The same library, made in turns with other work. */
export async function buildLibraryInSlices(
  sources: readonly Source[],
  parts: SlicedParts = {},
): Promise<Library> {
  const used: Source[] = [];
  const problems: Problem[] = [...(parts.problems ?? [])];
  const analysed = async function* (): AsyncGenerator<AnalysedSource> {
    for await (const [source, made] of inOrder(sources.toSorted(byPath), parts)) {
      if ("reason" in made) problems.push(made);
      else {
        used.push(source);
        yield [source, made];
      }
    }
  };
  const index = await indexCorpusInSlices(analysed());
  return libraryOver(used, index, { ...parts, problems });
}

/** Sources with what came of analysing them, some being analysed while one is waited for. */
async function* inOrder(
  sources: readonly Source[],
  { analyse = analyseSource, ahead = 1 }: SlicedParts,
): AsyncGenerator<readonly [Source, SourceAnalysis | Problem]> {
  const turn = openTurns();
  const coming: Promise<readonly [Source, SourceAnalysis | Problem]>[] = [];
  for (const source of sources) {
    coming.push(Promise.resolve(analyse(source)).then((made) => [source, made] as const));
    if (coming.length < ahead) continue;
    yield coming.shift()!;
    await turn();
  }
  yield* coming;
}

function libraryOver(
  ordered: readonly Source[],
  index: CorpusIndex,
  { problems = [], related = noRelatedWords, synonyms = new Map() }: LibraryParts,
): Library {
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

/** The revision of a library of these sources, which are in the order of their paths. */
export function revisionOf(
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
