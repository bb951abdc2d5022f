/** What a page states of itself. */
import { describe, expect, it } from "vitest";
import { readPageMetadata, withoutSite } from "../../../src/documents/formats/html-metadata.js";
import { readTree } from "../../../src/documents/formats/html-tree.js";

const read = async (page: string) => readPageMetadata(await readTree(page));

describe("readPageMetadata", () => {
  it("trusts og:title more than <title>", async () => {
    expect(await read('<title>A</title><meta property="og:title" content=" B  b ">')).toEqual({
      title: "B b",
      details: {},
    });
    expect(await read("<svg><title>Icon</title></svg><title>A &amp; b</title>")).toMatchObject({
      title: "A & b",
    });
  });

  it.each([
    ["<title>Untitled</title>"],
    ["<title>index.html</title>"],
    ["<title> </title>"],
    ['<meta name="author" content="admin">'],
    ['<meta property="article:author" content="https://social.example/ida">'],
    ['<html lang="not a language">'],
    ['<link rel="canonical" href="/relative">'],
    ['<link rel="canonical" href="javascript:alert(1)">'],
    ['<meta name="date" content="soon">'],
    ['<p>Open on <time datetime="2025-01-01">New Year</time></p>'],
    ['<meta name="keywords" content="a, b">'],
  ])("states nothing in %s", async (page) => {
    expect(await read(page)).toEqual({ details: {} });
  });

  it("reads address, publisher, author, language and tags", async () => {
    expect(
      await read(
        '<html lang="nn-NO"><base href="https://ferry.example/a/"><link rel="canonical" href="../fares">' +
          '<meta name="Author" content="Ida"><meta property="og:site_name" content="Ferry">' +
          '<meta property="article:tag" content="ships"><meta property="article:tag" content="ships">',
      ),
    ).toEqual({
      details: {
        author: "Ida",
        publisher: "Ferry",
        url: "https://ferry.example/fares",
        language: "nn-NO",
        tags: ["ships"],
      },
    });
  });

  it.each([
    ['<meta property="article:published_time" content="2024-03-05T08:00:00Z">'],
    ['<meta name="citation_publication_date" content="2024/03/05">'],
    ['<meta itemprop="datePublished" content="2024-03-05">'],
    ['<time itemprop="datePublished" datetime="2024-03-05">March</time>'],
    ['<time class="entry-date" datetime="2024-03-05">March</time>'],
    ['<article><header><p><time datetime="2024-03-05">March</time></p></header></article>'],
    [
      '<script type="application/ld+json">{"@type":"Article","datePublished":"2024-03-05"}</script>',
    ],
  ])("reads the day in %s", async (page) => {
    expect((await read(page)).details).toEqual({ published: "2024-03-05" });
  });
});

describe("withoutSite", () => {
  it.each([
    ["Fares – Ferry Line", { site: "Ferry Line" }, "Fares"],
    ["Fares | Tickets | Ferry Line", { site: "Ferry Line" }, "Fares | Tickets"],
    ["Guide - Fares - Ferry Line", { heading: "Fares" }, "Fares"],
    ["Fares - a history", { heading: "Old fares", site: "Ferry Line" }, "Fares - a history"],
    ["Ferry Line", { site: "Ferry Line" }, "Ferry Line"],
  ])("makes of %j with %j %j", (title, names, expected) => {
    expect(withoutSite(title, names)).toBe(expected);
  });
});
