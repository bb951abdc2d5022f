/** Looking up a number in an ordered list. */
import { describe, expect, it } from "vitest";
import { firstFrom } from "../../src/search/first-from.js";

describe("firstFrom", () => {
  it("gives the place of the first number not below the least", () => {
    const ordered = Uint32Array.of(2, 4, 4, 9);

    expect([0, 2, 3, 4, 5, 9, 10].map((least) => firstFrom(ordered, least))).toEqual([
      0, 0, 1, 1, 3, 3, 4,
    ]);
    expect(firstFrom(ordered, 2, 1, 3)).toBe(1);
  });
});
