/** What JSON-LD states. */
import { describe, expect, it } from "vitest";
import { readJsonLd } from "../../../src/documents/formats/html-json-ld.js";
import { readTree } from "../../../src/documents/formats/html-tree.js";

const read = async (data: unknown) =>
  readJsonLd(
    await readTree(
      `<script type="application/ld+json">${typeof data === "string" ? data : JSON.stringify(data)}</script>`,
    ),
  );

const ARTICLE = {
  "@type": "NewsArticle",
  author: [{ "@type": "Person", name: "Ida Solheim" }, { name: "Ole Vik" }],
  publisher: { name: "Ferry News" },
  datePublished: "2024-03-05T08:00:00+02:00",
};
const FACTS = {
  author: "Ida Solheim, Ole Vik",
  publisher: "Ferry News",
  published: "2024-03-05T08:00:00+02:00",
};

describe("readJsonLd", () => {
  it.each([
    ["alone", ARTICLE],
    ["in a list", [{ "@type": "Organization", name: "x" }, ARTICLE]],
    ["in a graph", { "@graph": [{ "@type": "BreadcrumbList" }, ARTICLE] }],
    ["of several kinds", { ...ARTICLE, "@type": ["Thing", "TechArticle"] }],
  ])("reads a text that stands %s", async (_name, data) => {
    expect(await read(data)).toEqual(FACTS);
  });

  it.each([
    ["a shop", { ...ARTICLE, "@type": "Store" }],
    ["nothing", null],
    ["no JSON", "{ author: "],
    [
      "facts of other kinds",
      { "@type": "Article", author: 3, publisher: [null], datePublished: {} },
    ],
    ["addresses for names", { "@type": "Article", author: "https://x.example/ida" }],
  ])("states nothing for %s", async (_name, data) => {
    expect(await read(data)).toEqual({
      author: undefined,
      publisher: undefined,
      published: undefined,
    });
  });
});
