/** A link that opens the page at the quoted words. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkTo } from "../../src/answer/link.js";

const PAGE = "https://example.org/ferry";

describe("linkTo", () => {
  it("marks a short quote whole", () => {
    expect(linkTo(PAGE, "It sails at noon.")).toBe(`${PAGE}#:~:text=It%20sails%20at%20noon.`);
  });

  it("marks a long quote by its first and last words", () => {
    const words = "The ferry between Ulvik and Brimnes carries 212 passengers and 60 cars.";

    expect(linkTo(PAGE, words)).toBe(
      `${PAGE}#:~:text=The%20ferry%20between%20Ulvik%20and,212%20passengers%20and%2060%20cars.`,
    );
  });

  it("encodes what has a meaning in the directive or in a Markdown link", () => {
    expect(linkTo(PAGE, "a-b, c & (d)")).toBe(`${PAGE}#:~:text=a%2Db%2C%20c%20%26%20%28d%29`);
  });

  it("keeps an anchor that the address has", () => {
    expect(linkTo(`${PAGE}#fares`, "noon")).toBe(`${PAGE}#fares:~:text=noon`);
  });

  it("is the bare page where the whole would be too long for a button", () => {
    expect(linkTo(PAGE, "x".repeat(600))).toBe(PAGE);
  });

  it("is none without an address of the web", () => {
    expect([linkTo(undefined, "a"), linkTo("no address", "a"), linkTo("file:///a", "a")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("is a valid address of bearable length for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (words) => {
        const link = linkTo(PAGE, words) ?? "";

        return URL.canParse(link) && link.length <= 512 && !/[\s()]/.test(link);
      }),
    );
  });
});
