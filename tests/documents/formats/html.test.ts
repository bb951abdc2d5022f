/** Web pages as they are read: content, metadata, and pages made to do harm. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html } from "../../../src/documents/formats/html.js";
import { checkExtracted, describeBinaryFormat } from "../../contracts/binary-format-contract.js";
import { showParsed } from "../../support/show-parsed.js";
import { describeLongLines } from "../../contracts/long-line-contract.js";

const bytesOf = (text: string): Uint8Array => Buffer.from(text);

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Fares – Ferry Line</title><meta property="og:site_name" content="Ferry Line">
<link rel="canonical" href="https://ferry.example/fares"><meta name="author" content="Ida Solheim">
<meta property="article:published_time" content="2024-03-05T08:00:00Z">
<style>p { color: red }</style><script>alert("A ticket costs nothing.")</script></head><body>
<nav><a href="/">Home</a> <a href="/fares">Fares</a></nav>
<div class="cookie-banner">We use cookies. <button>Accept</button></div>
<main><h1 id="fares">Fares</h1>
<p>A ticket costs <b>two&nbsp;euros</b> &amp; ten cents.<p>Children pay half.
<h2 id="groups">Groups <a class="headerlink" href="#groups">¶</a></h2>
<p>Bring with you:<ul><li>a passport<li>two euros</ul>
<table><tr><th>Ship<th>People<tr><td>Aurora<td>200</table>
<pre><code>fare = 2
total = fare * 3</code></pre>
<dl><dt>Harbour</dt><dd>A place for ships.</dd></dl>
<p hidden>Nobody reads this.</p><template><p>Nor this.</p></template></main>
<footer>© Ferry Line</footer></body></html>`;

describeBinaryFormat(html, (bytes) => html.parse(bytes), {
  "a page with everything": bytesOf(PAGE),
  "a paragraph": bytesOf("<p>The ferry leaves at nine."),
  "no markup": bytesOf("The ferry leaves at nine."),
});

describe("the text of a page", () => {
  it("is its content under its headings, with what leads in, and nothing around it", async () => {
    const parsed = await html.parse(bytesOf(PAGE));

    expect(showParsed(parsed)).toEqual([
      "# Fares",
      "prose: A ticket costs two euros & ten cents.",
      "prose: Children pay half.",
      "# Fares > Groups",
      "prose: Bring with you:",
      "item: a passport << Bring with you:",
      "item: two euros << Bring with you:",
      "row: Ship ⟦|⟧ People",
      "row: Aurora ⟦|⟧ 200 << Ship | People",
      "code: fare = 2",
      "code: total = fare * 3",
      "title: Harbour",
      "prose: A place for ships. << Harbour",
    ]);
    expect(parsed.sections.map(({ anchor }) => anchor)).toEqual(["fares", "groups"]);
  });

  it("comes with what the page states of itself", async () => {
    expect(await html.parse(bytesOf(PAGE))).toMatchObject({
      title: "Fares",
      textTitle: "Fares",
      details: {
        author: "Ida Solheim",
        published: "2024-03-05",
        publisher: "Ferry Line",
        url: "https://ferry.example/fares",
        language: "en",
      },
    });
  });

  it("is read in the encoding that the page states", async () => {
    const page = '<meta charset="windows-1251"><p>Билет стоит два евро.';
    const letters = Array.from(page, (letter) => {
      const code = letter.codePointAt(0)!;
      return code < 0x80 ? code : code - 0x410 + 0xc0;
    });

    expect(showParsed(await html.parse(Uint8Array.from(letters)))).toEqual([
      "#",
      "prose: Билет стоит два евро.",
    ]);
  });

  it("has no lines and no bytes", () => {
    expect(html.isExtracted).toBe(true);
  });
});

const SENTENCE = "The ferry leaves at nine.";

describe("a page made to do harm", () => {
  it.each([
    ["900 elements deep", `${"<div>".repeat(900)}${SENTENCE}`],
    ["20,000 ends of nothing", `${"</b>".repeat(20_000)}${SENTENCE}`],
    ["a line of 5 MB", `<p>${SENTENCE}</p><p>${"word ".repeat(1_050_000)}</p>`],
    ["50,000 unclosed paragraphs", `<p>${SENTENCE}${"<p>x".repeat(50_000)}`],
    ["50,000 unclosed rows", `<p>${SENTENCE}<table>${"<tr><td>x".repeat(50_000)}`],
    ["50,000 nested lists, each closed", `<p>${SENTENCE}${"<ul><li>x</ul>".repeat(50_000)}`],
    ["100,000 entities", `<p>${SENTENCE}${"&amp;&#x41;&nope;".repeat(100_000)}`],
    ["100,000 attributes", `<p ${"a=b ".repeat(100_000)}>${SENTENCE}`],
    ["a class of 250,000 names", `<p class="${"a ".repeat(250_000)}">${SENTENCE}`],
    ["an attribute without end", `<p>${SENTENCE}</p><a href="${"x".repeat(1_000_000)}`],
    ["JavaScript's own names", `<__proto__ constructor="x"><toString>${SENTENCE}</toString>`],
    ["a comment without end", `<p>${SENTENCE}</p><!-- <p>x</p>`],
  ])(
    "is read all the same: %s",
    async (_name, page) => {
      const parsed = await html.parse(bytesOf(page));

      checkExtracted(parsed);
      expect(parsed.text).toContain(SENTENCE);
    },
    60_000,
  );

  it.each([
    ["10,000 elements deep", "<div>".repeat(10_000), /^has more than 1000 elements inside/],
    ["with NUL bytes", "<p>a\0b", /^is not text: it holds NUL bytes/],
    ["of nothing", "", /^is empty/],
  ])("is told as what it is: %s", async (_name, page, reason) => {
    await expect(html.parse(bytesOf(page))).rejects.toMatchObject({
      name: "DocumentError",
      message: expect.stringMatching(reason) as string,
    });
  });

  it("names no file and no entity from elsewhere, and runs nothing", async () => {
    const page = `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/hostname">]>
      <html><body onload="globalThis.wasRun = true"><script>globalThis.wasRun = true</script>
      <img src="http://127.0.0.1:1/x.png" onerror="globalThis.wasRun = true">
      <p>Name: &e; and words enough.</p></body></html>`;

    expect((await html.parse(bytesOf(page))).text).toContain("Name: &e; and words enough.");
    expect(globalThis).not.toHaveProperty("wasRun");
  });

  it("keeps every promise for any tags in any order", async () => {
    const tags =
      "p div ul li table tr td th pre code a h1 h2 dl dt dd br span summary details main article";
    const units = tags
      .split(" ")
      .flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} id="i${tag}">`]);
    const unit = fc.constantFrom(
      ...units,
      "words: ",
      "A sentence. ",
      "\n",
      "&lt;",
      "<!--",
      "-->",
      "\ud83d\ude00",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { maxLength: 60 }), async (parts) => {
        const bytes = bytesOf(`x${parts.join("")}`);
        const parsed = await html.parse(bytes);

        checkExtracted(parsed);
        expect(await html.parse(bytes)).toEqual(parsed);
      }),
      { numRuns: 200 },
    );
  });
});

describeLongLines(html, (line) => `<p>${line}</p>`, {
  "struck words": "<s>a</s> b ",
  "tags that are never closed": "<b>",
  entities: "&amp;&#x41;&",
  "unfinished tags": "<a <!-- ",
  breaks: "a<br>",
});
