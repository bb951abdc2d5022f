/** The running product: holds the current library and swaps it whole on reload. */
import { ask, type AskOptions } from "./answer/ask.js";
import { changesBetween, type Changes } from "./answer/changes.js";
import { completionsInSteps } from "./answer/complete.js";
import { loadLibrary, openLists, type LoadCounts, type WordLists } from "./answer/load-library.js";
import type { Library } from "./answer/library.js";
import { type LastChanges, openLastChanges } from "./answer/last-change.js";
import { staleBefore, withStaleMarked } from "./answer/stale.js";
import { libraryFor, type Audience } from "./answer/visible.js";
import type { IsSettled, Readings } from "./documents/read-corpus.js";
import { type Limits, readFile } from "./documents/read-folder.js";
import type { Answer, Source } from "./model.js";
import { inTurns } from "./turns.js";

export interface AppOptions {
  readonly corpusDir: string;
  readonly cacheDir: string;
  /** What one file may cost. */
  readonly limits?: Limits;
  /** Days after which a source's quotes are marked as stale; never where absent. */
  readonly staleAfterDays?: number;
  /** Told after each file that was read. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Told after every reading of the folder how much came from the cache. */
  readonly onReadings?: (counts: LoadCounts) => void;
  /** Another process prepares the folder: what it has made is taken over, and left alone. */
  readonly follows?: boolean;
}

/** What somebody sees of the app, from one snapshot. */
export interface Seen {
  readonly library: Library;
  readonly ask: (question: string, options?: AskOptions) => Answer;
  /** When the folder was last read, as far as they may know: not when only what is kept from them changed. */
  readonly readAt: Date;
}

/** What a reload came to. */
export interface Reloaded {
  readonly sources: number;
  readonly problems: number;
  /** Numbers of sources; `read` of files read, the rest being unchanged. */
  readonly changes: Changes & { readonly read: number };
  /** Time that it took. */
  readonly ms: number;
}

export interface App {
  /** The current snapshot; a question in progress keeps the one it started with. */
  readonly library: Library;
  readonly startedAt: Date;
  /** When the folder was last read: the current snapshot is what it held then. */
  readonly libraryBuiltAt: Date;
  ask(question: string, options?: AskOptions): Answer;
  /**
   * The app as if the sources that an audience may not see were not there; undefined where there are
   * no access rules, so that everyone sees everything.
   */
  seenBy(audience: Audience): Promise<Seen | undefined>;
  /** What is published before it is marked as stale; undefined where nothing is. */
  readonly staleBefore?: Date | undefined;
  /** When a reload failed since the current snapshot was built. */
  readonly failedAt?: Date | undefined;
  /**
   * Reads the corpus again and, where it has changed, swaps the library whole; a failure keeps the old one and is thrown.
   * Reloads never overlap: those asked for during one are done together after it, as the first says.
   * @param isSettled says of a file whether its writer is done: until then its old words hold
   */
  reload(isSettled?: IsSettled): Promise<Reloaded>;
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
  const readings: Readings = new Map();
  const lists = openLists();
  const library = await loadLibrary({ ...options, readings, lists });
  const startedAt = now();
  const state = firstState(library, startedAt);
  const audiences = recentAudiences();
  const { staleAfterDays: days } = options;
  const oldest = () => (days === undefined ? undefined : staleBefore(now(), days));
  return {
    startedAt,
    get library() {
      return state.library;
    },
    get libraryBuiltAt() {
      return state.builtAt;
    },
    ask: (question, asked) => withStaleMarked(ask(state.library, question, asked), oldest()),
    seenBy: async (audience) => {
      const whole = state.library;
      if (whole.making === undefined) return undefined;
      audiences.note(audience);
      const readAt = state.lastChanges.seenBy(audience);
      const library = await libraryFor(whole, audience);
      const answer: Seen["ask"] = (question, asked) =>
        withStaleMarked(ask(library, question, asked), oldest());
      return { library, readAt, ask: answer };
    },
    get staleBefore() {
      return oldest();
    },
    get failedAt() {
      return state.failedAt;
    },
    reload: oneAtATime((isSettled?: IsSettled) =>
      reload(state, { ...quietly(options), readings, lists, audiences, isSettled }, now),
    ),
    readFile: ({ path }) => readFile(options.corpusDir, path),
  };
}

/** What a reload changes. */
interface State {
  library: Library;
  readonly lastChanges: LastChanges;
  builtAt: Date;
  failedAt: Date | undefined;
}

const firstState = (library: Library, at: Date): State => ({
  library,
  lastChanges: openLastChanges(at),
  builtAt: at,
  failedAt: undefined,
});

interface ReloadOptions extends AppOptions {
  readonly readings: Readings;
  readonly lists: WordLists;
  readonly audiences: RecentAudiences;
  readonly isSettled: IsSettled | undefined;
}

async function reload(state: State, options: ReloadOptions, now: () => Date): Promise<Reloaded> {
  const start = performance.now();
  const { library: before } = state;
  const show = async (fresh: Library): Promise<void> => {
    await options.audiences.prepare(fresh);
    state.builtAt = now();
    state.lastChanges.note(state.library, fresh, state.builtAt);
    // Whoever asks for a reading does so whatever has changed.
    if (options.isSettled === undefined) state.lastChanges.noteForAll(state.builtAt);
    state.library = fresh;
    state.failedAt = undefined;
  };
  try {
    const known = new Set(options.readings.values());
    const fresh = await loadLibrary({ ...options, known: before, onMade: show });
    if (fresh === before) await show(fresh);
    const read = [...options.readings.values()].filter((reading) => !known.has(reading)).length;
    const changes = { ...changesBetween(before, fresh), read };
    const ms = Math.round(performance.now() - start);
    return { sources: fresh.sources.length, problems: fresh.problems.length, changes, ms };
  } catch (error) {
    state.failedAt = now();
    throw error;
  }
}

/** Who asked lately: what they see and are helped with is made of a new library before it is shown. */
interface RecentAudiences {
  note(audience: Audience): void;
  prepare(library: Library): Promise<void>;
}

/** Audiences remembered; the others wait for their part when they first ask. */
const MOST_AUDIENCES = 16;

function recentAudiences(): RecentAudiences {
  const recent = new Map<string, Audience>();
  return {
    note(audience) {
      const key = JSON.stringify([audience.server, audience.roles]);
      recent.delete(key);
      recent.set(key, audience);
      for (const oldest of recent.keys()) if (recent.size > MOST_AUDIENCES) recent.delete(oldest);
    },
    async prepare(library) {
      await inTurns(completionsInSteps(library));
      for (const audience of recent.values()) {
        await inTurns(completionsInSteps(await libraryFor(library, audience)));
      }
    },
  };
}

/** Nobody waits for a reload. */
function quietly({ corpusDir, cacheDir, limits, onReadings, follows }: AppOptions): AppOptions {
  return {
    corpusDir,
    cacheDir,
    ...(limits ? { limits } : {}),
    ...(onReadings ? { onReadings } : {}),
    ...(follows === undefined ? {} : { follows }),
  };
}

/** Runs work one at a time; calls during a run share one run after it. */
function oneAtATime<T, A>(work: (about: A) => Promise<T>): (about: A) => Promise<T> {
  let running: Promise<unknown> | undefined;
  let waiting: Promise<T> | undefined;
  const run = (about: A): Promise<T> => {
    waiting = undefined;
    const current = work(about);
    running = current;
    const done = (): void => {
      if (running === current) running = undefined;
    };
    current.then(done, done);
    return current;
  };
  return (about) => {
    if (running === undefined) return run(about);
    const next = (): Promise<T> => run(about);
    waiting ??= running.then(next, next);
    return waiting;
  };
}
