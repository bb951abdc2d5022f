/** Discord's Markdown as HTML. */
import { describe, expect, it } from "vitest";
import { drawMarkdown } from "./markdown.js";

const READER = {
  locale: "en-US",
  now: new Date("2025-11-01T15:00:00Z"),
  people: { "782341234567891000": "robin" },
};
const drawn = (markdown: string) => drawMarkdown(markdown, READER);

describe("drawMarkdown", () => {
  it("draws a card's heading, small print and quote", () => {
    expect(drawn("### A *b*?\n-# small **print**\n> one\n> \n> two")).toBe(
      "<h3>A <em>b</em>?</h3><small>small <strong>print</strong></small>" +
        '<div class="quote"><i></i><blockquote>one<br><br>two</blockquote></div>',
    );
  });

  it("draws list items with the lines that go on with them", () => {
    expect(drawn("- **a**\n  more\n- b")).toBe(
      '<div class="item depth-1"><b>•</b><span><strong>a</strong><br>more</span></div>' +
        '<div class="item depth-1"><b>•</b><span>b</span></div>',
    );
  });

  it("draws links, code, mentions and times", () => {
    expect(drawn("[**T**](<https://e.org/a>) `x<y`\n```\n**z**\n```")).toBe(
      '<a href="https://e.org/a"><strong>T</strong></a> <code>x&#60;y</code><br><pre><code>**z**</code></pre>',
    );
    expect(drawn("<@782341234567891000>, <t:1761998400:R>")).toBe(
      '<span class="mention">@robin</span>, <time>3 hours ago</time>',
    );
  });

  it("shows escaped marks as they are, and marks that were not escaped so that they stand out", () => {
    expect(drawn("\\*a\\* \\- b \\@everyone")).toBe("*a* - b @everyone");
    expect(drawn("@everyone")).toContain('<span class="mention">everyone!</span>');
  });

  it("lets nothing of a text become HTML", () => {
    expect(drawn('<b onclick="x">&')).toBe("&#60;b onclick=&#34;x&#34;&#62;&#38;");
  });
});
