/** Headings get the ids that GitHub gives them. */
import { describe, expect, it } from "vitest";
import { headingAnchors } from "../../../src/documents/formats/heading-anchors.js";

describe("headingAnchors", () => {
  it.each([
    ["Foo Bar", "foo-bar"],
    ["Fees & fines (2025)", "fees--fines-2025"],
    ["snake_case and it’s `code`", "snake_case-and-its-code"],
    ["Привет, non-Latin 你好", "привет-non-latin-你好"],
    ["😄 emoji", "-emoji"],
    ["!!!", ""],
  ])("makes of %j the id %j", (heading, id) => {
    expect(headingAnchors()(heading)).toBe(id);
  });

  it("counts headings of the same words, and takes no id twice", () => {
    const anchorOf = headingAnchors();

    expect(["Foo", "foo", "Foo-1", "foo", "foo 1"].map(anchorOf)).toEqual([
      "foo",
      "foo-1",
      "foo-1-1",
      "foo-2",
      "foo-1-2",
    ]);
  });

  it("counts each document by itself", () => {
    expect([headingAnchors()("Foo"), headingAnchors()("Foo")]).toEqual(["foo", "foo"]);
  });
});
