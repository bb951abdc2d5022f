/** One person's flood is held back, others' questions are not. */
import { describe, expect, it } from "vitest";
import { questionLimit } from "../../src/discord/limit.js";

describe("questionLimit", () => {
  it("tells how long to wait after too many questions, to that person only", async () => {
    const limit = questionLimit(2);

    expect([await limit("a"), await limit("a")]).toEqual([0, 0]);
    expect(await limit("a")).toBeGreaterThan(50);
    expect(await limit("a")).toBeLessThanOrEqual(60);
    expect(await limit("b")).toBe(0);
  });
});
