/** Tells when something in the corpus folder has changed; what is half written it tells of too. */
import { realpath } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { type FolderState, isReplaced, isSame, openFolderState } from "./folder-state.js";
import { gather } from "./gather.js";
import { isPassedOver } from "./read-folder.js";

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

/** How often the folders are looked at, whatever events say, and when polling every file. In milliseconds. */
const POLL_MS = 1000;

/**
 * Watches a folder until closed. Events tell of a change at once, but not of each: of renames that
 * come together some go unseen, and a watch stays with the folder that was there when another takes
 * its place. So the folder is looked at too, and watched afresh where that is needed. Keeps no
 * process alive by itself.
 */
export function watchFolder(folder: string, options: WatchOptions): FolderWatch {
  const told = gather(options.onChange);
  const look = openFolderState(folder);
  const turn = inTurn(options.onFault);
  let { isPolling } = options;
  let watcher: FSWatcher | undefined;
  let state: FolderState | undefined;
  let isClosed = false;
  const open = async (): Promise<void> => {
    await watcher?.close();
    state ??= await look(isPolling);
    if (!state.folders.has("") || isClosed || isPolling) return;
    const fresh = watcherOf(await realpath(resolve(folder)).catch(() => folder));
    watcher = fresh;
    await start(fresh, told.tell, (error) => {
      if (isPolling || watcher !== fresh) return;
      isPolling = true;
      options.onFault(error);
      void turn(open).then(told.tell);
    });
  };
  const check = async (): Promise<void> => {
    const before = state;
    state = await look(isPolling);
    if (isClosed || before === undefined || isSame(before, state)) return;
    if (isReplaced(before, state)) await open();
    told.tell();
  };
  const ready = turn(open);
  const guard = repeat(() => turn(check));
  return {
    ready,
    async close() {
      isClosed = true;
      clearInterval(guard);
      told.forget();
      await watcher?.close();
    },
  };
}

/** Resolves when changes from here on are told. */
async function start(
  watcher: FSWatcher,
  onChange: () => void,
  onFault: (error: unknown) => void,
): Promise<void> {
  watcher.on("all", onChange);
  watcher.on("error", onFault);
  await new Promise<void>((done) => watcher.once("ready", done));
}

/** Does it again and again, but never before it is done. */
function repeat(work: () => Promise<void>): NodeJS.Timeout {
  let isAtWork = false;
  return setInterval(() => {
    if (isAtWork) return;
    isAtWork = true;
    void work().finally(() => (isAtWork = false));
  }, POLL_MS).unref();
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
