/** Texts of any script are measured so that they keep both of Discord's limits. */
import { describe, expect, it } from "vitest";
import { check } from "../../../src/discord/check.js";
import { message, text } from "../../../src/discord/payload.js";
import { sizeOf } from "../../../src/discord/views/size.js";

describe("sizeOf", () => {
  it("is the length of a Latin text", () => {
    expect(sizeOf("The drills lasted five days.")).toBe(28);
    expect(sizeOf("Die Übung währte fünf Tage.")).toBe(27);
    expect(sizeOf("")).toBe(0);
  });

  it("is more than the length of a Chinese or Thai text", () => {
    expect(sizeOf("可".repeat(1000))).toBe(1239);
    expect(sizeOf("ก".repeat(1000))).toBe(1239);
  });

  it.each(["a", "é", "я", "可", "👩‍👩‍👧"])("fills a message with %s that Discord takes", (unit) => {
    const most = Math.floor(4000 / (sizeOf(unit.repeat(100)) / 100) / 20);
    const texts = Array.from({ length: 20 }, () => text(unit.repeat(most)));

    expect(check(message(texts))).toEqual([]);
  });
});
