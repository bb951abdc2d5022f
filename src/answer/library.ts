/** A frozen snapshot of the corpus, index included: whoever holds one sees one consistent state. */
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { noRelatedWords, withSynonyms, type RelatedWords } from "../language/related-words.js";
import type { Problem, Sentence, Source } from "../model.js";
import { analyseSource, type SourceAnalysis } from "../search/analyse-source.js";
import {
  indexCorpus,
  indexCorpusInSlices,
  type AnalysedSource,
  type CorpusIndex,
} from "../search/corpus-index.js";

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
  /** What libraries of some of the sources are made of; only where there are access rules. */
  readonly making?: Making;
}

/** What a library was made of. */
interface Making {
  readonly analyses: ReadonlyMap<Source, SourceAnalysis>;
  readonly related: RelatedWords;
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
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
  const { analyse = analyseSource } = parts;
  const ordered = sources.toSorted(byPath);
  const analysed = ordered.map((source): AnalysedSource => [source, analyse(source)]);
  return libraryOver(new Map(analysed), indexCorpus(analysed), parts);
}

/** The same library, made source by source with room for other work between them. */
export async function buildLibraryInSlices(
  sources: readonly Source[],
  parts: LibraryParts = {},
): Promise<Library> {
  const { analyse = analyseSource } = parts;
  const ordered = sources.toSorted(byPath);
  const analyses = new Map<Source, SourceAnalysis>();
  const keeping = (source: Source): SourceAnalysis => {
    const analysis = analyse(source);
    analyses.set(source, analysis);
    return analysis;
  };
  const index = await indexCorpusInSlices(analysedOneByOne(ordered, keeping));
  return libraryOver(analyses, index, parts);
}

/**
 * The library of some of a library's sources: as if the others had never been there.
 * @throws Error for a library without access rules, which has nothing to make it of.
 */
export async function partOf(
  { making }: Library,
  sources: readonly Source[],
  problems: readonly Problem[],
): Promise<Library> {
  if (making === undefined) throw new Error("no library of a part without access rules");
  const { analyses, related, synonyms } = making;
  const analyse = (source: Source): SourceAnalysis => analyses.get(source)!;
  return buildLibraryInSlices(sources, { problems, related, synonyms, analyse });
}

async function* analysedOneByOne(
  sources: readonly Source[],
  analyse: (source: Source) => SourceAnalysis,
): AsyncGenerator<AnalysedSource> {
  for (const source of sources) {
    yield [source, analyse(source)];
    await setImmediate();
  }
}

/** @param analyses by source, in the order of their paths */
function libraryOver(
  analyses: ReadonlyMap<Source, SourceAnalysis>,
  index: CorpusIndex,
  { problems = [], related = noRelatedWords, synonyms = new Map() }: LibraryParts,
): Library {
  const ordered = [...analyses.keys()];
  const isLimited = [...ordered, ...problems].some(({ access }) => access !== undefined);
  return {
    ...(isLimited ? { making: { analyses, related, synonyms } } : {}),
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
    access,
  } of sources) {
    hash.update(
      JSON.stringify([path, sha256, title, publisher, author, published, url, language, tags]),
    );
    if (access !== undefined) hash.update(JSON.stringify(access));
  }
  if (synonyms.size > 0) hash.update(JSON.stringify([...synonyms]));
  return hash.digest("hex");
}
