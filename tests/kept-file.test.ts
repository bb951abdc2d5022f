/** What is kept comes back whole, or not at all. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { discardOthers, keep, keepInTurns, readKept } from "../src/kept-file.js";
import { temporaryFolder } from "./support/temporary-folder.js";

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

  it("lets others go on while a large one is put in, and is the same as when put in at once", async () => {
    const folder = temporaryFolder();
    const large = { bytes: new Uint8Array(64 * 1024 * 1024).fill(7) };
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);

    expect(await keepInTurns(join(folder, "new", "large"), large)).toBe(true);

    clearInterval(others);
    expect(turns).toBeGreaterThan(1);
    keep(join(folder, "large"), large);
    const [inTurns, atOnce] = [join(folder, "new", "large"), join(folder, "large")];
    expect(readFileSync(inTurns).equals(readFileSync(atOnce))).toBe(true);
  });

  it("takes with it what was half put in by a program that was ended, and nothing else", async () => {
    const folder = temporaryFolder({ "a.draft": "half", ab: "another", "b.draft": "another's" });

    await keepInTurns(join(folder, "a"), VALUE);

    expect(readdirSync(folder).sort()).toEqual(["a", "ab", "b.draft"]);
    expect(readKept(join(folder, "a"))).toEqual({ value: VALUE });
  });

  it("is done without, in turns too, where a folder stands in its place", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "a"));

    expect(await keepInTurns(join(folder, "a"), VALUE)).toBe(false);

    expect(readdirSync(folder)).toEqual(["a"]);
  });
});
