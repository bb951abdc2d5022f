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
  /** Resolves when changes from here on are seen. */
  readonly ready: Promise<void>;
  /** Reads the folder again and logs what came of it; rejects where the old library stays. */
  reload(): Promise<Reloaded>;
  close(): Promise<void>;
}

/** A failure that is in the log already and concerns nobody else. */
const LOGGED = (): void => undefined;

/** Reloads whenever the folder changes, unless watching is off. */
export function keepCurrent(app: App, { corpusDir, watch, log }: KeepOptions): Upkeep {
  const reload = async (): Promise<Reloaded> => {
    try {
      const reloaded = await app.reload();
      const { sources, problems, changes, ms } = reloaded;
      log.info("library reloaded", { sources, problems, ...changes, ms });
      return reloaded;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      log.error("library not reloaded, answering from the old one", { why });
      throw error;
    }
  };
  if (watch === "off") {
    return { ready: Promise.resolve(), reload, close: () => Promise.resolve() };
  }
  const watching = watchFolder(corpusDir, {
    isPolling: watch === "poll",
    onChange: () => void reload().catch(LOGGED),
    onFault: (error) => {
      const why = error instanceof Error ? error.message : String(error);
      log.warn("cannot watch the folder, polling it; raise fs.inotify.max_user_watches", { why });
    },
  });
  return { ready: watching.ready, reload, close: () => watching.close() };
}
