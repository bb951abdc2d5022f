/** Citations under quotes and to paste. */
import { describe, expect, it } from "vitest";
import type { Citation } from "../../../src/model.js";
import {
  bibtexCitation,
  buttonLink,
  citationLine,
  markdownCitation,
  nameOf,
  placeLine,
  plainCitation,
  standing,
} from "../../../src/discord/views/citation.js";
import { cited, sourceOf, viewerIn } from "../../support/discord-desk.js";

const SOURCE = sourceOf("One.\nTwo.", {
  title: "On *fees* & {taxes}",
  author: "A. Author",
  publisher: "City_Hall",
  published: "2025-09-17",
  url: "https://city.example/fees",
});
const CITATION: Citation = {
  ...cited(SOURCE, "Two.").citation,
  headings: ["Chapter 2", "Fees"],
  link: "https://city.example/fees#:~:text=Two",
};

describe("citationLine", () => {
  it("tells title, publisher, date, headings and lines, with a link to the sentence", () => {
    expect(citationLine(viewerIn("en-US"), CITATION)).toBe(
      "[**On \\*fees\\* & {taxes}**](<https://city.example/fees#:~:text=Two>) · City\\_Hall · Sep 17, 2025 · Chapter 2 › Fees · line 2",
    );
  });

  it("links to the page alone where the sentence's address is too long", () => {
    const link = `https://city.example/fees#:~:text=${"x".repeat(300)}`;

    expect(citationLine(viewerIn("en-US"), { ...CITATION, link })).toContain(
      "(<https://city.example/fees>)",
    );
  });

  it("links to nothing but web pages, and never with a bracket in the words", () => {
    const viewer = viewerIn("en-US");

    expect(citationLine(viewer, { ...CITATION, link: "javascript:alert(1)" })).not.toContain("](");
    expect(
      citationLine(viewer, { ...CITATION, source: { ...SOURCE, title: "[a](b)" } }),
    ).not.toContain("](<");
  });

  it("marks what may be out of date", () => {
    expect(citationLine(viewerIn("en-US"), { ...CITATION, stale: true })).toContain(
      " · Sep 17, 2025 · ⏳ may be out of date · Chapter 2",
    );
  });

  it("tells the page where there are no lines", () => {
    const { lines, ...rest } = CITATION;

    expect(lines).toEqual([2, 2]);
    expect(citationLine(viewerIn("de"), { ...rest, page: 3 })).toMatch(/Fees · Seite 3$/);
  });
});

describe("placeLine", () => {
  it("does not say a title again that is the first heading", () => {
    const headings = [SOURCE.title, "Fees"];

    expect(placeLine(viewerIn("en-US"), { source: SOURCE, headings, lines: [1, 4] })).toMatch(
      /\*\* · Fees · lines 1–4$/,
    );
  });

  it("tells where to look", () => {
    expect(placeLine(viewerIn("en-US"), { source: SOURCE, headings: ["A"], lines: [1, 4] })).toBe(
      "**On \\*fees\\* & {taxes}** · A · lines 1–4",
    );
  });
});

describe("nameOf", () => {
  it("falls back to the id where a title shows nothing", () => {
    expect(nameOf({ ...SOURCE, title: "\u200B" })).toBe("30b24056cddd");
  });
});

describe("standing", () => {
  it("leaves out what is not stated", () => {
    expect(standing(viewerIn("en-US"), sourceOf("x"))).toEqual([]);
  });
});

describe("buttonLink", () => {
  it("keeps brackets and spaces from ending an address", () => {
    expect(buttonLink("https://a.b/c (d)")).toBe("https://a.b/c%20%28d%29");
  });

  it("gives none that is too long for a button", () => {
    expect(buttonLink(`https://a.b/${"x".repeat(600)}`)).toBeUndefined();
  });
});

describe("citations to paste", () => {
  it("are plain", () => {
    expect(plainCitation(CITATION)).toBe(
      "A. Author. “On *fees* & {taxes}”. City_Hall. 2025-09-17. Chapter 2, Fees, l. 2. https://city.example/fees.",
    );
  });

  it("are Markdown", () => {
    expect(markdownCitation(CITATION)).toBe(
      "[On \\*fees\\* & {taxes}](https://city.example/fees#:~:text=Two) (City_Hall, 2025-09-17)",
    );
  });

  it("are BibTeX", () => {
    expect(bibtexCitation(CITATION)).toBe(`@misc{30b24056cddd,
  title = {On *fees* \\& taxes},
  author = {A. Author},
  publisher = {City\\_Hall},
  date = {2025-09-17},
  year = {2025},
  url = {https://city.example/fees},
  note = {line 2},
}`);
  });
});
