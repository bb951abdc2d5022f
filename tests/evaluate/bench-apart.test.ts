/** Copies that the bench works on, and the costs that processes of their own measure. */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { costsOf, withCopy } from "../../src/evaluate/bench-apart.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const FILES = { "a.txt": "The ferry sails.\n\nTickets are sold at noon.\n" };

describe("withCopy", () => {
  it("lends a copy that may be changed, and deletes it also after a failure", async () => {
    const corpus = temporaryFolder(FILES);
    let copy = "";

    const used = withCopy(corpus, ({ corpusDir }) => {
      copy = corpusDir;
      writeFileSync(join(corpusDir, "b.txt"), "New.");
      throw new Error("failed at it");
    });

    await expect(used).rejects.toThrow("failed at it");
    expect(readdirSync(corpus)).toEqual(["a.txt"]);
    expect(existsSync(copy)).toBe(false);
  });
});

describe("costsOf", () => {
  it("gives the costs of building, loading, starting and asking", async () => {
    const costs = await withCopy(temporaryFolder(FILES), (place) => costsOf(place, { starts: 2 }));

    expect([costs.sources, costs.sentences]).toEqual([1, 2]);
    for (const figure of [costs.buildMs, costs.loadMs, costs.firstAnswer.p50, costs.ask.p50]) {
      expect(figure).toBeGreaterThan(0);
    }
  }, 60_000);
});
