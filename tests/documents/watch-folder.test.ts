/** A change of the folder is told once it has settled; what concerns nobody is not. */
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { watchFolder, type FolderWatch } from "../../src/documents/watch-folder.js";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.js";

/** What a change may take to be seen. */
const DEADLINE = { timeout: 5000, interval: 20 };

vi.setConfig({ testTimeout: 30_000 });

let open: FolderWatch | undefined;

afterEach(async () => {
  await open?.close();
});

async function watching(isPolling = false, files: Record<string, string> = { "a.txt": "One.\n" }) {
  const folder = join(temporaryFolder(), "corpus");
  mkdirSync(folder);
  writeFiles(folder, files);
  let times = 0;
  const faults: unknown[] = [];
  open = watchFolder(folder, {
    isPolling,
    onChange: () => (times += 1),
    onFault: (error) => faults.push(error),
  });
  await open.ready;
  const told = (least: number) =>
    vi.waitFor(() => {
      expect(times).toBeGreaterThanOrEqual(least);
    }, DEADLINE);
  return { folder, told, faults, times: () => times };
}

describe.each([
  ["by events", false],
  ["by polling", true],
])("watchFolder %s", (_, isPolling) => {
  it.each<[string, (folder: string) => void]>([
    [
      "added",
      (folder) => {
        writeFiles(folder, { "b.txt": "Two.\n" });
      },
    ],
    [
      "renamed",
      (folder) => {
        renameSync(join(folder, "a.txt"), join(folder, "c.txt"));
      },
    ],
    [
      "deleted",
      (folder) => {
        rmSync(join(folder, "a.txt"));
      },
    ],
  ])("tells of a file that is %s", async (_name, change) => {
    const { folder, told } = await watching(isPolling);

    change(folder);

    await told(1);
  });
});

describe("watchFolder", () => {
  it("tells of a file that is changed", async () => {
    const { folder, told } = await watching();

    writeFiles(folder, { "a.txt": "One and a half.\n" });

    await told(1);
  });

  it("tells of files in a folder that is moved in", async () => {
    const { folder, told } = await watching();
    const elsewhere = join(temporaryFolder(), "more");
    mkdirSync(elsewhere);
    writeFiles(elsewhere, { "deep.txt": "Deep.\n" });

    renameSync(elsewhere, join(folder, "more"));

    await told(1);
  });

  it("tells once of many changes, and not of what editors leave", async () => {
    const { folder, told, times } = await watching();

    writeFiles(folder, { ".a.txt.swp": "x", "a.txt~": "x", "~$a.docx": "x", "#a.txt#": "x" });
    for (let at = 0; at < 200; at += 1) writeFiles(folder, { [`many${at}.txt`]: "Many.\n" });

    await told(1);
    expect(times()).toBeLessThanOrEqual(3);
  });

  it("tells of files that change places at once", async () => {
    const { folder, told, times } = await watching(false, { "z.txt": "Last.\n" });
    writeFiles(folder, { "p1.txt": "One.\n", "p2.txt": "Two.\n" });
    await told(1);
    const before = times();

    renameSync(join(folder, "p1.txt"), join(folder, "tmp.txt"));
    renameSync(join(folder, "p2.txt"), join(folder, "p1.txt"));
    renameSync(join(folder, "tmp.txt"), join(folder, "p2.txt"));

    await told(before + 1);
  });

  it("tells of a folder that takes another's place, and of what changes in it then", async () => {
    const { folder, told, times } = await watching(false, { "docs/a.txt": "One.\n" });
    const elsewhere = join(folder, "..", "new");
    mkdirSync(elsewhere);
    writeFiles(elsewhere, { "a.txt": "Two.\n" });

    renameSync(join(folder, "docs"), join(folder, "..", "old"));
    renameSync(elsewhere, join(folder, "docs"));
    await told(1);
    const before = times();
    writeFiles(folder, { "docs/a.txt": "Three.\n" });

    await told(before + 1);
  });

  it("goes on when the folder is removed and put back", async () => {
    const { folder, told, times } = await watching();

    rmSync(folder, { recursive: true });
    await told(1);
    mkdirSync(folder);
    const before = times();
    writeFiles(folder, { "back.txt": "Back.\n" });
    await told(before + 1);
  });
});
