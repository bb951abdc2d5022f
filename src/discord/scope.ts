/** What a question or a list is limited to: one source, or the sources of a folder or tag. */
import {
  groupNamed,
  groupsOf,
  matchingGroups,
  nearestGroups,
  type Group,
} from "../answer/groups.js";
import { UserError } from "../errors.js";
import type { Source } from "../model.js";
import type { Choice, CompleteInput, Desk, RunInput, Visitor } from "./commands/command.js";
import { numbersIn } from "./formats.js";
import { LIMITS } from "./payload.js";
import type { Strings } from "./strings.js";
import type { Within } from "./views/answer-head.js";
import { fitLine } from "./views/card.js";
import { clipLabel } from "./views/clip.js";

/** A limit with the sources that are in it. */
export interface Scope extends Within {
  /** Ids; at least one. */
  readonly sources: readonly string[];
}

/** The option of commands that names a folder or a tag. */
export const GROUP_OPTION = "in";

/**
 * The limit that a button carries.
 * @throws UserError where neither source nor folder nor tag is there any more.
 */
export function scopeOf({ app }: Desk, { tongue }: Visitor, id: string): Scope {
  const { sources } = app.library;
  const source = sources.find((other) => other.id === id);
  if (source !== undefined) {
    return { id, kind: "source", title: source.title, sources: [source.id] };
  }
  const group = groupsOf(sources).find((other) => other.id === id);
  if (group === undefined) throw new UserError(tongue.strings.errors.scopeGone);
  return scopeOfGroup(group);
}

/**
 * The folder or tag that was typed for a command; undefined where none was.
 * @throws UserError with the nearest names where there is none of that name.
 */
export function groupAsked(
  { options, tongue: { strings } }: RunInput,
  { app }: Desk,
): Scope | undefined {
  const typed = options[GROUP_OPTION]?.trim() ?? "";
  if (typed === "") return undefined;
  const groups = groupsOf(app.library.sources);
  const matching = matchingGroups(groups, typed);
  const group = groupNamed(groups, typed) ?? (matching.length === 1 ? matching[0] : undefined);
  if (group !== undefined) return scopeOfGroup(group);
  const near = nearestGroups(groups, typed).map((other) => labelOf(other, strings, fitLine));
  const hint = near.length === 0 ? [] : [strings.groups.near(near.join(" · "))];
  throw new UserError([strings.errors.noSuchGroup, ...hint].join("\n"));
}

/** The sources of a list that are in a scope. */
export function sourcesWithin(
  sources: readonly Source[],
  scope: Scope | undefined,
): readonly Source[] {
  if (scope === undefined) return sources;
  const ids = new Set(scope.sources);
  return sources.filter(({ id }) => ids.has(id));
}

/** The folders and tags that match what is typed, each with how many sources it has. */
export function groupChoices({ typed, tongue }: CompleteInput, { app }: Desk): Choice[] {
  return matchingGroups(groupsOf(app.library.sources), typed)
    .slice(0, LIMITS.choices)
    .map((group) => {
      const count = numbersIn(tongue.code).format(group.sources.length);
      const label = `${labelOf(group, tongue.strings, clipLabel)} (${count})`;
      return { name: clipLabel(label, LIMITS.choiceText), value: group.id };
    });
}

/** Units of a name among others. */
const NAME_ROOM = 60;

const labelOf = (
  { kind, name, id }: Group,
  { groups }: Strings,
  clip: (words: string, room: number) => string,
): string => groups[kind](clip(name, NAME_ROOM) || id);

const scopeOfGroup = ({ id, kind, name, sources }: Group): Scope => ({
  id,
  kind,
  title: name,
  sources,
});
