/** Keeps a running app in step with its folder, and tells the operator what came of it. */
import type { App, Reloaded } from "./app.js";
import type { WatchMode } from "./config.js";
import { openSettling } from "./documents/settling.js";
import { watchFolder } from "./documents/watch-folder.js";
import type { IsSettled } from "./documents/read-corpus.js";
import type { Log } from "./log.js";

export interface KeepOptions {
  readonly corpusDir: string;
  readonly watch: WatchMode;
  readonly log: Log;
  /**
   * Told of every reading that was asked for, changed something, or failed, before whoever asked is
   * answered. @param isAsked false where the folder was read by itself.
   */
  readonly onRead?: (isAsked: boolean) => Promise<void>;
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
  /** Takes in what has changed, as when the folder says so; what is half written, as soon as it is whole. */
  follow(): Promise<void>;
  close(): Promise<void>;
}

/** What is in the log concerns nobody else. */
const LOGGED = (): void => undefined;

type Read = (isSettled?: IsSettled) => Promise<Reloaded>;

/** Reloads whenever the folder changes, from the first reading on, unless watching is off. */
export function keepCurrent(app: App, { corpusDir, watch, log, onRead }: KeepOptions): Upkeep {
  const read = logged(app, log, onRead);
  const reload = () => read();
  const follower = following(read);
  const { follow } = follower;
  if (watch === "off") {
    return {
      ready: Promise.resolve(),
      reload,
      follow,
      close() {
        follower.stop();
        return Promise.resolve();
      },
    };
  }
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
    follow,
    close() {
      follower.stop();
      return watching.close();
    },
  };
}

/** Reloads, and logs what came of it where somebody asked for it or something came of it. */
function logged(app: App, log: Log, onRead: KeepOptions["onRead"]): Read {
  return async (isSettled) => {
    const { library } = app;
    const isAsked = isSettled === undefined;
    try {
      const reloaded = await app.reload(isSettled);
      const { sources, problems, changes, ms } = reloaded;
      if (isAsked || app.library !== library) {
        log.info("library reloaded", { sources, problems, ...changes, ms });
        await onRead?.(isAsked);
      }
      return reloaded;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      log.error("library not reloaded, answering from the old one", { why });
      await onRead?.(isAsked);
      throw error;
    }
  };
}

/** Reads what is written, and comes back for what is not yet, as soon as it may be. */
function following(read: Read) {
  const { look, nextIn } = openSettling();
  let later: NodeJS.Timeout | undefined;
  const follow = async (): Promise<void> => {
    await read(look()).catch(LOGGED);
    clearTimeout(later);
    const wait = nextIn();
    if (wait !== undefined) later = setTimeout(() => void follow(), wait).unref();
  };
  return {
    follow,
    stop: () => {
      clearTimeout(later);
    },
  };
}
