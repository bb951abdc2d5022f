/** What is known of a document, merged in the order of trust. */
import { describe, expect, it } from "vitest";
import { mergeMetadata } from "../../src/documents/metadata.js";

describe("mergeMetadata", () => {
  it("trusts the file's own metadata, then sources.json, then the text, then the name", () => {
    const all = {
      details: { author: "own" },
      listed: { title: "listed", author: "listed", publisher: "listed" },
      statedTitle: "own",
      textTitle: "text",
      path: "a.txt",
    };

    expect(mergeMetadata(all)).toEqual({ title: "own", author: "own", publisher: "listed" });
    expect(mergeMetadata({ ...all, statedTitle: undefined }).title).toBe("listed");
    expect(mergeMetadata({ details: {}, textTitle: "text", path: "a.txt" })).toEqual({
      title: "text",
    });
  });

  it.each([
    ["rules/fees_and-fines.2025.md", "fees and fines.2025"],
    ["002_75d03983ae4b4f5b.txt", "002_75d03983ae4b4f5b"],
    ["notes", "notes"],
    ["2024-report.txt", "2024 report"],
    ["_.txt", "_"],
    ["general/2024-05-01.json", "2024-05-01"],
    ["minutes-2024-05-01_final--draft.txt", "minutes 2024-05-01 final draft"],
    ["Team 1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d/People 9f8e7d6c5b4a39281706f5e4d3c2b1a1.csv", "People"],
    ["People 9f8e7d6c5b4a39281706f5e4d3c2b1a1_all.csv", "People"],
  ])("makes a title of the name of %s", (path, title) => {
    expect(mergeMetadata({ details: {}, path })).toEqual({ title, isUntitled: true });
  });
});
