/** Everybody is told of changes to what they may see, and of no other. */
import { describe, expect, it } from "vitest";
import { openLastChanges } from "../../src/answer/last-change.js";
import type { Access, Problem, Source } from "../../src/model.js";
import { sourceOf } from "../support/answers.js";

const ROLE = "876543210987654321";
const OUTSIDER = { roles: [] };
const MEMBER = { server: "1", roles: [ROLE] };
const LIMITED: readonly Access[] = [{ roles: [ROLE] }];

const minute = (at: number) => new Date(Date.UTC(2025, 0, 1, 0, at));
const open = (words: string) => sourceOf(words, { path: "open.txt" });
const kept = (words: string, access = LIMITED) => sourceOf(words, { path: "kept.txt", access });
const holding = (sources: readonly Source[], problems: readonly Problem[] = []) => ({
  sources,
  problems,
});

/** The minutes of the last change that an outsider and a member saw, after one in minute 5. */
function seenAfter(before: ReturnType<typeof holding>, after: ReturnType<typeof holding>) {
  const changes = openLastChanges(minute(0));
  changes.note(before, after, minute(5));
  return [OUTSIDER, MEMBER].map((audience) => changes.seenBy(audience).getUTCMinutes());
}

describe("openLastChanges", () => {
  const before = holding([open("One."), kept("Two.")]);
  const problem = { path: "broken.pdf", reason: "is cut off" };

  it.each([
    ["nothing, where all was only read again", holding([open("One."), kept("Two.")]), [0, 0]],
    ["an open source that changed", holding([open("One!"), kept("Two.")]), [5, 5]],
    ["an open source that is gone", holding([kept("Two.")]), [5, 5]],
    ["a kept-back source that changed", holding([open("One."), kept("Two!")]), [0, 5]],
    ["a kept-back source that is gone", holding([open("One.")]), [0, 5]],
    ["a source that was opened", holding([open("One."), kept("Two.", [])]), [5, 5]],
    ["an open problem", holding(before.sources, [problem]), [5, 5]],
    ["a kept-back problem", holding(before.sources, [{ ...problem, access: LIMITED }]), [0, 5]],
  ])("tells whom it concerns of %s", (_, after, minutes) => {
    expect(seenAfter(before, after)).toEqual(minutes);
    expect(seenAfter(after, before)).toEqual(minutes);
  });

  it("tells everybody of another synonym", () => {
    const changes = openLastChanges(minute(0));
    const making = (word: string) => {
      const synonyms = new Map([["ferry", [word]]]);
      return { ...before, making: { synonyms } as never };
    };
    changes.note(making("boat"), making("boat"), minute(1));
    expect(changes.seenBy(OUTSIDER)).toEqual(minute(0));
    changes.note(making("boat"), making("ship"), minute(2));

    expect(changes.seenBy(OUTSIDER)).toEqual(minute(2));
  });

  it("keeps the latest of what somebody may see", () => {
    const changes = openLastChanges(minute(0));
    changes.noteForAll(minute(2));
    changes.note(before, holding([open("One."), kept("Two!")]), minute(3));
    changes.note(before, holding([open("One!"), kept("Two!")]), minute(4));
    changes.note(before, holding([open("One."), kept("Two?")]), minute(6));

    expect([OUTSIDER, MEMBER].map((audience) => changes.seenBy(audience))).toEqual([
      minute(4),
      minute(6),
    ]);
  });
});
