/** A link that opens the page at the quoted words. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkTo } from "../../src/answer/link.js";
import type { Source } from "../../src/model.js";
import { sourceOf } from "../support/answers.js";
import { hostileText } from "../support/hostile-text.js";

const PAGE = "https://example.org/ferry";

/** The link of a text's whole. */
function linkOf(text: string, url: string | undefined, details: Partial<Source> = {}) {
  const source = sourceOf(text, { ...details, ...(url === undefined ? {} : { url }) });
  return linkTo(source, { span: { start: 0, end: text.length } });
}

describe("linkTo", () => {
  it("marks the words on the page", () => {
    expect(linkOf("It sails at noon.", PAGE)).toBe(`${PAGE}#:~:text=It%20sails%20at%20noon.`);
  });

  it("keeps an anchor that the address has", () => {
    expect(linkOf("noon", `${PAGE}#fares`)).toBe(`${PAGE}#fares:~:text=noon`);
  });

  it("gives the lines of a file on a Git host", () => {
    const url = "https://github.com/a/b/blob/3f9c/x.txt";
    const source = sourceOf("It sails at noon.", { url });

    expect(linkTo(source, { span: { start: 0, end: 8 }, lines: [3, 4] })).toBe(`${url}#L3-L4`);
    expect(linkTo(source, { span: { start: 0, end: 8 } })).toBe(`${url}#:~:text=It%20sails`);
  });

  it("gives the page of a PDF, which browsers show without words to mark", () => {
    const source = sourceOf("It sails at noon.", { url: `${PAGE}.pdf` });

    expect(linkTo(source, { span: { start: 0, end: 8 }, page: 3 })).toBe(`${PAGE}.pdf#page=3`);
    expect(linkTo(source, { span: { start: 0, end: 8 } })).toBe(`${PAGE}.pdf`);
  });

  it("gives the nearest heading where the words are too long for an address", () => {
    const text = "x".repeat(600);
    const paragraphs = [{ span: { start: 0, end: 600 }, role: "prose" as const }];
    const sections = [{ headings: ["Fares & fees"], anchor: "fares  é", paragraphs }];

    expect(linkOf(text, PAGE, { sections })).toBe(`${PAGE}#fares%20%20%C3%A9`);
    expect(linkOf(text, `${PAGE}#top`, { sections })).toBe(`${PAGE}#top`);
  });

  it("is the bare page where there is no heading either", () => {
    expect(linkOf("x".repeat(600), PAGE)).toBe(PAGE);
  });

  it("is none without an address of the web", () => {
    const urls = [undefined, "no address", "file:///a", "javascript:alert(1)"];

    expect(urls.map((url) => linkOf("a", url))).toEqual(urls.map(() => undefined));
  });

  it("is a valid address of bearable length for any text", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const link = linkOf(text, PAGE) ?? "";

        return URL.canParse(link) && link.length <= 512 && !/[\s()]/.test(link);
      }),
    );
  });
});
