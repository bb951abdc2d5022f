/** Folders and tags group sources, and are found by what people type. */
import { describe, expect, it } from "vitest";
import {
  foldersOf,
  groupNamed,
  groupsOf,
  matchingGroups,
  nearestGroups,
} from "../../src/answer/groups.js";
import { sourceOf } from "../support/answers.js";

const SOURCES = [
  sourceOf("a", { path: "index.txt", tags: ["Fees"] }),
  sourceOf("b", { path: "reports/2024/may.txt", tags: ["fees", "Öl"] }),
  sourceOf("c", { path: "reports/2025.txt" }),
];
const [INDEX, MAY, YEAR] = SOURCES.map(({ id }) => id);
const GROUPS = groupsOf(SOURCES);
const named = (groups: readonly { name: string }[]) => groups.map(({ name }) => name);

describe("groupsOf", () => {
  it("gives every folder with what is below it, then every tag", () => {
    expect(GROUPS.map(({ kind, name, sources }) => [kind, name, sources])).toEqual([
      ["folder", "reports", [MAY, YEAR]],
      ["folder", "reports/2024", [MAY]],
      ["tag", "Fees", [INDEX, MAY]],
      ["tag", "Öl", [MAY]],
    ]);
  });

  it("gives each an id of its own that tells nothing and stays", () => {
    const ids = GROUPS.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[0-9a-f]{12}$/.test(id))).toBe(true);
    expect(groupsOf([SOURCES[2]!])[0]?.id).toBe(ids[0]);
  });

  it("tells a folder from a tag of the same name", () => {
    const both = groupsOf([sourceOf("a", { path: "x/a.txt", tags: ["x"] })]);

    expect(new Set(both.map(({ id }) => id)).size).toBe(2);
  });
});

describe("foldersOf", () => {
  it("gives the folders above a path", () => {
    expect(foldersOf("a/b/c.txt")).toEqual(["a", "a/b"]);
    expect(foldersOf("c.txt")).toEqual([]);
  });
});

describe("groupNamed", () => {
  it.each([
    ["reports", "reports"],
    ["./reports/", "reports"],
    ["Reports\\2024", "reports/2024"],
    ["FEES", "Fees"],
    ["ol", "Öl"],
    [GROUPS[1]!.id, "reports/2024"],
  ])("takes %j", (typed, name) => {
    expect(groupNamed(GROUPS, typed)?.name).toBe(name);
  });

  it.each(["", ".", "/", "report", "../reports"])("does not take %j", (typed) => {
    expect(groupNamed(GROUPS, typed)).toBeUndefined();
  });
});

describe("matchingGroups", () => {
  it("gives those with every word in the name, all for none", () => {
    expect(named(matchingGroups(GROUPS, "2024 rep"))).toEqual(["reports/2024"]);
    expect(matchingGroups(GROUPS, " ")).toEqual(GROUPS);
    expect(matchingGroups(GROUPS, "harbour")).toEqual([]);
  });
});

describe("nearestGroups", () => {
  it("gives up to three, nearest first", () => {
    expect(named(nearestGroups(GROUPS, "reprots"))).toEqual(["reports", "Fees", "reports/2024"]);
    expect(named(nearestGroups(GROUPS, "2024"))[0]).toBe("reports/2024");
    expect(nearestGroups([], "reports")).toEqual([]);
  });
});
