/** Files get into the corpus whole, and nowhere else. */
import { mkdirSync, readFileSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  placeAt,
  placeFile,
  sourcesFileText,
  writeTold,
} from "../../src/documents/write-corpus.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const WORDS = Buffer.from("It is open.");

describe("placeFile", () => {
  it("makes the folders it needs, and leaves no draft", async () => {
    const corpus = temporaryFolder();

    await placeFile(corpus, "a/b/c.txt", WORDS, { isReplacing: false });

    expect(readFileSync(join(corpus, "a/b/c.txt"), "utf8")).toBe("It is open.");
    expect(readdirSync(join(corpus, "a/b"))).toEqual(["c.txt"]);
  });

  it("replaces another file only where it is told to", async () => {
    const corpus = temporaryFolder({ "a.txt": "Old." });

    await expect(placeFile(corpus, "a.txt", WORDS, { isReplacing: false })).rejects.toThrow(
      "would take the place of another file",
    );
    expect(readFileSync(join(corpus, "a.txt"), "utf8")).toBe("Old.");
    await placeFile(corpus, "a.txt", WORDS, { isReplacing: true });
    expect(readFileSync(join(corpus, "a.txt"), "utf8")).toBe("It is open.");
  });

  it.each([
    ["out/a.txt", "through a link to a place outside"],
    ["gone/a.txt", "through a link to a place outside"],
    ["file.txt/a.txt", "whose name a file has"],
    ["folder", "the place of a folder or link"],
    ["link.txt", "the place of a folder or link"],
    ["../x.txt", "outside"],
  ])("writes nothing to %s", async (path, reason) => {
    const outside = temporaryFolder({ "b.txt": "Old." });
    const corpus = temporaryFolder({ "file.txt": "x" });
    mkdirSync(join(corpus, "folder"));
    symlinkSync(outside, join(corpus, "out"));
    symlinkSync(join(outside, "nowhere"), join(corpus, "gone"));
    symlinkSync(join(outside, "b.txt"), join(corpus, "link.txt"));

    await expect(placeFile(corpus, path, WORDS, { isReplacing: true })).rejects.toThrow(reason);

    expect(readdirSync(outside)).toEqual(["b.txt"]);
    expect(readFileSync(join(outside, "b.txt"), "utf8")).toBe("Old.");
  });

  it("follows links within the corpus", async () => {
    const corpus = temporaryFolder({ "real/a.txt": "x" });
    symlinkSync(join(corpus, "real"), join(corpus, "alias"));

    expect(await placeAt(corpus, "alias/a.txt")).toBe("taken");
    expect(await placeAt(corpus, "alias/b.txt")).toBe("free");
  });
});

describe("writeTold", () => {
  const told = new Map([["a.txt", { title: "A" }]]);

  it("writes what was told, and nothing where nothing was", async () => {
    const corpus = temporaryFolder();

    await writeTold(corpus, new Map());
    expect(await sourcesFileText(corpus)).toBeUndefined();
    await writeTold(corpus, told);
    expect(JSON.parse((await sourcesFileText(corpus)) ?? "")).toEqual({
      sources: { "a.txt": { title: "A" } },
    });
    expect(readdirSync(corpus)).toEqual(["sources.json"]);
  });

  it("leaves a faulty file, and one that is a link out, as it is", async () => {
    const faulty = temporaryFolder({ "sources.json": '{"sources": [' });
    const outside = temporaryFolder({ "x.json": "{}" });
    const linked = temporaryFolder();
    symlinkSync(join(outside, "x.json"), join(linked, "sources.json"));

    await expect(writeTold(faulty, told)).rejects.toThrow("has a fault, correct it first");
    await expect(writeTold(linked, told)).rejects.toThrow("outside of the folder");

    expect(readFileSync(join(faulty, "sources.json"), "utf8")).toBe('{"sources": [');
    expect(readFileSync(join(outside, "x.json"), "utf8")).toBe("{}");
  });
});
