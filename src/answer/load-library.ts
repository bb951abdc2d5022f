/** From a corpus folder to a library: reading, analysing (or taking from the cache), indexing. */
import { readCorpus } from "../documents/read-corpus.js";
import { openRelatedWords } from "../language/related-words.js";
import type { Source } from "../model.js";
import { openAnalysisCache } from "../search/index-cache.js";
import { buildLibrary, type Library } from "./library.js";

export interface LoadOptions {
  readonly corpusDir: string;
  readonly cacheDir: string;
  /** Told after each file that was read. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Gives what is taken of a source; all of it by default. */
  readonly adapt?: (source: Source) => Source;
}

/**
 * The library of a folder; empty where no file could be used.
 * @throws ConfigError when the folder is missing or is no folder
 */
export async function loadLibrary({
  corpusDir,
  cacheDir,
  onProgress,
  adapt = (source) => source,
}: LoadOptions): Promise<Library> {
  const { sources, problems, synonyms } = await readCorpus(
    corpusDir,
    onProgress ? { onProgress } : {},
  );
  const { analyse } = openAnalysisCache(cacheDir);
  return buildLibrary(sources.map(adapt), {
    problems,
    related: openRelatedWords(),
    synonyms,
    analyse,
  });
}
