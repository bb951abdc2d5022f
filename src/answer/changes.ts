/** What has changed from one library to the next. */
import { isDeepStrictEqual } from "node:util";
import type { Library } from "./library.js";

/** Numbers of sources. */
export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What differs between two lists of things with paths. */
export interface Differences<Item> {
  readonly added: readonly Item[];
  /** As it was, and as it is. */
  readonly changed: readonly (readonly [before: Item, after: Item])[];
  readonly removed: readonly Item[];
}

/** How many sources are new, another, and gone. */
export function changesBetween(
  before: Pick<Library, "sources">,
  after: Pick<Library, "sources">,
): Changes {
  const { added, changed, removed } = differencesBetween(before.sources, after.sources);
  return { added: added.length, changed: changed.length, removed: removed.length };
}

/** What is new, another and gone, by path. */
export function differencesBetween<Item extends { readonly path: string }>(
  before: readonly Item[],
  after: readonly Item[],
): Differences<Item> {
  const old = new Map(before.map((item) => [item.path, item]));
  const added: Item[] = [];
  const changed: (readonly [Item, Item])[] = [];
  for (const item of after) {
    const known = old.get(item.path);
    if (known === undefined) added.push(item);
    // An unchanged file's reading is kept as it is; a touched file is compared by what it holds.
    else if (known !== item && !isDeepStrictEqual(known, item)) changed.push([known, item]);
    old.delete(item.path);
  }
  return { added, changed, removed: [...old.values()] };
}
