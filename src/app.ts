/** The running product: holds the current library and swaps it whole on reload. */
import { ask, type AskOptions } from "./answer/ask.js";
import { loadLibrary } from "./answer/load-library.js";
import type { Library } from "./answer/library.js";
import { readFile } from "./documents/read-folder.js";
import type { Answer, Source } from "./model.js";

export interface AppOptions {
  readonly corpusDir: string;
  readonly cacheDir: string;
  /** Told after each file that was read. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface App {
  /** The current snapshot; a question in progress keeps the one it started with. */
  readonly library: Library;
  readonly startedAt: Date;
  /** When the current snapshot was built. */
  readonly libraryBuiltAt: Date;
  ask(question: string, options?: AskOptions): Answer;
  /** Reads the corpus again and swaps the library whole; a failure keeps the old one and is thrown. */
  reload(): Promise<void>;
  /**
   * A source's file as it is now.
   * @throws DocumentError when it can't be read any more
   */
  readFile(source: Source): Promise<Uint8Array>;
}

/**
 * The product over a corpus folder.
 * @param now the clock, for tests
 * @throws ConfigError when the folder is missing or is no folder
 */
export async function createApp(options: AppOptions, now = () => new Date()): Promise<App> {
  let library = await loadLibrary(options);
  let builtAt = now();
  const startedAt = builtAt;
  return {
    startedAt,
    get library() {
      return library;
    },
    get libraryBuiltAt() {
      return builtAt;
    },
    ask: (question, askOptions) => ask(library, question, askOptions),
    async reload() {
      library = await loadLibrary(options);
      builtAt = now();
    },
    readFile: ({ path }) => readFile(options.corpusDir, path),
  };
}
