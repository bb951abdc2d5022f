/** A frozen snapshot of the corpus, index included: whoever holds one sees one consistent state. */
import { createHash } from "node:crypto";
import { allRare, type RarityOf } from "../language/word-rarity.js";
import { noRelatedWords, withSynonyms, type RelatedWords } from "../language/related-words.js";
import type { Problem, Sentence, Source } from "../model.js";
import type { CorpusIndex, IndexParts } from "../search/corpus-index.js";
import { atOnce, giveWay, inTurns, type Steps } from "../turns.js";
import { indexCorpus, indexCorpusInSlices, type Analysing } from "../search/index-corpus.js";

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
  readonly rarityOf: RarityOf;
  /** What libraries of some of the sources are made with; only where there are access rules. */
  readonly making?: Pick<LibraryParts, "related" | "rarityOf" | "synonyms">;
}

/** What a library is made with besides its sources. */
export interface LibraryParts {
  readonly problems?: readonly Problem[];
  readonly related?: RelatedWords;
  readonly rarityOf?: RarityOf;
  /** The owner's own, by lower-case word or phrase. */
  readonly synonyms?: ReadonlyMap<string, readonly string[]>;
  /** An index of before: sources that are as they were are not analysed again. */
  readonly earlier?: IndexParts | undefined;
}

/** The library of sources and problems in any order: their order makes no difference. */
export function buildLibrary(sources: readonly Source[], parts: LibraryParts = {}): Library {
  const ordered = sources.toSorted(byPath);
  const revision = atOnce(revisionInSteps(ordered, parts.synonyms));
  return libraryOver(ordered, { ...parts, revision, index: indexCorpus(ordered, parts.earlier) });
}

/** The same library, made in turns with other work. */
export async function buildLibraryInSlices(
  sources: readonly Source[],
  parts: LibraryParts & Analysing = {},
): Promise<Library> {
  const {
    index,
    sources: used,
    ...made
  } = await indexCorpusInSlices(sources.toSorted(byPath), parts);
  await giveWay();
  const revision = await inTurns(revisionInSteps(used, parts.synonyms));
  const problems = [...(parts.problems ?? []), ...made.problems];
  return libraryOver(used, { ...parts, revision, index, problems });
}

/**
 * The library of some of a library's sources: as if the others had never been there.
 * @throws Error for a library without access rules, of which there are no parts.
 */
export async function partOf(
  { making, index }: Library,
  sources: readonly Source[],
  problems: readonly Problem[],
): Promise<Library> {
  if (making === undefined) throw new Error("no library of a part without access rules");
  return buildLibraryInSlices(sources, { ...making, problems, earlier: index.made });
}

function libraryOver(
  ordered: readonly Source[],
  {
    revision,
    index,
    problems = [],
    related = noRelatedWords,
    rarityOf = allRare,
    synonyms = new Map(),
  }: LibraryParts & Pick<Library, "revision" | "index">,
): Library {
  const isLimited = [...ordered, ...problems].some(({ access }) => access !== undefined);
  return {
    ...(isLimited ? { making: { related, rarityOf, synonyms } } : {}),
    revision,
    sources: ordered,
    problems: problems.toSorted(byPath),
    sentences: index.sentences,
    index,
    related: withSynonyms(related, synonyms),
    rarityOf,
  };
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** Sources of one step. */
const STEP = 256;

/** The revision of a library of these sources, which are in the order of their paths; in steps. */
export function* revisionInSteps(
  sources: readonly Source[],
  synonyms: ReadonlyMap<string, readonly string[]> = new Map(),
): Steps<string> {
  const hash = createHash("sha256");
  for (const [at, source] of sources.entries()) {
    if (at % STEP === 0) yield;
    const { path, sha256, title, publisher, author, published, url, language, tags } = source;
    hash.update(
      JSON.stringify([path, sha256, title, publisher, author, published, url, language, tags]),
    );
    if (source.access !== undefined) hash.update(JSON.stringify(source.access));
  }
  if (synonyms.size > 0) hash.update(JSON.stringify([...synonyms]));
  return hash.digest("hex");
}
