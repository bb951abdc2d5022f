/** Controls say all they need in a hundred characters, and forged ones say nothing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Control, decode, encode } from "../../src/discord/custom-ids.js";

const ID = "v1:context:3f9c1a2b:5yc1z7ep2goo:30b24056cddd:bg-fn:2";

describe("encode", () => {
  it("says what a control does, to what, for whom", () => {
    const control: Control = {
      action: "context",
      revision: "3f9c1a2b".padEnd(64, "0"),
      asker: "782341234567891000",
      source: "30b24056cddd",
      span: { start: 412, end: 563 },
      page: 2,
    };

    expect(encode(control)).toBe("v1:context:3f9c1a2b:5xz8tljtmwqg:30b24056cddd:bg-fn:2");
  });

  it("gives back what was put in, in at most 100 characters", () => {
    const span = fc
      .tuple(fc.nat(), fc.integer({ min: 1, max: 1e6 }))
      .map(([start, length]) => ({ start, end: start + length }));
    const control = fc.record({
      action: fc.constant("context" as const),
      revision: fc.string({
        unit: fc.constantFrom(...Array.from("0123456789abcdef")),
        minLength: 8,
        maxLength: 8,
      }),
      asker: fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String),
      source: fc.string({
        unit: fc.constantFrom(...Array.from("0123456789abcdef")),
        minLength: 12,
        maxLength: 12,
      }),
      span,
      page: fc.nat(),
    });

    fc.assert(
      fc.property(control, (given) => {
        expect(decode(encode(given))).toEqual(given);
        expect(encode(given).length).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("leaves out what an action does without", () => {
    const control: Control = { action: "remove", revision: "3f9c1a2b", asker: "1" };

    expect(encode(control)).toBe("v1:remove:3f9c1a2b:1:-:-:-");
    expect(decode(encode(control))).toEqual(control);
  });
});

describe("decode", () => {
  it("reads a whole one", () => {
    expect(decode(ID)).toMatchObject({
      action: "context",
      span: { start: 412, end: 563 },
      page: 2,
    });
  });

  it.each([
    ["another version", ID.replace("v1", "v2")],
    ["an unknown action", ID.replace("context", "reload")],
    ["a property of every object", ID.replace("context", "constructor")],
    ["a path for a source", ID.replace("30b24056cddd", "../../etc/passwd")],
    ["a span that ends before it starts", ID.replace("bg-fn", "fn-bg")],
    ["a span without end", ID.replace("bg-fn", "-")],
    ["a number beyond all texts", ID.replace("bg-fn", "bg-zzzzzzzz")],
    ["a field too many", `${ID}:1`],
    ["a source where none belongs", ID.replace("context", "remove")],
    ["nothing", ""],
  ])("makes nothing of %s", (_, forged) => {
    expect(decode(forged)).toBeUndefined();
  });

  it("takes any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(decode(text)).toBeUndefined();
      }),
    );
  });
});
