/** What a reload says has changed. */
import { describe, expect, it } from "vitest";
import { changesBetween } from "../../src/answer/changes.js";
import { sourceOf } from "../support/answers.js";

describe("changesBetween", () => {
  it("counts by path what is new, another and gone, and nothing that was only read again", () => {
    const before = [
      sourceOf("One.", { path: "same.txt" }),
      sourceOf("Two.", { path: "other.txt" }),
      sourceOf("Three.", { path: "gone.txt" }),
    ];
    const after = [
      sourceOf("One.", { path: "same.txt" }),
      sourceOf("Two!", { path: "other.txt" }),
      sourceOf("Four.", { path: "new.txt" }),
    ];

    expect(changesBetween({ sources: before }, { sources: after })).toEqual({
      added: 1,
      changed: 1,
      removed: 1,
    });
  });
});
