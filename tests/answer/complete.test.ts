/** Help with typing a question. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { complete, completionsInSteps } from "../../src/answer/complete.js";
import { atOnce } from "../../src/turns.js";
import { hostileProse } from "../support/hostile-prose.js";
import { libraryOf } from "../support/library-of.js";

describe("complete", async () => {
  const library = await libraryOf({
    "a.md":
      "# Ferry guide\n\n## Winter tickets\n\nTickets cost 14 euros. Tickets are sold in time.\n\n## Café\n\nA tick bites.\n",
    "b.md": "# Harbour guide\n\nA tickling story. Zebras eat. Zebus eat. Zebus sleep.\n",
  });

  it("finds every word of thousands, made in steps beforehand or not", async () => {
    const words = Array.from({ length: 5000 }, (_, at) => `w${String(at * 7919)}x`);
    const files = { "a.md": `# Many\n\n${words.join(" ")}.\n` };
    const [prepared, other] = [await libraryOf(files), await libraryOf(files)];

    atOnce(completionsInSteps(prepared));

    for (const typed of ["w11", "w391", "w7919", "w99"]) {
      const expected = words.filter((word) => word.startsWith(typed)).sort();
      expect(complete(prepared, typed, 5000)).toEqual(expected);
      expect(complete(other, typed, 5000)).toEqual(expected);
    }
  });

  it("offers titles and headings before anything is typed", () => {
    expect(complete(library, "  ", 10)).toEqual([
      "Ferry guide",
      "Winter tickets",
      "Café",
      "Harbour guide",
    ]);
  });

  it("offers headings that hold every typed word, begun or whole, in any order", () => {
    expect(complete(library, "tickets win", 10)).toEqual(["Winter tickets"]);
    expect(complete(library, "guide", 10)).toEqual(["Ferry guide", "Harbour guide"]);
    expect(complete(library, "inter", 10)).toEqual([]);
  });

  it("takes an accent or a capital for no difference", () => {
    expect(complete(library, "CAFE", 10)).toEqual(["Café"]);
  });

  it("completes the last word by the sources' own words, the commonest first", () => {
    expect(complete(library, "how much are tick", 10)).toEqual([
      "how much are tickets",
      "how much are tickling",
    ]);
    expect(complete(library, "zeb", 10)).toEqual(["zebus", "zebras"]);
  });

  it("completes no single letter", () => {
    expect(complete(library, "how much are t", 10)).toEqual([]);
  });

  it("gives at most as many as asked for, and never what was typed", () => {
    expect(complete(library, "", 2)).toHaveLength(2);
    expect(complete(library, "Winter tickets", 10)).toEqual([]);
  });

  it("gives different texts, whatever was typed", () => {
    fc.assert(
      fc.property(hostileProse(), (typed) => {
        const offers = complete(library, typed, 25);

        expect(offers.length).toBeLessThanOrEqual(25);
        expect(new Set(offers).size).toBe(offers.length);
        expect(offers).not.toContain(typed.trim());
      }),
      { numRuns: 200 },
    );
  });

  it("has nothing to offer for an empty library", async () => {
    expect(complete(await libraryOf({}), "ferry", 10)).toEqual([]);
  });
});
