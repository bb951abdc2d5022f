/** UTF-8 that was read as GBK is found by its own evidence. */
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { findGbk, mayBeGbk } from "../../src/documents/repair-gbk.js";

describe("findGbk", () => {
  it("gives each stretch and its readable form", async () => {
    expect(await findGbk("It鈥檚 a caf茅")).toEqual([
      { start: 2, end: 4, repaired: "’s" },
      { start: 10, end: 11, repaired: "é" },
    ]);
  });

  it.each(["l’été", "naïve", "fran\u00e7ais", "10\u00a0km", "“Zapad”", "5€s"])(
    "recovers %s",
    async (sound) => {
      const damaged = iconv.decode(Buffer.from(`The ${sound}x`), "gbk");
      const [first] = await findGbk(damaged);

      expect(first).toBeDefined();
      expect(sound).toContain(first?.repaired.charAt(0));
    },
  );

  it("leaves a letter that no Latin word surrounds", async () => {
    expect(await findGbk("the character 茅 alone")).toEqual([]);
  });

  it("leaves an East Asian text alone", async () => {
    expect(await findGbk(`${"中文字符".repeat(50)} caf茅`)).toEqual([]);
    expect(await findGbk("中国的caf茅")).toEqual([]);
  });
});

describe("mayBeGbk", () => {
  it("is false for text without Han characters", () => {
    expect(mayBeGbk("It’s a café")).toBe(false);
  });
});
