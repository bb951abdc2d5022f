/** Files and folders that are there whole or not at all. */
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeFolderWhole, writeWhole } from "../../src/evaluate/write-whole.js";
import { temporaryFolder } from "../support/temporary-folder.js";

describe("writeWhole", () => {
  it("writes a file over the one of before, in folders that it makes, and leaves no draft", () => {
    const folder = temporaryFolder();
    const file = join(folder, "a", "b.txt");

    for (const text of ["before", "after"]) writeWhole(file, text);

    expect(readFileSync(file, "utf8")).toBe("after");
    expect(readdirSync(join(folder, "a"))).toEqual(["b.txt"]);
  });
});

describe("writeFolderWhole", () => {
  it("writes all files, and shows the folder only when they are there", () => {
    const folder = temporaryFolder();
    const target = join(folder, "corpus");
    const seen: string[][] = [];
    function* files(): Generator<readonly [string, string]> {
      yield ["a.md", "A."];
      seen.push(readdirSync(folder).filter((name) => name === "corpus"));
      yield ["b.md", "B."];
    }

    writeFolderWhole(target, files());

    expect(seen).toEqual([[]]);
    expect(readdirSync(folder)).toEqual(["corpus"]);
    expect(readFileSync(join(target, "b.md"), "utf8")).toBe("B.");
  });

  it("does not touch a folder that others made meanwhile", () => {
    const target = join(temporaryFolder(), "corpus");
    mkdirSync(target);
    writeWhole(join(target, "theirs.md"), "Theirs.");

    expect(() => {
      writeFolderWhole(target, [["a.md", "A."]]);
    }).toThrow();
    expect(readdirSync(target)).toEqual(["theirs.md"]);
  });
});
