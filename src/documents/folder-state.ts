/** How the corpus folder stands: looked at again and again, it shows what no event has told. */
import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type FoundFile, listFiles } from "./read-folder.js";

export interface FolderState {
  /** The folders with documents below them, `""` for the corpus itself; none where that is gone. */
  readonly folders: ReadonlyMap<string, FolderMark>;
  /** Differs where a file was added, changed, renamed or deleted. */
  readonly files: string;
}

/** What is seen of a folder without looking into it. */
export interface FolderMark {
  /** Tells it from another that has taken its path, and its watcher with it. */
  readonly identity: string;
  /** Differs where something in it was added, renamed or deleted; undefined before that is known. */
  readonly times: string | undefined;
}

/** The longest that files are not looked at which could have been written to, in milliseconds. */
const REST_MS = 3000;
/** The same as a multiple of what looking took: at most one part in so many goes into it. */
const REST_SHARE = 20;

const GONE: FolderState = { folders: new Map(), files: "" };

/**
 * Looks at a folder: at its folders each time, which costs little, and at every file where those
 * show a change, when the last such look is some seconds ago, and whenever asked to be thorough.
 * @param now milliseconds, only going forward
 */
export function openFolderState(
  folder: string,
  now: () => number = () => performance.now(),
): (isThorough: boolean) => Promise<FolderState> {
  let last = GONE;
  let dueAt = -Infinity;
  return async (isThorough) => {
    const start = now();
    const paths = new Set(["", ...last.folders.keys()]);
    const marks = await marksOf(folder, paths);
    if (!isThorough && start < dueAt && isAsMarked(last.folders, marks)) return last;
    last = await stateOf(folder, marks);
    const end = now();
    dueAt = end + Math.max(REST_MS, REST_SHARE * (end - start));
    return last;
  };
}

/** Whether another folder stands where one did: a watcher stays with the one that was there. */
export function isReplaced(before: FolderState, after: FolderState): boolean {
  if (before.folders.has("") !== after.folders.has("")) return true;
  return [...after.folders].some(([path, { identity }]) => {
    const known = before.folders.get(path);
    return known !== undefined && known.identity !== identity;
  });
}

/** Whether the same files stand in the same folders. */
export function isSame(before: FolderState, after: FolderState): boolean {
  return before.files === after.files && !isReplaced(before, after);
}

/** @param marks of folders, taken before: what changes meanwhile is seen at the next look */
async function stateOf(
  folder: string,
  marks: ReadonlyMap<string, FolderMark>,
): Promise<FolderState> {
  try {
    const { files } = await listFiles(folder);
    const paths = foldersOf(files);
    const fresh = await marksOf(
      folder,
      [...paths].filter((path) => !marks.has(path)),
    );
    const folders = new Map(
      [...paths].flatMap((path): [string, FolderMark][] => {
        const known = marks.get(path);
        const mark = known ?? fresh.get(path);
        if (mark === undefined) return [];
        return [[path, known ?? { ...mark, times: undefined }]];
      }),
    );
    return { folders, files: files.map(({ path, stamp }) => `${path}\n${stamp}`).join("\n") };
  } catch {
    return GONE; // whoever reads it next is told why
  }
}

/** The folders that files are in, and those that these are in. */
function foldersOf(files: readonly FoundFile[]): ReadonlySet<string> {
  const folders = new Set([""]);
  for (const { path } of files) {
    for (let at = dirname(path); at !== "." && !folders.has(at); at = dirname(at)) folders.add(at);
  }
  return folders;
}

async function marksOf(
  root: string,
  paths: Iterable<string>,
): Promise<ReadonlyMap<string, FolderMark>> {
  const marks = new Map<string, FolderMark>();
  for (const path of paths) {
    const stats = await stat(join(root, path)).catch(() => undefined);
    if (stats === undefined) continue;
    const { dev, ino, birthtimeMs, mtimeMs, ctimeMs } = stats;
    // A folder put back may get the number of the one removed.
    const identity = [dev, ino, birthtimeMs].join(":");
    marks.set(path, { identity, times: [mtimeMs, ctimeMs].join(":") });
  }
  return marks;
}

function isAsMarked(
  before: ReadonlyMap<string, FolderMark>,
  after: ReadonlyMap<string, FolderMark>,
): boolean {
  if (before.size !== after.size) return false;
  return [...before].every(([path, { identity, times }]) => {
    const now = after.get(path);
    return now?.identity === identity && now.times === times;
  });
}
