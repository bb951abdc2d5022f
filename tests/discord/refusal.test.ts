/** Which refusals are nobody's fault. */
import { describe, expect, it } from "vitest";
import { codeOf, expectedRefusal } from "../../src/discord/refusal.js";

const refusal = (code: number) => Object.assign(new Error(`code ${code}`), { code, status: 400 });

describe("expectedRefusal", () => {
  it("knows the refusals of any bot's life", () => {
    const known = [10062, 40060, 10008, 10015, 50027].map((code) => expectedRefusal(refusal(code)));

    expect(known.every((words) => words !== undefined)).toBe(true);
  });

  it("knows a rate limit that is too long", () => {
    expect(expectedRefusal(Object.assign(new Error(), { retryAfter: 3200 }))).toContain("patience");
  });

  it("knows no other", () => {
    expect(expectedRefusal(refusal(50035))).toBeUndefined();
    expect(expectedRefusal(undefined)).toBeUndefined();
  });
});

describe("codeOf", () => {
  it("gives the code of what has one", () => {
    expect([codeOf(refusal(7)), codeOf(new Error()), codeOf("7")]).toEqual([
      7,
      undefined,
      undefined,
    ]);
  });
});
