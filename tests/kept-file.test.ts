/** What is kept comes back whole, or not at all. */
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  discardOthers,
  keep,
  keepInTurns,
  latestFolders,
  readKept,
  readKeptInTurns,
} from "../src/kept-file.js";
import { temporaryFolder } from "./support/temporary-folder.js";

/** What of it is hashed at once. */
const BLOCK = 1024 * 1024;
const HASH = 32;

/** More than are hashed at the same time, each of them another. */
const LISTS = { name: "“white”", numbers: Uint32Array.from({ length: 1_500_000 }, (_, at) => at) };

function swapped(bytes: Buffer): Buffer {
  const block = (at: number) => bytes.subarray(HASH + at * BLOCK, HASH + (at + 1) * BLOCK);
  const rest = bytes.subarray(HASH + 4 * BLOCK);
  return Buffer.concat([bytes.subarray(0, HASH), block(0), block(2), block(1), block(3), rest]);
}

function atOnce(): Buffer {
  const file = join(temporaryFolder(), "a");
  keep(file, LISTS);
  return readFileSync(file);
}

const VALUE = { words: "“white”", spans: [{ start: 1, end: 2 }] };

describe("a kept file", () => {
  it("gives back what was put into it", () => {
    const file = join(temporaryFolder(), "made", "when", "needed", "a");

    expect(readKept(file)).toBe("absent");
    keep(file, VALUE);
    expect(readKept(file)).toEqual({ value: VALUE });
  });

  it.each([
    ["with a bit turned", (bytes: Buffer) => bytes.with(40, bytes[40]! ^ 1)],
    ["cut off", (bytes: Buffer) => bytes.subarray(0, -3)],
    ["empty", () => Buffer.alloc(0)],
  ])("is deleted and not believed when it is %s", (_, spoil) => {
    const folder = temporaryFolder();
    const file = join(folder, "a");
    keep(file, VALUE);
    writeFileSync(file, spoil(readFileSync(file)));

    expect(readKept(file)).toBe("broken");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is done without where a folder stands in its place", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "a"));

    keep(join(folder, "a"), VALUE);

    expect(readKept(join(folder, "a"))).toBe("absent");
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  it("stays when others are discarded", async () => {
    const folder = temporaryFolder({ a: "1", b: "2", "b.draft": "3" });

    await discardOthers(folder, new Set(["a"]));
    await discardOthers(join(folder, "nowhere"), new Set());

    expect(readdirSync(folder)).toEqual(["a"]);
  });
});

describe("latestFolders", () => {
  it("gives folders and no files, the one in which a file was made last first", () => {
    const folder = temporaryFolder({ "a/x": "", "b/x": "", "c/x": "", file: "" });
    const [a, b, c] = ["a", "b", "c"].map((name) => join(folder, name));
    [b!, c!, a!].forEach((path, at) => {
      utimesSync(path, at, at);
    });

    expect(latestFolders(folder, 2)).toEqual([a, c]);
    expect(latestFolders(join(folder, "nowhere"), 2)).toEqual([]);
  });
});

describe("a file kept in turns", () => {
  it("gives back what was put into it", async () => {
    const file = join(temporaryFolder(), "made", "when", "needed", "a");

    expect(await readKeptInTurns(file)).toBe("absent");
    expect(await keepInTurns(file, VALUE)).toBe(true);
    expect(await readKeptInTurns(file)).toEqual({ value: VALUE });
  });

  it("lets others go on while a large one is put in and while it is read", async () => {
    const file = join(temporaryFolder(), "large");
    const large = { bytes: randomBytes(64 * BLOCK + 9) };
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);

    await keepInTurns(file, large);
    const afterKeeping = turns;
    const kept = await readKeptInTurns(file);

    clearInterval(others);
    expect(afterKeeping).toBeGreaterThan(1);
    expect(turns).toBeGreaterThan(afterKeeping + 1);
    const { bytes } = (kept as { value: typeof large }).value;
    expect(Buffer.compare(bytes, large.bytes)).toBe(0);
  });

  it.each([
    ["with a bit turned", (bytes: Buffer) => bytes.with(-9, bytes.at(-9)! ^ 1)],
    ["with a bit of its hash turned", (bytes: Buffer) => bytes.with(5, bytes[5]! ^ 1)],
    ["cut off", (bytes: Buffer) => bytes.subarray(0, -3)],
    ["with more behind it", (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(8)])],
    ["with its blocks in another order", swapped],
    ["empty", () => Buffer.alloc(0)],
    ["shorter than a hash", () => Buffer.alloc(7)],
    ["kept in another way", atOnce],
  ])("is deleted and not believed when it is %s", async (_, spoil) => {
    const folder = temporaryFolder();
    const file = join(folder, "a");
    await keepInTurns(file, LISTS);
    writeFileSync(file, spoil(readFileSync(file)));

    expect(await readKeptInTurns(file)).toBe("broken");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("takes with it what was half put in by a program that was ended, and nothing else", async () => {
    const folder = temporaryFolder({ "a.draft": "half", ab: "another", "b.draft": "another's" });

    await keepInTurns(join(folder, "a"), VALUE);

    expect(readdirSync(folder).sort()).toEqual(["a", "ab", "b.draft"]);
    expect(await readKeptInTurns(join(folder, "a"))).toEqual({ value: VALUE });
  });

  it("is done without where a folder stands in its place", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "a"));

    expect(await keepInTurns(join(folder, "a"), VALUE)).toBe(false);

    expect(await readKeptInTurns(join(folder, "a"))).toBe("absent");
    expect(readdirSync(folder)).toEqual(["a"]);
  });
});
