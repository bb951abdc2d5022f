/** What a sentence says outright, denies or leaves open of the thing asked. */
import { describe, expect, it } from "vitest";
import { claimOf, mayTurn } from "../../src/answer/claims.js";
import { libraryOf, rankedFor } from "../support/library-of.js";

async function claimIn(text: string): Promise<ReturnType<typeof claimOf>> {
  const library = await libraryOf({ "a.txt": `${text}\n` });
  return claimOf(rankedFor(library, "Was the bridge repaired?")[0]!);
}

describe("claimOf", () => {
  it.each([
    ["The bridge was repaired.", "plain", "was repaired"],
    ["The bridge was not repaired.", "negated", "not repaired"],
    ["The bridge may be repaired.", "hedged", "may be repaired"],
    ["The bridge is expected to be repaired.", "hedged", "expected to be repaired"],
    ["The bridge not only was repaired, it was painted.", "plain", "was repaired"],
    ["In May the bridge was repaired.", "plain", "was repaired"],
    ["It did not rain, and the bridge was repaired.", "plain", "was repaired"],
  ])("reads %s as %s", async (text, stance, words) => {
    expect(await claimIn(text)).toEqual({ stance, text: words });
  });
});

describe("mayTurn", () => {
  it("finds a negation or hedge as a word of its own", () => {
    expect(mayTurn("It wasn't closed.")).toBe(true);
    expect(mayTurn("It might close.")).toBe(true);
    expect(mayTurn("It closed in May.")).toBe(false);
    expect(mayTurn("A notable mayor knows nobles.")).toBe(false);
  });
});
