/** Tells when something in the corpus folder has changed; what is half written it tells of too. */
import { realpath, stat } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { gather } from "./gather.js";
import { isPassedOver, listFiles } from "./read-folder.js";

export interface WatchOptions {
  /** Looks at every file again and again, for network folders that send no events. */
  readonly isPolling: boolean;
  /** Told once for many changes that come together. */
  readonly onChange: () => void;
  /** Told once when the system can't watch; from then on the folder is polled. */
  readonly onFault: (error: unknown) => void;
}

export interface FolderWatch {
  /** Resolves when changes from here on are seen. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** How often files are looked at when polling, and the folder itself always, in milliseconds. */
const POLL_MS = 1000;

/**
 * Watches a folder, which may go and come back (a watch stays with the one that was there, so it is
 * opened afresh), until closed. Keeps no process alive by itself.
 */
export function watchFolder(folder: string, options: WatchOptions): FolderWatch {
  const told = gather(options.onChange);
  let watcher: FSWatcher | undefined;
  let { isPolling } = options;
  let state: string | undefined;
  let isClosed = false;
  const open = async (): Promise<void> => {
    await watcher?.close();
    state = await stateOf(folder, isPolling);
    if (state === undefined || isClosed || isPolling) return;
    const fresh = watcherOf(await realpath(resolve(folder)).catch(() => folder));
    watcher = fresh;
    fresh.on("all", told.tell);
    fresh.on("error", (error) => {
      if (isPolling || watcher !== fresh) return;
      isPolling = true;
      options.onFault(error);
      void turn(open).then(told.tell);
    });
    await new Promise<void>((done) => fresh.once("ready", done));
  };
  const turn = inTurn(options.onFault);
  const guard = setInterval(() => {
    void turn(async () => {
      const current = await stateOf(folder, isPolling);
      if (isClosed || current === state) return;
      await open();
      told.tell();
    });
  }, POLL_MS).unref();
  return {
    ready: turn(open),
    async close() {
      isClosed = true;
      clearInterval(guard);
      told.forget();
      await watcher?.close();
    },
  };
}

/** Runs work one after the other; what fails is told and stops nothing. */
function inTurn(onFault: (error: unknown) => void): (work: () => Promise<void>) => Promise<void> {
  let turns = Promise.resolve();
  return (work) => {
    turns = turns.then(work).catch(onFault);
    return turns;
  };
}

function watcherOf(root: string): FSWatcher {
  return watch(root, {
    ignoreInitial: true,
    // Targets of links inside of the folder are watched anyway; those outside are not read.
    followSymlinks: false,
    ignored: (path, stats) =>
      path !== root &&
      isPassedOver(path.slice(root.length).split(sep).filter(Boolean), stats?.isFile() === true),
  });
}

/**
 * What tells one folder from another at the same path and, when polling, what its files are;
 * undefined where there is none.
 */
async function stateOf(folder: string, isPolling: boolean): Promise<string | undefined> {
  try {
    // A folder put back may get the number of the one removed.
    const { dev, ino, birthtimeMs } = await stat(folder);
    const files = isPolling ? (await listFiles(folder)).files : [];
    return JSON.stringify([dev, ino, birthtimeMs, files]);
  } catch {
    return undefined; // gone: whoever reads it next is told why
  }
}
