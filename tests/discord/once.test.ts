/** A double click does a thing once. */
import { describe, expect, it } from "vitest";
import { firstTime } from "../../src/discord/once.js";

describe("firstTime", () => {
  it("is true once in its window, for each key", () => {
    let now = 0;
    const isFirst = firstTime(1000, () => now);

    expect([isFirst("a"), isFirst("a"), isFirst("b")]).toEqual([true, false, true]);
    now = 1000;
    expect([isFirst("a"), isFirst("a")]).toEqual([true, false]);
  });

  it("forgets the oldest of very many", () => {
    const isFirst = firstTime(1000, () => 0);
    for (let at = 0; at <= 10_000; at += 1) isFirst(`${at}`);

    expect(isFirst("10000")).toBe(false);
    expect(isFirst("0")).toBe(true);
  });
});
