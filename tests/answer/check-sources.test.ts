/** What a check of the sources finds. */
import { describe, expect, it } from "vitest";
import { checkSources } from "../../src/answer/check-sources.js";
import { sourceOf } from "../support/library-of.js";

describe("checkSources", () => {
  it("finds copies, near-copies, missing facts and doubtful encodings", async () => {
    const known =
      "---\ntitle: Hours\npublisher: City\ndate: 2024-01-01\nurl: https://a.example\n---\nIt is open.";
    const sources = [
      await sourceOf("a.md", known),
      await sourceOf("b.txt", "The ferry leaves at nine in the morning."),
      await sourceOf("c/b.txt", "The ferry leaves at nine in the morning."),
      await sourceOf("d.txt", "The ferry leaves at nine, in the morning!"),
      await sourceOf("e.txt", Buffer.from("Ein Caf\u00e9 am See, gleich nebenan.", "latin1")),
      await sourceOf("f.txt", "It鈥檚 open on Sundays."),
    ];

    const found = checkSources(sources);

    expect(found.duplicates).toEqual([["b.txt", "c/b.txt"]]);
    expect(found.nearDuplicates).toEqual([
      { paths: ["b.txt", "d.txt"], share: 1 },
      { paths: ["c/b.txt", "d.txt"], share: 1 },
    ]);
    expect(found.missing.map(({ path }) => path)).toEqual([
      "b.txt",
      "c/b.txt",
      "d.txt",
      "e.txt",
      "f.txt",
    ]);
    expect(found.missing[0]?.fields).toEqual(["title", "published", "publisher", "url"]);
    expect(found.encodings).toEqual([
      { path: "e.txt", guessed: "windows-1252", repaired: 0 },
      { path: "f.txt", repaired: 1 },
    ]);
  });
});
