/** Which files are wanted in the corpus, and where they would stand in it. */
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderInCorpus, incomingFiles } from "../../src/documents/incoming-files.js";
import { temporaryFolder } from "../support/temporary-folder.js";

describe("incomingFiles", () => {
  it("takes files by their names, and folders with all below them under their own", async () => {
    const folder = temporaryFolder({ "a.txt": "A", "reports/b.txt": "B", "reports/c/d.md": "D" });
    const names = [join(folder, "a.txt"), `${join(folder, "reports")}/`];

    const { files, problems } = await incomingFiles(names, "2025");

    expect(problems).toEqual([]);
    expect(files.map(({ from, name, path }) => [from, name, path])).toEqual([
      [names[0], "a.txt", "2025/a.txt"],
      [join(folder, "reports/b.txt"), "b.txt", "2025/reports/b.txt"],
      [join(folder, "reports/c/d.md"), "c/d.md", "2025/reports/c/d.md"],
    ]);
  });

  it("takes a link that is named for what it leads to, under its own name", async () => {
    const folder = temporaryFolder({ "far/a.txt": "A" });
    symlinkSync(join(folder, "far/a.txt"), join(folder, "b.txt"));

    const { files } = await incomingFiles([join(folder, "b.txt")], "");

    expect(files).toMatchObject([{ name: "a.txt", path: "b.txt" }]);
  });

  it("names what is not there, leads away, or would never be read in the corpus", async () => {
    const folder = temporaryFolder({
      LICENSE: "x",
      "own/sources.json": "{}",
      "own/deep/sources.json": "{}",
      "own/.hidden.txt": "x",
    });
    symlinkSync(join(folder, "LICENSE"), join(folder, "own/out.txt"));
    const names = ["gone.txt", "LICENSE", "own"].map((name) => join(folder, name));

    const { files, problems } = await incomingFiles(names, "");

    expect(files.map(({ path }) => path)).toEqual(["own/deep/sources.json"]);
    expect(problems.map(({ path, reason }) => [path.slice(folder.length + 1), reason])).toEqual([
      ["gone.txt", expect.stringContaining("is not there")],
      ["own/out.txt", expect.stringContaining("outside of the folder")],
      ["LICENSE", expect.stringContaining("passed over")],
      ["own/sources.json", expect.stringContaining("the files of its own folder")],
    ]);
  });
});

describe("folderInCorpus", () => {
  it.each([
    ["", ""],
    [".", ""],
    ["./a//b/", "a/b"],
    ["a\\b", "a/b"],
  ])("reads %j as %j", (typed, folder) => {
    expect(folderInCorpus(typed)).toBe(folder);
  });

  it.each(["..", "a/../..", "/etc", "\\x", "C:\\x", "a\\..\\b"])("refuses %j", (typed) => {
    expect(() => folderInCorpus(typed)).toThrow("leads out of the corpus");
  });

  it.each([".git", "a/node_modules"])("refuses %j, which is not read", (typed) => {
    expect(() => folderInCorpus(typed)).toThrow("is passed over");
  });
});
