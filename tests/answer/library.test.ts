/** One consistent snapshot of a corpus. */
import { describe, expect, it } from "vitest";
import { buildLibrary } from "../../src/answer/library.js";
import { libraryOf, sourceOf, textOf } from "../support/library-of.js";

const A = await sourceOf("a.txt", "The ferry sails. It is white.\n");
const B = await sourceOf("b.txt", "Tickets are sold.\n");

describe("buildLibrary", () => {
  it("orders sources, problems and sentences by path, then place", () => {
    const problems = ["z.pdf", "c.bin"].map((path) => ({ path, reason: "is not text" }));

    const library = buildLibrary([B, A], { problems });

    expect(library.sources).toEqual([A, B]);
    expect(library.problems.map(({ path }) => path)).toEqual(["c.bin", "z.pdf"]);
    expect(library.sentences.map((sentence) => textOf({ sentence }))).toEqual([
      "The ferry sails.",
      "It is white.",
      "Tickets are sold.",
    ]);
    expect(library.sentences.map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  it("has the same revision for the same corpus in any order", () => {
    expect(buildLibrary([B, A]).revision).toBe(buildLibrary([A, B]).revision);
    expect(buildLibrary([A, B]).revision).toMatch(/^[0-9a-f]{64}$/);
  });

  it("has another revision for another content, path or detail", () => {
    const others = [
      buildLibrary([A]),
      buildLibrary([A, { ...B, sha256: A.sha256 }]),
      buildLibrary([A, { ...B, path: "c.txt" }]),
      buildLibrary([A, { ...B, title: "Tickets" }]),
      buildLibrary([A, { ...B, url: "https://example.org/" }]),
      buildLibrary([A, { ...B, tags: ["fares"] }]),
    ].map(({ revision }) => revision);

    expect(new Set([buildLibrary([A, B]).revision, ...others]).size).toBe(7);
  });

  it("is the same with an index of before", () => {
    const { index } = buildLibrary([A]);

    const library = buildLibrary([B, A], { earlier: index.made });

    expect(library.sentences).toEqual(buildLibrary([A, B]).sentences);
    expect(library.index.made).toEqual(buildLibrary([A, B]).index.made);
  });

  it("is fine without a source", async () => {
    expect(await libraryOf({})).toMatchObject({ sources: [], problems: [], sentences: [] });
  });
});
