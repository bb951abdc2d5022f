/**
 * When somebody last saw something change. The time of a reading alone would tell them of changes to
 * what is kept from them.
 */
import { isDeepStrictEqual } from "node:util";
import type { Access, Problem, Source } from "../model.js";
import { differencesBetween } from "./changes.js";
import type { Library } from "./library.js";
import { type Audience, isVisible } from "./visible.js";

type Limited = Pick<Source | Problem, "access">;
type Shown = Pick<Library, "sources" | "problems" | "making">;

export interface LastChanges {
  /** Notes a change from one library to the next, for those who may see what has changed. */
  note(before: Shown, after: Shown, at: Date): void;
  /** Notes what everybody may know of, such as a reading that was asked for. */
  noteForAll(at: Date): void;
  /** The latest that was noted for an audience; when it all began, if nothing was. */
  seenBy(audience: Audience): Date;
}

/** @param start when there was a library first */
export function openLastChanges(start: Date): LastChanges {
  /** By the rules of what changed: how many there are depends on the rules, not on the changes. */
  const latest = new Map<string, { readonly access: readonly Access[]; readonly at: Date }>();
  const noteFor = ({ access = [] }: Limited, at: Date): void => {
    latest.set(JSON.stringify(access), { access, at });
  };
  return {
    note(before, after, at) {
      const sources = touched(before.sources, after.sources);
      const problems = touched(before.problems, after.problems);
      for (const item of [...sources, ...problems]) noteFor(item, at);
      const [old, now] = [before.making?.synonyms, after.making?.synonyms];
      if (old && now && !isDeepStrictEqual(old, now)) noteFor(OPEN, at);
    },
    noteForAll(at) {
      noteFor(OPEN, at);
    },
    seenBy(audience) {
      const seen = [...latest.values()].filter((one) => isVisible(one, audience));
      return seen.reduce((last, { at }) => (at > last ? at : last), start);
    },
  };
}

/** Without rules. */
const OPEN: Limited = {};

/** What is new, another and gone: of what is another both, since their rules may differ. */
function touched<Item extends { readonly path: string }>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Item[] {
  const { added, changed, removed } = differencesBetween(before, after);
  return [...added, ...changed.flat(), ...removed];
}
