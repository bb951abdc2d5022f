/** One consistent snapshot of a corpus. */
import { describe, expect, it, vi } from "vitest";
import { buildLibrary, buildLibraryInSlices } from "../../src/answer/library.js";
import type { Source } from "../../src/model.js";
import { analyseSource } from "../../src/search/analyse-source.js";
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

describe("buildLibraryInSlices", () => {
  const C = "It is gone.\n";

  it("is the same library", async () => {
    const sliced = await buildLibraryInSlices([B, A]);
    const whole = buildLibrary([A, B]);

    expect({ ...sliced, index: undefined }).toEqual({ ...whole, index: undefined });
    expect(sliced.index.made).toEqual(whole.index.made);
  });

  it("asks for some analyses ahead, in the order of the library", async () => {
    const asked: string[] = [];
    const answers: (() => void)[] = [];
    const analyse = async (source: Source) => {
      asked.push(source.path);
      await new Promise<void>((go) => answers.push(go));
      return analyseSource(source);
    };
    const building = buildLibraryInSlices([await sourceOf("c.txt", C), B, A], {
      analyse,
      ahead: 2,
    });

    await vi.waitFor(() => {
      expect(asked).toEqual(["a.txt", "b.txt"]);
    });
    answers[1]!();
    answers[0]!();
    await vi.waitFor(() => {
      expect(asked).toEqual(["a.txt", "b.txt", "c.txt"]);
    });
    answers[2]!();
    expect((await building).sentences.map(({ source }) => source.path)).toEqual([
      "a.txt",
      "a.txt",
      "b.txt",
      "c.txt",
    ]);
  });

  it("leaves out a source that can't be analysed, and names it", async () => {
    const problem = { path: "b.txt", reason: "takes too long" };
    const analyse = (source: Source) => (source === B ? problem : analyseSource(source));

    const library = await buildLibraryInSlices([A, B], { analyse });

    expect(library.sources).toEqual([A]);
    expect(library.problems).toEqual([problem]);
    expect(library.revision).toBe(buildLibrary([A]).revision);
  });
});
