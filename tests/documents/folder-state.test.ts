/** A look at a folder shows what has changed in it, and costs little where nothing has. */
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isReplaced, openFolderState } from "../../src/documents/folder-state.js";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.js";

/** A folder, a look at it, and a clock that goes when told. */
function looking(files: Record<string, string>) {
  const folder = join(temporaryFolder(), "corpus");
  mkdirSync(folder);
  writeFiles(folder, files);
  let time = 0;
  const look = openFolderState(folder, () => time);
  return {
    folder,
    look: (isThorough = false) => look(isThorough),
    pass: (ms: number) => (time += ms),
  };
}

describe("openFolderState", () => {
  it.each<[string, (folder: string) => void]>([
    [
      "a file put in",
      (folder) => {
        writeFiles(folder, { "docs/b.txt": "Two.\n" });
      },
    ],
    [
      "a file taken out",
      (folder) => {
        rmSync(join(folder, "docs/a.txt"));
      },
    ],
    [
      "two files that change places",
      (folder) => {
        renameSync(join(folder, "docs/a.txt"), join(folder, "docs/t"));
        renameSync(join(folder, "docs/z.txt"), join(folder, "docs/a.txt"));
        renameSync(join(folder, "docs/t"), join(folder, "docs/z.txt"));
      },
    ],
  ])("shows %s at once", async (_, change) => {
    const { folder, look } = looking({ "docs/a.txt": "One.\n", "docs/z.txt": "Last.\n" });
    const before = await look();

    change(folder);

    expect((await look()).files).not.toBe(before.files);
  });

  it("shows a file that was written to when its rest is over, or when asked to be thorough", async () => {
    const { folder, look, pass } = looking({ "docs/a.txt": "One.\n" });
    await look();
    const before = await look(); // knows each folder's times by now

    writeFiles(folder, { "docs/a.txt": "One and a half.\n" });

    expect(await look()).toBe(before);
    expect((await look(true)).files).not.toBe(before.files);
    const thorough = await look();
    writeFiles(folder, { "docs/a.txt": "One and three quarters.\n" });
    pass(3000);
    expect((await look()).files).not.toBe(thorough.files);
  });

  it("takes what editors leave for no change of the files", async () => {
    const { folder, look } = looking({ "a.txt": "One.\n" });
    const before = await look();

    writeFiles(folder, { ".a.txt.swp": "x", "a.txt~": "x" });

    expect((await look()).files).toBe(before.files);
  });

  it("has no folder where the corpus is gone", async () => {
    const { folder, look } = looking({ "a.txt": "One.\n" });
    await look();

    rmSync(folder, { recursive: true });

    expect(await look()).toEqual({ folders: new Map(), files: "" });
  });
});

describe("isReplaced", () => {
  it("tells a folder that has taken another's place, also one around the documents'", async () => {
    const { folder, look } = looking({ "docs/deep/a.txt": "One.\n", "new/b.txt": "Two.\n" });
    const before = await look();

    renameSync(join(folder, "docs/deep"), join(folder, "new/deep"));
    renameSync(join(folder, "docs"), join(folder, "..", "old"));
    renameSync(join(folder, "new"), join(folder, "docs"));

    expect(isReplaced(before, await look())).toBe(true);
  });

  it("takes files and folders put in and taken out for no replacement", async () => {
    const { folder, look } = looking({ "docs/a.txt": "One.\n", "old/b.txt": "Two.\n" });
    const before = await look();

    rmSync(join(folder, "old"), { recursive: true });
    writeFiles(folder, { "docs/c.txt": "Three.\n", "fresh/d.txt": "Four.\n" });

    expect(isReplaced(before, await look())).toBe(false);
  });
});
