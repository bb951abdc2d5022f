/** What of a page is shown and is content. */
import { describe, expect, it } from "vitest";
import { isGap, keepContent, keepShown } from "../../../src/documents/formats/html-shown.js";
import { findAll, readTree, wordsOf } from "../../../src/documents/formats/html-tree.js";
import { sourceOf } from "../../support/library-of.js";

async function shown(page: string): Promise<string> {
  const root = await readTree(page);
  keepShown(root);
  return wordsOf(root);
}

describe("keepShown", () => {
  it.each([
    ["scripts and templates", "<noscript>x</noscript><template>x</template><script>x</script>"],
    ["controls", "<button>x</button><select><option>x</select><textarea>x</textarea>"],
    ["navigation", "<nav>x</nav><div role=navigation>x</div><ul class='breadcrumb'><li>x</ul>"],
    [
      "what is hidden",
      "<p hidden>x</p><p style='color:red; display: none'>x</p><i aria-hidden=true>x</i>",
    ],
    [
      "the bars of handbooks made with DocBook",
      "<table class=nav><tr><td>x</table><div class=NAVHEADER>x</div><div class=navfooter>x</div>",
    ],
    ["struck words", "<p><del>x</del></p><li><s>x</s></li><p><strike>x</strike></p>"],
    ["page footers", "<footer>x</footer><div role=contentinfo>x</div>"],
    [
      "boxes that ask for consent",
      "<div id=onetrust-banner-sdk>x</div><div class='js cookie-notice'>x</div>",
    ],
    ["line numbers", "<table><tr><td class=linenos>x</td></tr></table>"],
    ["numbers of notes", "<sup class=reference>[1]</sup>"],
    [
      "numbers of notes and the way back, as MkDocs, Sphinx and Pandoc write them",
      "<sup><a class=footnote-ref href='#fn:1'>1</a></sup><a role=doc-noteref href='#f1'>[1]</a><a class=footnote-backref>↩</a><a role=doc-backlink>1</a>",
    ],
    ["Sphinx' links to the code", "<span class=viewcode-link>x</span><a class=viewcode-back>x</a>"],
    ["readings above signs", "<ruby><rp>(</rp><rt>x</rt><rp>)</rp></ruby>"],
  ])("takes out %s", async (_name, page) => {
    expect(await shown(`<body>Before ${page} after</body>`)).toBe("Before after");
  });

  it.each([
    ["a section about cookies", "<section id=cookie-banner><h2>Kept</h2></section>"],
    ["a quotation's source", "<blockquote><footer>Kept</footer></blockquote>"],
    ["panels behind tabs", "<div role=tabpanel hidden>Kept</div>"],
    ["links with a class like that of notes", "<a class='reference internal'>Kept</a>"],
    ["what a browser's search would open", "<p hidden=until-found>Kept</p>"],
    ["the body, whatever its class", "<article class='toc'>Kept</article>"],
  ])("keeps %s", async (_name, page) => {
    expect(await shown(page)).toBe("Kept");
  });
});

describe("keepContent", () => {
  it("takes out header, footer and asides, but not the header with the title", async () => {
    const around = await readTree("<header>x</header><p>Kept</p><aside>x</aside>");
    const titled = await readTree("<header><div><h1>Kept</h1></div></header>");
    keepContent(around);
    keepContent(titled);

    expect(wordsOf(around)).toBe("Kept");
    expect(wordsOf(titled)).toBe("Kept");
  });
});

describe("isGap", () => {
  it.each([
    ["words in a line", "<p>a <s>x</s> b<sup class=reference>[1]</sup></p>", 2],
    ["nothing that nobody sees", "<p>a <script>x</script><s hidden>x</s> b</p>", 0],
    ["no block", "<p>a</p><nav>x</nav><p>b</p>", 0],
  ])("tells where %s was left out", async (_name, page, count) => {
    const root = await readTree(page);
    keepShown(root);

    expect(findAll(root, isGap)).toHaveLength(count);
  });
});

describe("words struck through", () => {
  it("are not said, in a page or in an answer of a list, and those around them stay", async () => {
    const words = "The bus leaves at <s>eight</s> nine. <del>It waits.</del>";
    const page = await sourceOf("bus.html", `<main><h1>Bus</h1><p>${words}</p></main>`);
    const list = await sourceOf("bus.json", JSON.stringify([{ question: "When?", answer: words }]));

    for (const { text } of [page, list]) {
      expect(text).toContain("The bus leaves at nine.");
      expect(text).not.toMatch(/eight|waits/);
    }
  });
});
