/** Folders and tags: the groups of sources that a question can be limited to. */
import { createHash } from "node:crypto";
import { editDistance } from "../language/typos.js";
import type { Source } from "../model.js";

/** Sources that stand in one folder, or in folders below it, or have one tag. */
export interface Group {
  readonly kind: "folder" | "tag";
  /** A folder's path in the corpus folder, with `/`; a tag as its first source states it. */
  readonly name: string;
  /** Twelve hexadecimal digits, like a source's id: free of its words. */
  readonly id: string;
  /** Ids, in the order of the library; at least one. */
  readonly sources: readonly string[];
}

/** Names offered where none is what was typed. */
const MOST_NEAREST = 3;

/** Characters of names that are compared for likeness. */
const COMPARED = 40;

const cache = new WeakMap<readonly Source[], readonly Group[]>();

/** The folders, then the tags of sources, each by name. */
export function groupsOf(sources: readonly Source[]): readonly Group[] {
  const known = cache.get(sources);
  if (known) return known;
  const groups = [
    ...collect("folder", sources, ({ path }) => foldersOf(path)),
    ...collect("tag", sources, ({ tags = [] }) => tags),
  ];
  cache.set(sources, groups);
  return groups;
}

/** The folders above a path, outermost first. */
export function foldersOf(path: string): string[] {
  const names = path.split("/").slice(0, -1);
  return names.map((_name, depth) => names.slice(0, depth + 1).join("/"));
}

/** The group of a name, as it stands or without regard to case and accents; or of an id. */
export function groupNamed(groups: readonly Group[], typed: string): Group | undefined {
  const name = cleanName(typed);
  if (name === "") return undefined;
  return (
    groups.find((group) => group.name === name || group.id === name) ??
    groups.find((group) => likeness(group.name) === likeness(name))
  );
}

/** The groups that have every typed word in their name, in their order. */
export function matchingGroups(groups: readonly Group[], typed: string): Group[] {
  const words = likeness(cleanName(typed)).split(/\s+/);
  return groups.filter(({ name }) => words.every((word) => likeness(name).includes(word)));
}

/** Up to three groups whose names are nearest to what was typed, nearest first. */
export function nearestGroups(groups: readonly Group[], typed: string): Group[] {
  const wanted = likeness(cleanName(typed)).slice(0, COMPARED);
  const distances = groups.map((group): [Group, number] => {
    const name = likeness(group.name).slice(0, COMPARED);
    const isPart = wanted !== "" && (name.includes(wanted) || wanted.includes(name));
    return [group, isPart ? 0 : editDistance(wanted, name, COMPARED)];
  });
  return distances
    .sort(([, one], [, other]) => one - other)
    .slice(0, MOST_NEAREST)
    .map(([group]) => group);
}

/** A folder as people type it: with either slash, from here, to its end. */
function cleanName(typed: string): string {
  const name = typed.trim().replaceAll("\\", "/");
  return name.replace(/^(?:\.?\/)+|\/+$/g, "");
}

const likeness = (name: string): string =>
  name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function collect(
  kind: Group["kind"],
  sources: readonly Source[],
  namesOf: (source: Source) => readonly string[],
): Group[] {
  const found = new Map<string, { readonly name: string; readonly ids: Set<string> }>();
  for (const source of sources) {
    for (const name of namesOf(source)) {
      // Tags that differ in case alone are one; folders are as the disk has them.
      const key = kind === "tag" ? likeness(name) : name;
      const entry = found.get(key) ?? { name, ids: new Set() };
      found.set(key, { ...entry, ids: entry.ids.add(source.id) });
    }
  }
  return [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, { name, ids }]) => ({ kind, name, id: idOf(kind, key), sources: [...ids] }));
}

function idOf(kind: Group["kind"], key: string): string {
  return createHash("sha256").update(`${kind}\0${key}`).digest("hex").slice(0, 12);
}
