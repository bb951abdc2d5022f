/** What was indexed once is not indexed again, and nothing broken is believed. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { keepInTurns } from "../../src/kept-file.js";
import { keyOf, openIndexCache } from "../../src/search/index-cache.js";
import { indexCorpus } from "../../src/search/index-corpus.js";
import { sourceOf } from "../support/library-of.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const source = await sourceOf("a.md", "# Ferry\n\nIt sails at noon. It is “white”.\n\n- one\n");
const { made } = indexCorpus([source]);

describe("openIndexCache", () => {
  it("gives after a restart what was kept", async () => {
    const folder = join(temporaryFolder(), "made", "when", "needed");
    expect(await openIndexCache(folder, "corpus").read()).toBeUndefined();

    await openIndexCache(folder, "corpus").keep(made);

    expect(await openIndexCache(folder, "corpus").read()).toEqual(made);
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\.[0-9a-f]{12}\.index$/)]);
  });

  it("keeps each corpus' own", async () => {
    const folder = temporaryFolder();
    await openIndexCache(folder, "corpus").keep(made);

    expect(await openIndexCache(folder, "other").read()).toBeUndefined();
  });

  it("gives another corpus' by its name", async () => {
    const folder = temporaryFolder();
    await openIndexCache(folder, "corpus").keep(made);
    const name = readdirSync(folder)[0]!.slice(1, -".index".length);

    expect(await openIndexCache(folder, "other").readOf(name)).toEqual(made);
    expect(await openIndexCache(folder, "other").readOf("none")).toBeUndefined();
  });

  it.each([
    ["with a bit turned", (bytes: Buffer) => bytes.with(60, bytes[60]! ^ 1)],
    ["cut off", (bytes: Buffer) => bytes.subarray(0, -3)],
    ["empty", () => Buffer.alloc(0)],
    ["of something else", () => Buffer.alloc(500, "x")],
  ])("throws away a file %s", async (_, spoil) => {
    const folder = temporaryFolder();
    await openIndexCache(folder, "corpus").keep(made);
    const file = join(folder, readdirSync(folder)[0]!);
    writeFileSync(file, spoil(readFileSync(file)));

    expect(await openIndexCache(folder, "corpus").read()).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([null, 7, {}, { version: "0", parts: made }])(
    "throws away another version's: %j",
    async (value) => {
      const folder = temporaryFolder();
      await openIndexCache(folder, "corpus").keep(made);
      await keepInTurns(join(folder, readdirSync(folder)[0]!), value);

      expect(await openIndexCache(folder, "corpus").read()).toBeUndefined();
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it("does without a folder that can't be written, and with one in the place of its file", async () => {
    const taken = join(temporaryFolder({ taken: "a file, not a folder" }), "taken");
    const folder = temporaryFolder();
    await openIndexCache(folder, "corpus").keep(made);
    const other = temporaryFolder();
    mkdirSync(join(other, readdirSync(folder)[0]!));

    for (const cache of [
      openIndexCache(join(taken, "below"), "c"),
      openIndexCache(other, "corpus"),
    ]) {
      await cache.keep(made);
      expect(await cache.read()).toBeUndefined();
    }
  });
});

describe("keyOf", () => {
  it("is the same for what is read the same, wherever it stands", () => {
    expect(keyOf({ ...source, path: "moved.md", id: "0" })).toBe(keyOf(source));
  });

  it("is another where content, title, headings, paragraphs or their parts differ", () => {
    const [section] = source.sections;
    const [paragraph] = section!.paragraphs;
    const withParagraph = (changed: object) => ({
      ...source,
      sections: [{ ...section!, paragraphs: [{ ...paragraph!, ...changed }] }],
    });
    const span = { start: 0, end: 1 };
    const others = [
      source,
      { ...source, sha256: "0" },
      { ...source, title: "Boat" },
      { ...source, sections: [] },
      { ...source, sections: [{ ...section!, headings: ["Boat"] }] },
      withParagraph({}),
      withParagraph({ span }),
      withParagraph({ role: "code" }),
      withParagraph({ context: [span] }),
      withParagraph({ marks: [span] }),
    ];

    expect(new Set(others.map(keyOf)).size).toBe(others.length);
  });
});
