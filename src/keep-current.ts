/** Keeps a running app in step with its folder, and tells the operator what came of it. */
import type { App, Reloaded } from "./app.js";
import type { WatchMode } from "./config.js";
import { watchFolder } from "./documents/watch-folder.js";
import type { Log } from "./log.js";

export interface KeepOptions {
  readonly corpusDir: string;
  readonly watch: WatchMode;
  readonly log: Log;
}

/** The upkeep while it runs. */
export interface Upkeep {
  /** Resolves when every change up to here is taken in, and those from here on are seen. */
  readonly ready: Promise<void>;
  /** Reads the folder again and logs what came of it; rejects where the old library stays. */
  reload(): Promise<Reloaded>;
  close(): Promise<void>;
}

/** What is in the log concerns nobody else. */
const LOGGED = (): void => undefined;

/** Reloads whenever the folder changes, from the first reading on, unless watching is off. */
export function keepCurrent(app: App, { corpusDir, watch, log }: KeepOptions): Upkeep {
  const read = async (isAskedFor: boolean): Promise<Reloaded> => {
    const { library } = app;
    try {
      const reloaded = await app.reload();
      const { sources, problems, changes, ms } = reloaded;
      if (isAskedFor || app.library !== library) {
        log.info("library reloaded", { sources, problems, ...changes, ms });
      }
      return reloaded;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      log.error("library not reloaded, answering from the old one", { why });
      throw error;
    }
  };
  const reload = () => read(true);
  const follow = () => read(false).then(LOGGED, LOGGED);
  if (watch === "off") {
    return { ready: Promise.resolve(), reload, close: () => Promise.resolve() };
  }
  const watching = watchFolder(corpusDir, {
    isPolling: watch === "poll",
    onChange: () => void follow(),
    onFault: (error) => {
      const why = error instanceof Error ? error.message : String(error);
      log.warn("cannot watch the folder, polling it; raise fs.inotify.max_user_watches", { why });
    },
  });
  // What has changed since the folder was first read came before there was anyone to see it.
  const ready = watching.ready.then(follow);
  return { ready, reload, close: () => watching.close() };
}
