/** A folder as people and programs leave it: links, hidden files, odd names, things that vanish. */
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from "node:fs";
import { truncateSync, writeFileSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { createServer } from "node:net";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { byPath, listFiles, readFile } from "../../src/documents/read-folder.js";
import { ConfigError } from "../../src/errors.js";

let base: string;
let root: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "verbatim-"));
  root = join(base, "corpus");
  mkdirSync(root);
});

afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

function write(path: string, content = "text"): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

async function listed(): Promise<string[]> {
  return (await listFiles(root)).files.map(({ path }) => path);
}

async function problems(): Promise<[string, string][]> {
  return (await listFiles(root)).problems.map(({ path, reason }) => [path, reason]);
}

describe("listFiles", () => {
  it("lists files of all folders in the order of their code units", async () => {
    for (const path of ["b.txt", "a/z.txt", "a.txt", "B.txt", "ä.txt", "a/b/c.md"]) write(path);

    expect(await listed()).toEqual(["B.txt", "a.txt", "a/b/c.md", "a/z.txt", "b.txt", "ä.txt"]);
    expect((await listFiles(root)).files[0]).toMatchObject({ path: "B.txt", size: 4 });
  });

  it("lists files with odd names", async () => {
    const names = ["a\nb.txt", "😀.txt", "a..x.txt", "x -rf.txt", "-n.txt", "a\\b.txt"];
    for (const name of names) write(name);

    expect(await listed()).toEqual([...names].sort());
  });

  it("passes over hidden files, what editors leave, and licences without a word", async () => {
    const names = [
      ".hidden.txt",
      ".git/config.txt",
      "node_modules/a/readme.md",
      "a.txt~",
      "a.txt.swp",
      "#a.txt#",
      "a.tmp",
      "~$a.txt",
      "LICENSE",
      "LICENSE-APACHE-2.0",
      "Thumbs.db",
    ];
    for (const name of names) write(name);

    expect(await listFiles(root)).toEqual({ files: [], problems: [] });
  });

  it("lists documents whose names begin like a licence's", async () => {
    const names = ["Authors-2024.csv", "NOTICE-to-members.md", "license-agreement.pdf"];
    for (const name of names) write(name);

    expect(await listed()).toEqual(names);
  });

  it("follows links inside of the folder, once, and tells of others", async () => {
    write("real.txt");
    write("..data/mounted.txt");
    writeFileSync(join(base, "outside.txt"), "secret");
    symlinkSync("real.txt", join(root, "again.txt"));
    symlinkSync("..data/mounted.txt", join(root, "mounted.txt"));
    symlinkSync("../outside.txt", join(root, "out.txt"));
    symlinkSync("nowhere", join(root, "dead.txt"));
    symlinkSync("..", join(root, "up"));

    expect(await listed()).toEqual(["mounted.txt", "real.txt"]);
    expect(await problems()).toEqual([
      ["dead.txt", "is gone, or links to nothing; put it back or remove the link"],
      ["out.txt", "is a link to a place outside of the folder; copy the file in instead"],
      ["up", "is a link to a place outside of the folder; copy the file in instead"],
    ]);
  });

  it("is not caught in a circle of links", async () => {
    write("a/b/c.txt");
    symlinkSync("..", join(root, "a/b/up"));
    symlinkSync("loop", join(root, "loop"));

    expect(await listed()).toEqual(["a/b/c.txt"]);
    expect(await problems()).toEqual([["loop", "is a link that leads back to itself; remove it"]]);
  });

  it.skipIf(process.platform === "win32")("tells of what is no ordinary file", async () => {
    spawnSync("mkfifo", [join(root, "pipe.txt")]);

    expect(await problems()).toEqual([["pipe.txt", "is not an ordinary file; remove it"]]);
    await expect(readFile(root, "pipe.txt")).rejects.toThrow("is not an ordinary file");
  });

  // The superuser may read everything: nothing to see there.
  it.skipIf(process.getuid?.() === 0)("tells of folders that may not be read", async () => {
    write("shut/a.txt");
    write("b.txt");
    chmodSync(join(root, "shut"), 0);

    expect(await listed()).toEqual(["b.txt"]);
    expect(await problems()).toEqual([
      ["shut", "may not be read; give the bot's user the right to"],
    ]);
    chmodSync(join(root, "shut"), 0o700);
  });

  it("says what to do when the folder is missing or a file", async () => {
    write("a.txt");

    await expect(listFiles(join(base, "nowhere"))).rejects.toThrow(ConfigError);
    await expect(listFiles(join(base, "nowhere"))).rejects.toThrow(
      'nowhere" is not there; name the folder of your documents with CORPUS_DIR or --corpus',
    );
    await expect(listFiles(join(root, "a.txt"))).rejects.toThrow("is a file and no folder");
  });
});

describe("readFile", () => {
  it("gives the bytes", async () => {
    write("a/b.txt", "é");

    expect(Buffer.from(await readFile(root, "a/b.txt"))).toEqual(Buffer.from("é"));
  });

  it.skipIf(process.platform === "win32")("does not open what is no ordinary file", async () => {
    const socket = createServer().listen(join(root, "socket.txt"));
    await once(socket, "listening");
    symlinkSync("/dev/zero", join(root, "device.txt"));

    const told = await problems();
    await new Promise((done) => socket.close(done));

    expect(told).toEqual([
      ["device.txt", "is a link to a place outside of the folder; copy the file in instead"],
      ["socket.txt", "is not an ordinary file; remove it"],
    ]);
  });

  it("refuses a file of many gigabytes without reading it", async () => {
    write("huge.txt");
    truncateSync(join(root, "huge.txt"), 2 ** 36);

    await expect(readFile(root, "huge.txt")).rejects.toThrow(
      "is 65536.0 MB, more than the limit of 100.0 MB; split it or raise FILE_MB",
    );
  });

  it("refuses what is too large, gone, or outside", async () => {
    write("large.txt", "x".repeat(1024 * 1024));
    writeFileSync(join(base, "outside.txt"), "secret");
    symlinkSync("../outside.txt", join(root, "out.txt"));

    await expect(readFile(root, "large.txt", { maxBytes: 1024 * 512 })).rejects.toThrow(
      "is 1.0 MB, more than the limit of 0.5 MB; split it or raise FILE_MB",
    );
    await expect(readFile(root, "gone.txt")).rejects.toThrow("is gone");
    await expect(readFile(root, "out.txt")).rejects.toThrow("outside of the folder");
    await expect(readFile(root, "../outside.txt")).rejects.toThrow("outside of the folder");
  });
});

describe("a file that grows while it is read", () => {
  it("is refused until it is left alone, and never given in part", async () => {
    write("a.txt", "x".repeat(30_000_000));
    let isOver = false;
    const isGrowing = () => !isOver;
    const growing = (async () => {
      while (isGrowing()) await appendFile(join(root, "a.txt"), "x");
    })();

    await expect(readFile(root, "a.txt")).rejects.toThrow(
      "changes while it is read; leave it alone for a moment, then it can be read",
    );
    isOver = true;
    await growing;
    const { size } = statSync(join(root, "a.txt"));
    expect(await readFile(root, "a.txt")).toHaveLength(size);
  });
});

describe("byPath", () => {
  it("orders by code units", () => {
    const paths = ["ä", "a/b", "a", "B"].map((path) => ({ path }));

    expect(paths.sort(byPath).map(({ path }) => path)).toEqual(["B", "a", "a/b", "ä"]);
  });
});
