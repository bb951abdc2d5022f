/** The sources that a question is limited to, by what was typed for them. */
import type { AskOptions } from "../answer/ask.js";
import { groupNamed, groupsOf, nearestGroups, type Group } from "../answer/groups.js";
import { ConfigError } from "../errors.js";
import type { Source } from "../model.js";

/** Names as typed. Those of one kind add up, those of several kinds must all hold. */
export interface Scope {
  /** Ids or paths. */
  readonly sources?: readonly string[];
  readonly folders?: readonly string[];
  readonly tags?: readonly string[];
}

/**
 * The ids of the sources in a scope; undefined for one that limits nothing.
 * @throws ConfigError for a name that nothing has, with those nearest to it, and where nothing is left.
 */
export function sourcesIn(scope: Scope, all: readonly Source[]): readonly string[] | undefined {
  const { sources = [], folders = [], tags = [] } = scope;
  const kinds = [
    sources.map((name) => [sourceNamed(name, all)]),
    folders.map((name) => membersOf("folder", name, all)),
    tags.map((name) => membersOf("tag", name, all)),
  ].filter((named) => named.length > 0);
  if (kinds.length === 0) return undefined;
  const [first = [], ...others] = kinds.map((named) => [...new Set(named.flat())]);
  const left = first.filter((id) => others.every((ids) => ids.includes(id)));
  if (left.length > 0) return left;
  throw new ConfigError(`No source is in ${titleOf(scope)}; leave one of them out.`);
}

/** The option that limits a question to a scope. @throws ConfigError as `sourcesIn` does. */
export function within(scope: Scope, all: readonly Source[]): Pick<AskOptions, "sources"> {
  const sources = sourcesIn(scope, all);
  return sources === undefined ? {} : { sources };
}

/** A scope in words, such as `folder "reports" and tag "fees"`. */
export function titleOf({ sources = [], folders = [], tags = [] }: Scope): string {
  const named = (kind: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [names.map((name) => `${kind} "${name}"`).join(" or ")];
  const kinds = [...named("source", sources), ...named("folder", folders), ...named("tag", tags)];
  return kinds.join(" and ");
}

/** The id of the source that has this id or this path. */
function sourceNamed(name: string, all: readonly Source[]): string {
  const path = name.replaceAll("\\", "/").replace(/^\.\//, "");
  const found = all.find(({ id }) => id === name) ?? all.find((source) => source.path === path);
  if (found !== undefined) return found.id;
  throw new ConfigError(`There is no source "${name}"; npm run sources lists them with their ids.`);
}

function membersOf(kind: Group["kind"], name: string, all: readonly Source[]): readonly string[] {
  const groups = groupsOf(all).filter((group) => group.kind === kind);
  const found = groupNamed(groups, name);
  if (found !== undefined) return found.sources;
  const what =
    kind === "folder" ? `folder "${name}" with sources in it` : `source with the tag "${name}"`;
  throw new ConfigError(`There is no ${what}; ${hintOf(kind, nearestGroups(groups, name))}.`);
}

function hintOf(kind: Group["kind"], near: readonly Group[]): string {
  if (near.length > 0) return `the nearest are ${near.map(({ name }) => `"${name}"`).join(", ")}`;
  return kind === "folder" ? "all stand in the corpus folder itself" : "none has a tag";
}
