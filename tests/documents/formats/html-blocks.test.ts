/** Blocks of a page's elements. */
import { describe, expect, it } from "vitest";
import { blocksOf } from "../../../src/documents/formats/html-blocks.js";
import { assemble } from "../../../src/documents/formats/extracted-text.js";
import { readTree } from "../../../src/documents/formats/html-tree.js";
import { showParsed } from "../../support/show-parsed.js";

async function assembled(page: string) {
  return { ...assemble(blocksOf(await readTree(page))), details: {} };
}

async function shown(page: string): Promise<string[]> {
  return showParsed(await assembled(page));
}

describe("blocksOf", () => {
  it("joins the parts of a line and parts lines that are blocks", async () => {
    expect(
      await shown("<div>One <b>t</b>wo\n three<p>Four<br>five<br><br>Six</p>seven</div>"),
    ).toEqual(["#", "prose: One two three", "prose: Four five", "prose: Six", "prose: seven"]);
  });

  it("gives every item of a list a paragraph with what leads in to it", async () => {
    expect(
      await shown(
        "<p>These:<ul><li>One<p>goes on<ol><li>nested</ol><li>Two</ul><ul><li>Other</ul>",
      ),
    ).toEqual([
      "#",
      "prose: These:",
      "item: One << These:",
      "item: goes on << These: << One",
      "item: nested << These: << One",
      "item: Two << These:",
      "item: Other",
    ]);
  });

  it("gives answers in details their question, and captions their role", async () => {
    expect(
      await shown(
        "<details><summary><p>When does it leave?</p></summary><p>At nine.</details><figure><figcaption><p>A ship</figure>",
      ),
    ).toEqual([
      "#",
      "title: When does it leave?",
      "prose: At nine. << When does it leave?",
      "caption: A ship",
    ]);
  });

  it("makes of headings in lists and quotes no sections, but of those in layouts", async () => {
    expect(
      await shown(
        "<ul><li><h3>Step</h3><p>Go.</ul><table><tr><td><h2>Part</h2><p>Text.</table><div role=heading aria-level=3>Sub</div>x",
      ),
    ).toEqual([
      "#",
      "title: Step",
      "item: Go. << Step",
      "# Part",
      "prose: Text.",
      "# Part > Sub",
      "prose: x",
    ]);
  });

  it("reads a line of code at a time, and each version for itself", async () => {
    expect(
      await shown(
        "<p>So:<pre><code>let <i>x</i> = 1;\n\n  y</code><code>z</code></pre><pre><span>a<br></span><div>b</div></pre>",
      ),
    ).toEqual([
      "#",
      "prose: So:",
      "code: let x = 1; << So:",
      "code: y << So:",
      "code: z << So:",
      "code: a",
      "code: b",
    ]);
  });

  it("takes titles of boxes for titles", async () => {
    expect(
      await shown("<div class=admonition><p class=admonition-title>Note</p><p>Pay first.</div>"),
    ).toEqual(["#", "title: Note", "prose: Pay first."]);
  });

  it("takes menus for furniture, but not links that something leads in to", async () => {
    const items = "<li><a href=/a>One page</a><li><a href=/b>Two</a><li><a href=/c>Three</a>";

    expect(
      await shown(
        `<ul>${items}</ul><p>The pages are:<ul>${items}</ul><p><a href=#x>Next</a> | <a href=#x>Back</a>`,
      ),
    ).toEqual([
      "#",
      "furniture: One page",
      "furniture: Two",
      "furniture: Three",
      "prose: The pages are:",
      "item: One page << The pages are:",
      "item: Two << The pages are:",
      "item: Three << The pages are:",
      "furniture: Next | Back",
    ]);
  });

  it("reads a table's caption and rows", async () => {
    expect(
      await shown(
        "<p>Ships:<table><caption>All <b>ships</b></caption><tr><th>A<th>B<tr><td>1<td>2</table>",
      ),
    ).toEqual([
      "#",
      "prose: Ships:",
      "caption: All ships",
      "row: A ⟦|⟧ B << Ships:",
      "row: 1 ⟦|⟧ 2 << Ships: << A | B",
    ]);
  });

  it.each([
    ["its own id", "<h2 id=a>Fares</h2>", "a"],
    ["an id inside", "<h2><span id=a>Fares</span></h2>", "a"],
    ["a name before", "<p>Before</p><a name=a></a><h2>Fares</h2>", "a"],
    ["that of its section", "<section id=a><h2>Fares</h2></section>", "a"],
    ["none of a paragraph before", "<p id=a>Before</p><h2>Fares</h2>", undefined],
    ["none that reader view made", "<div id=readability-page-1><h2>Fares</h2></div>", undefined],
  ])("takes for a heading's anchor %s", async (_name, page, anchor) => {
    const { sections } = await assembled(`${page}<p>Text.</p>`);

    expect(sections.at(-1)).toMatchObject({ headings: ["Fares"] });
    expect(sections.at(-1)?.anchor).toBe(anchor);
  });

  it("takes no place that is left open for a link", async () => {
    const items = "<li>One<li>Two<li>Three";

    expect((await shown(`<a name=top><ul>${items}</ul>`))[1]).toBe("item: One");
  });

  it("leaves links to a heading out of it", async () => {
    const marks = [
      "<a href=#x>#</a>",
      "<a href=#x>¶</a>",
      "<a href=#x>Link to this heading</a>",
      "<a href=#x>Permalink</a>",
    ];
    for (const mark of marks) {
      expect(await shown(`<h2>${mark} The <a href=#x>fares</a> ${mark}</h2>x`)).toEqual([
        "# The fares",
        "prose: x",
      ]);
    }
  });
});
