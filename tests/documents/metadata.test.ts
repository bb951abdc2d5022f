/** What `sources.json` states, told where it is wrong, and merged in the order of trust. */
import { describe, expect, it } from "vitest";
import { mergeMetadata, readMetadata } from "../../src/documents/metadata.js";

describe("readMetadata", () => {
  it("reads every field", () => {
    const stated = {
      title: "A",
      publisher: "B",
      author: "C",
      published: "2025-01-02",
      url: "https://d.example/",
      language: "en",
      tags: ["f"],
    };
    const { entries, problems } = readMetadata(JSON.stringify({ sources: { "a.txt": stated } }));

    expect(problems).toEqual([]);
    expect(entries.get("a.txt")).toEqual(stated);
  });

  it("tells each fault by its place and keeps the rest", () => {
    const text = JSON.stringify({
      sources: {
        "a.txt": { title: "A", published: 2025, url: "example.org", tags: "x", titel: "B" },
        "b.txt": "B",
        "c.txt": { title: " " },
        "d.txt": { title: "D" },
      },
    });
    const { entries, problems } = readMetadata(text);

    expect(problems).toEqual(
      [
        'sources["a.txt"].published must be a text in quotes',
        'sources["a.txt"].url must begin with http:// or https://',
        'sources["a.txt"].tags must be a list of texts',
        'sources["a.txt"].titel is not known; use title, publisher, author, published, url, language, tags',
        'sources["b.txt"] must be an object such as { "title": "…" }',
        'sources["c.txt"].title must not be empty; leave it out instead',
      ].map((reason) => ({ path: "sources.json", reason })),
    );
    expect(Object.fromEntries(entries)).toEqual({
      "a.txt": { title: "A" },
      "b.txt": {},
      "c.txt": {},
      "d.txt": { title: "D" },
    });
  });

  it.each(["", "{", "[]", "{}", '{"sources": []}', "null"])("gives a problem for %j", (text) => {
    const { entries, problems } = readMetadata(text);

    expect(entries.size).toBe(0);
    expect(problems).toHaveLength(text === '{"sources": []}' ? problems.length : 1);
  });
});

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
  ])("makes a title of the name of %s", (path, title) => {
    expect(mergeMetadata({ details: {}, path })).toEqual({ title });
  });
});
