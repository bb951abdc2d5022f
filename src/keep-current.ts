/** Keeps a running app in step with its folder, and tells the operator what came of it. */
import type { App, Reloaded } from "./app.js";
import type { WatchMode } from "./config.js";
import { watchFolder } from "./documents/watch-folder.js";
import type { IsSettled } from "./documents/read-corpus.js";
import type { Log } from "./log.js";

export interface KeepOptions {
  readonly corpusDir: string;
  readonly watch: WatchMode;
  readonly log: Log;
}

/** The upkeep while it runs. */
export interface Upkeep {
  /**
   * Resolves when every change up to here is taken in, but for files that are still being written,
   * and those from here on are seen.
   */
  readonly ready: Promise<void>;
  /** Reads the folder again and logs what came of it; rejects where the old library stays. */
  reload(): Promise<Reloaded>;
  close(): Promise<void>;
}

/** A file that was not written to for this long is taken as written, in milliseconds. */
const SETTLED_MS = 500;

/** What is in the log concerns nobody else. */
const LOGGED = (): void => undefined;

type Read = (isSettled?: IsSettled) => Promise<Reloaded>;

/** Reloads whenever the folder changes, from the first reading on, unless watching is off. */
export function keepCurrent(app: App, { corpusDir, watch, log }: KeepOptions): Upkeep {
  const read = logged(app, log);
  const reload = () => read();
  if (watch === "off") {
    return { ready: Promise.resolve(), reload, close: () => Promise.resolve() };
  }
  const follower = following(read);
  const watching = watchFolder(corpusDir, {
    isPolling: watch === "poll",
    onChange: () => void follower.follow(),
    onFault: (error) => {
      const why = error instanceof Error ? error.message : String(error);
      log.warn("cannot watch the folder, polling it; raise fs.inotify.max_user_watches", { why });
    },
  });
  return {
    // What has changed since the folder was first read came before there was anyone to see it.
    ready: watching.ready.then(follower.follow),
    reload,
    close() {
      follower.stop();
      return watching.close();
    },
  };
}

/** Reloads, and logs what came of it where somebody asked for it or something came of it. */
function logged(app: App, log: Log): Read {
  return async (isSettled) => {
    const { library } = app;
    try {
      const reloaded = await app.reload(isSettled);
      const { sources, problems, changes, ms } = reloaded;
      if (!isSettled || app.library !== library) {
        log.info("library reloaded", { sources, problems, ...changes, ms });
      }
      return reloaded;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      log.error("library not reloaded, answering from the old one", { why });
      throw error;
    }
  };
}

/** Reads what is written, and comes back for what is not yet. */
function following(read: Read) {
  let later: NodeJS.Timeout | undefined;
  const follow = async (): Promise<void> => {
    const halfWritten: string[] = [];
    await read(({ path, changedAt }) => {
      // A clock of another machine may be ahead.
      const isSettled = Math.abs(Date.now() - changedAt) >= SETTLED_MS;
      if (!isSettled) halfWritten.push(path);
      return isSettled;
    }).catch(LOGGED);
    clearTimeout(later);
    if (halfWritten.length > 0) later = setTimeout(() => void follow(), SETTLED_MS).unref();
  };
  return {
    follow,
    stop: () => {
      clearTimeout(later);
    },
  };
}
