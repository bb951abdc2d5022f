/** What has changed from one library to the next. */
import { isDeepStrictEqual } from "node:util";
import type { Library } from "./library.js";

/** Numbers of sources. */
export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** How many sources are new, another, and gone. */
export function changesBetween(
  before: Pick<Library, "sources">,
  after: Pick<Library, "sources">,
): Changes {
  const old = new Map(before.sources.map((source) => [source.path, source]));
  let added = 0;
  let changed = 0;
  for (const source of after.sources) {
    const known = old.get(source.path);
    if (known === undefined) added += 1;
    // An unchanged file's reading is kept as it is; a touched file is compared by what it holds.
    else if (known !== source && !isDeepStrictEqual(known, source)) changed += 1;
    old.delete(source.path);
  }
  return { added, changed, removed: old.size };
}
