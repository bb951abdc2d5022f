/** What was typed for sources, folders and tags, as the sources that are meant. */
import { describe, expect, it } from "vitest";
import { ConfigError } from "../../src/errors.js";
import { sourcesIn, titleOf, within } from "../../src/terminal/scope.js";
import { sourceOf } from "../support/answers.js";

const ONE = sourceOf("One.", { path: "reports/one.txt", tags: ["fees", "may"] });
const TWO = sourceOf("Two.", { path: "reports/2024/two.txt", tags: ["fees"] });
const THREE = sourceOf("Three.", { path: "three.txt" });
const ALL = [ONE, TWO, THREE];

describe("sourcesIn", () => {
  it("limits nothing where nothing is named", () => {
    expect(sourcesIn({}, ALL)).toBeUndefined();
    expect(within({ folders: [] }, ALL)).toEqual({});
  });

  it("adds up names of one kind, and wants all kinds to hold", () => {
    expect(sourcesIn({ sources: ["three.txt", ONE.id] }, ALL)).toEqual([THREE.id, ONE.id]);
    expect(sourcesIn({ folders: ["reports"] }, ALL)).toEqual([ONE.id, TWO.id]);
    expect(sourcesIn({ folders: ["reports"], tags: ["MAY"] }, ALL)).toEqual([ONE.id]);
    expect(sourcesIn({ sources: ["three.txt", ONE.id], tags: ["fees"] }, ALL)).toEqual([ONE.id]);
  });

  it.each([
    [
      { sources: ["four.txt"] },
      'There is no source "four.txt"; npm run sources lists them with their ids.',
    ],
    [
      { folders: ["report"] },
      'There is no folder "report" with sources in it; the nearest are "reports", "reports/2024".',
    ],
    [{ tags: ["fee"] }, 'There is no source with the tag "fee"; the nearest are "fees", "may".'],
    [
      { folders: [""] },
      'There is no folder "" with sources in it; the nearest are "reports", "reports/2024".',
    ],
    [
      { folders: ["reports/2024"], tags: ["may"] },
      'No source is in folder "reports/2024" and tag "may"; leave one of them out.',
    ],
  ])("says what is wrong with %j", (scope, message) => {
    expect(() => sourcesIn(scope, ALL)).toThrow(new ConfigError(message));
  });

  it("says so where there are no folders or tags at all", () => {
    expect(() => sourcesIn({ folders: ["x"] }, [THREE])).toThrow(
      'There is no folder "x" with sources in it; all stand in the corpus folder itself.',
    );
    expect(() => sourcesIn({ tags: ["x"] }, [THREE])).toThrow(
      'There is no source with the tag "x"; none has a tag.',
    );
  });
});

describe("titleOf", () => {
  it("tells the scope in words", () => {
    expect(titleOf({ folders: ["a", "b"], tags: ["c"] })).toBe(
      'folder "a" or folder "b" and tag "c"',
    );
  });
});
