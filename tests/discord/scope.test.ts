/** What a question or a list is limited to. */
import { describe, expect, it } from "vitest";
import { groupsOf } from "../../src/answer/groups.js";
import { groupAsked, groupChoices, scopeOf, sourcesWithin } from "../../src/discord/scope.js";
import { UserError } from "../../src/errors.js";
import { deskWith, sourceOf, typed, visitor } from "../support/discord-desk.js";

const ONE = sourceOf("One.", { path: "a/b/one.txt", tags: ["x"] });
const TWO = sourceOf("Two.", { id: "000000000002", path: "two.txt" });
const DESK = deskWith([ONE, TWO]);
const [FOLDER] = groupsOf([ONE, TWO]);

describe("scopeOf", () => {
  it("gives a source, a folder or a tag by the id that buttons carry", () => {
    expect(scopeOf(DESK, visitor, TWO.id)).toEqual({
      id: TWO.id,
      kind: "source",
      title: TWO.title,
      sources: [TWO.id],
    });
    expect(scopeOf(DESK, visitor, FOLDER!.id)).toEqual({
      id: FOLDER!.id,
      kind: "folder",
      title: "a",
      sources: [ONE.id],
    });
  });

  it("refuses what is gone", () => {
    expect(() => scopeOf(DESK, visitor, "0".repeat(12))).toThrow(UserError);
  });
});

describe("groupAsked", () => {
  it("takes a name, part of a name that only one has, or nothing", () => {
    expect(groupAsked(typed({ in: "a/b/" }), DESK)?.title).toBe("a/b");
    expect(groupAsked(typed({ in: FOLDER!.id }), DESK)?.title).toBe("a");
    expect(groupAsked(typed({ in: " " }), DESK)).toBeUndefined();
    expect(groupAsked(typed({}), DESK)).toBeUndefined();
  });
});

describe("sourcesWithin", () => {
  it("gives the sources of a scope, all without one", () => {
    expect(sourcesWithin([ONE, TWO], scopeOf(DESK, visitor, FOLDER!.id))).toEqual([ONE]);
    expect(sourcesWithin([ONE, TWO], undefined)).toEqual([ONE, TWO]);
  });
});

describe("groupChoices", () => {
  it("offers ids, not paths, for values", () => {
    const choices = groupChoices({ ...visitor, option: "in", typed: "" }, DESK);

    expect(choices.map(({ name }) => name)).toEqual([
      "folder a (1)",
      "folder a/b (1)",
      "tag x (1)",
    ]);
    expect(choices.every(({ value }) => /^[0-9a-f]{12}$/.test(value))).toBe(true);
  });
});
