/** What a word tells by its rarity in English at large. */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allRare, openWordRarity } from "../../src/language/word-rarity.js";

describe("openWordRarity", () => {
  const rarityOf = openWordRarity();

  it("has rarer words tell more", () => {
    const rarities = ["the", "happen", "border", "archipelago"].map(rarityOf);

    expect(rarities).toEqual(rarities.toSorted((a, b) => a - b));
    expect(rarities[0]).toBeGreaterThan(0);
    expect(rarities[0]).toBeLessThan(0.3);
    expect(rarities[3]).toBe(1);
  });

  it.each(["", "zzzz", "depthLimit", "été", "new\tline", "\n"])(
    "takes %j, which it doesn't know, for as rare as any",
    (word) => {
      expect(rarityOf(word)).toBe(1);
    },
  );

  it("says which file can't be read", () => {
    expect(() => openWordRarity(join(tmpdir(), "no-such-list.txt"))).toThrow("no-such-list.txt");
  });
});

describe("allRare", () => {
  it("has every word tell as much", () => {
    expect(allRare("the")).toBe(allRare("archipelago"));
  });
});
