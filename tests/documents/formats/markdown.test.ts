/** Sections, paragraphs, context and marks of Markdown. */
import { describe, expect, it } from "vitest";
import { markdown } from "../../../src/documents/formats/markdown.js";
import { describeFormat } from "../../contracts/format-contract.js";
import { showParsed } from "../../support/show-parsed.js";
import { describeLongLines } from "../../contracts/long-line-contract.js";

describeFormat(markdown);

async function shown(text: string): Promise<string[]> {
  return showParsed(await markdown.parse(text));
}

describe("markdown", () => {
  it("makes headings a path, without their marks", async () => {
    const text =
      "# Fees `Vec<T>` {#fees}\n\nOne.\n\nLate\n----\n\nTwo.\n\n### *Very* late ###\n\nThree.\n\n## Lost\n\nFour.";

    expect(await markdown.parse(text)).toMatchObject({ textTitle: "Fees Vec<T>" });
    expect(await shown(text)).toEqual([
      "# Fees Vec<T>",
      "prose: One.",
      "# Fees Vec<T> > Late",
      "prose: Two.",
      "# Fees Vec<T> > Late > Very late",
      "prose: Three.",
      "# Fees Vec<T> > Lost",
      "prose: Four.",
    ]);
  });

  it("gives each section the id of its heading: its own, else as GitHub makes it", async () => {
    const { sections } = await markdown.parse(
      "Hello.\n\n# Fees {#costs .x}\n\nOne.\n\n## Late `fee`\n\nTwo.\n\n## Late fee\n\nThree.",
    );

    expect(sections.map(({ anchor }) => anchor)).toEqual([
      undefined,
      "costs",
      "late-fee",
      "late-fee-1",
    ]);
  });

  it("takes the heading that a file begins with for its title, if none is of level 1", async () => {
    expect(await markdown.parse("<!-- old -->\n\n## Appendix\n\nText.")).toMatchObject({
      textTitle: "Appendix",
    });
    expect((await markdown.parse("Text.\n\n## Appendix\n\nText.")).textTitle).toBeUndefined();
  });

  it("lets front matter state title and details, and keeps it out of the text", async () => {
    const parsed = await markdown.parse(
      "---\ntitle: Stated\ndate: 2025-01-02\n---\n# Heading\n\nText.",
    );

    expect(parsed).toMatchObject({
      title: "Stated",
      textTitle: "Heading",
      details: { published: "2025-01-02" },
    });
    expect(showParsed(parsed)).toEqual(["# Heading", "prose: Text."]);
  });

  it("gives every list item a paragraph with what leads in to it", async () => {
    const text =
      "The rules are:\n\n- One\n  goes on.\n\n  Second.\n  - nested:\n    1. deep\n- [ ] Task\n\nNo rule.\n\n- Other";

    expect(await shown(text)).toEqual([
      "#",
      "prose: The rules are:",
      "item: One goes on. << The rules are:",
      "item: Second. << The rules are: << One goes on.",
      "item: nested: << The rules are: << One goes on.",
      "item: deep << The rules are: << One goes on. << nested:",
      "item: Task << The rules are:",
      "prose: No rule.",
      "item: Other",
    ]);
  });

  it("gives table rows their header", async () => {
    expect(await shown("| A | B |\n|---|---|\n| 1 | [x](y) |\n| 2 | z |")).toEqual([
      "#",
      "row: ⟦|⟧ 1 ⟦|⟧ ⟦[⟧x⟦](y)⟧ ⟦|⟧ << | A | B |",
      "row: ⟦|⟧ 2 ⟦|⟧ z ⟦|⟧ << | A | B |",
    ]);
  });

  it("gives code a paragraph a line, without fences and builders' lines", async () => {
    expect(
      await shown(
        "Like so:\n\n```rust,ignore\n{{#include a.rs}}\nlet x = 1;\n\n}\n```\n\n    indented",
      ),
    ).toEqual([
      "#",
      "prose: Like so:",
      "code: let x = 1; << Like so: << rust,ignore",
      "code: } << Like so: << rust,ignore",
      "code: indented",
    ]);
  });

  it("marks what is syntax and leaves what is words", async () => {
    expect(
      await shown(
        "> Quoted **bold** text\n> and `code`, [link](http://x.y 'title'), ![alt](img.png).",
      ),
    ).toEqual([
      "#",
      "prose: Quoted ⟦**⟧bold⟦**⟧ text ⟦>⟧ and ⟦`⟧code⟦`⟧, ⟦[⟧link⟦](http://x.y⟧ ⟦'title')⟧, ⟦![⟧alt⟦](img.png)⟧.",
    ]);
    expect(
      await shown(
        "See <http://a.b> and [sic] and [text][ref]<!-- ignore --> \\* ~~old~~.\n\n[ref]: http://c.d",
      ),
    ).toEqual([
      "#",
      "prose: See ⟦<⟧http://a.b⟦>⟧ and ⟦[⟧sic⟦]⟧ and ⟦[⟧text⟦][ref]<!-- ignore -->⟧ ⟦\\⟧* ⟦~~⟧old⟦~~⟧.",
    ]);
  });

  it("lets no tag swallow words", async () => {
    const text =
      '<details>\n<summary>Sum</summary>\nInside <b>it</b>.\n</details>\n\n<Listing number="1">\n\n```\nx\n```\n\n</Listing>\nBehind it.\n\n<script>\nvar x;\n</script>\n\n<span class="filename">Filename: a.rs</span> <!-- c -->';

    expect(await shown(text)).toEqual([
      "#",
      "prose: Sum",
      "prose: Inside ⟦<b>⟧it⟦</b>⟧.",
      "code: x",
      "prose: Behind it.",
      'furniture: ⟦<span class="filename">⟧Filename: a.rs⟦</span>⟧',
    ]);
  });

  it("reads the words of a site's components and boxes, and none of their marks", async () => {
    const text = [
      "import Tabs from '@theme/Tabs';",
      "",
      "# Fares {/* fares */}",
      "",
      '<Tabs groupId={"os"}>',
      "    <TabItem>A [ticket](http://x.y) costs two euros.</TabItem>",
      "</Tabs>",
      "",
      ":::note",
      "Children pay half.",
      ":::",
      "",
      "> [!TIP]",
      "> Pay early.",
      "",
      '!!! warning "Mind"',
      "",
      "    No cards{/* yet */} here.",
    ].join("\n");
    const expected = [
      "# Fares",
      "prose: A ⟦[⟧ticket⟦](http://x.y)⟧ costs two euros.",
      "prose: Children pay half.",
      "prose: Pay early.",
      "prose: No cards⟦{/* yet */}⟧ here. << Mind",
    ];

    expect(await shown(text)).toEqual(expected);
    expect(await shown(text.replaceAll("\n", "\r\n"))).toEqual(expected);
    expect((await markdown.parse(text)).text).toBe(text);
  });

  it("gives what stands in boxes their titles for context", async () => {
    const text = [
      ":::tip[Refunds]",
      "Ask for:",
      "",
      "- the form",
      ":::",
      "",
      "None here.",
      "",
      '!!! note "Winter"',
      "",
      "    It is shut.",
    ].join("\n");
    const expected = [
      "#",
      "prose: Ask for: << Refunds",
      "item: the form << Refunds << Ask for:",
      "prose: None here.",
      "prose: It is shut. << Winter",
    ];

    expect(await shown(text)).toEqual(expected);
    expect(await shown(text.replaceAll("\n", "\r\n"))).toEqual(expected);
  });

  it("reads every line end alike", async () => {
    const text =
      "# A\n\n- one\n  two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```js\nx\n```\n\nB\n=\n\nText.";
    const expected = await shown(text);

    expect(await shown(text.replaceAll("\n", "\r\n"))).toEqual(expected);
    expect(await shown(text.replaceAll("\n", "\r"))).toEqual(expected);
    expect(expected).toHaveLength(6);
  });

  it("makes no section of a heading in a quote", async () => {
    expect(await shown("> # Note\n>\n> Text.")).toEqual(["#", "title: ⟦#⟧ Note", "prose: Text."]);
  });

  it("still finds the words of a block too long for its inline marks", async () => {
    const [, line] = await shown(`${"Some *words* here. ".repeat(2000)}\n\nShort *one*.`);

    expect(line).toMatch(/^prose: Some \*words\* here\./);
  });
});

describeLongLines(markdown, (line) => line, {
  "unfinished links": "[a](",
  "emphasis that is never closed": "*a **b ",
  tildes: "~~a ",
  "code marks": "`a ``",
  bars: "| a ",
  tags: "<a <!-- ",
  components: "<A b={",
  "quote marks": "> ",
  "numbers of lists": "1. ",
});
