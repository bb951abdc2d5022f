/** The costs of one corpus, measured in one process. */
import { describe, expect, it } from "vitest";
import { measureAsked, measureLoad } from "../../src/evaluate/bench-size.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const place = () => ({
  corpusDir: temporaryFolder({ "a.txt": "The ferry sails.\n\nTickets are sold at noon.\n" }),
  cacheDir: temporaryFolder(),
});

describe("measureAsked", () => {
  it.each([[["When are tickets sold?"]], [undefined]])(
    "measures a corpus with the questions %j, hostile ones and completions",
    async (questions) => {
      const figures = await measureAsked(place(), questions);

      expect([figures.sources, figures.sentences]).toEqual([1, 2]);
      const { loadMs, loadedMiB, askedMiB, ask, processor, completeMs } = figures;
      const { hostileMs, hostileProcessorMs, hostileKind } = figures;
      const spreads = [ask, processor, completeMs].map(({ max }) => max);
      for (const figure of [
        loadMs,
        loadedMiB,
        askedMiB,
        hostileMs,
        hostileProcessorMs,
        ...spreads,
      ]) {
        expect(figure).toBeGreaterThan(0);
      }
      expect(hostileKind).not.toBe("");
    },
  );
});

describe("measureLoad", () => {
  it("gives the milliseconds, and leaves all in the cache", async () => {
    const here = place();

    expect(await measureLoad(here)).toBeGreaterThan(0);
    expect(await measureLoad(here)).toBeGreaterThan(0);
  });
});
