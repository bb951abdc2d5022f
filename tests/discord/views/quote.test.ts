/** Quotes on Discord look like the source and stay inside themselves. */
import { describe, expect, it } from "vitest";
import { block, introduced, quoteParts, setOff } from "../../../src/discord/views/quote.js";
import { markdown } from "../../../src/documents/formats/markdown.js";
import { type Source, quote } from "../../../src/model.js";
import { sourceOf } from "../../support/discord-desk.js";

const whole = (source: Source) => quote(source, { start: 0, end: source.text.length });
const shown = (source: Source, room = 1000) =>
  quoteParts(whole(source), { highlights: [] }, room).map(({ markup }) => markup);

describe("quoteParts", () => {
  it("sets off every line of running text, escaped", () => {
    expect(shown(sourceOf("# One\n\n*two*"))).toEqual(["> \\# One\n> \n> \\*two\\*"]);
  });

  it("shows Markdown as Markdown", () => {
    expect(shown(sourceOf("# One\n*two*", { format: "markdown" }))).toEqual(["> \\# One\n> *two*"]);
  });

  it("puts code and table rows in a block that they cannot end", () => {
    expect(
      shown(sourceOf("| a | b |\n| ``` | @everyone |", { format: "markdown" }, "row")),
    ).toEqual(["```\n| a | b |\n| `\u200B`\u200B` | @everyone |\n```"]);
  });

  it("divides what is too long, each stretch whole in itself", () => {
    const parts = shown(
      sourceOf("line one is here\nline two is here\nline three is here\nline four", {}, "code"),
      64,
    );

    expect(parts).toEqual([
      "```\nline one is here\nline two is here\nline three is here\n```",
      "```\nline four\n```",
    ]);
  });

  it("keeps what stands between paragraphs of two looks", () => {
    const text = "Run this:\n---\nnpm start";
    const source: Source = {
      ...sourceOf(text),
      sections: [
        {
          headings: [],
          paragraphs: [
            { span: { start: 0, end: 9 }, role: "prose" },
            { span: { start: 14, end: 23 }, role: "code" },
          ],
        },
      ],
    };

    expect(shown(source)).toEqual(["> Run this:\n> \\---\n```\nnpm start\n```"]);
  });

  it("shows code in its language, without fences and what no reader of the page sees", async () => {
    const text = `# A

To start it:

<!-- made
by hand -->

<Listing number="1">

\`\`\`rust,ignore
fn main() {
    run::<Task>();
\`\`\`
\`\`\`
exit 0
\`\`\``;
    const { sections } = await markdown.parse(text);
    const source = { ...sourceOf(text, { format: "markdown" }), sections };
    const span = { start: text.indexOf("To"), end: text.length };

    const parts = quoteParts(quote(source, span), { highlights: [] }, 1000);

    const line = text.indexOf("exit 0");
    expect(introduced(quote(source, { start: line, end: line + 6 }), "> exit 0")).toBe("> exit 0");
    const first = { start: text.indexOf("fn"), end: text.indexOf("{") + 1 };
    expect(introduced(quote(source, first), "…")).toBe("-# To start it:\n…");
    expect(parts.map(({ markup }) => markup)).toEqual([
      "> To start it:\n```rust\nfn main() {\n    run::<Task>();\n```\n```\nexit 0\n```",
    ]);
  });

  it("shows in small print what stands first only so that the rest is understood", () => {
    const source = sourceOf("The *drills*\nbegan. They end in May.");
    const cited = { highlights: [{ start: 32, end: 35 }], before: { start: 0, end: 20 } };

    const [part, ...rest] = quoteParts(whole(source), cited, 1000);

    expect(part?.markup).toBe("> -# The \\*drills\\*\n> -# began.\n> They end in **May**.");
    expect(part?.span).toEqual({ start: 0, end: source.text.length });
    expect(rest).toEqual([]);
  });

  it("sets bold across a cut on both sides", () => {
    const source = sourceOf("word ".repeat(30).trim());
    const parts = quoteParts(
      whole(source),
      { highlights: [{ start: 0, end: source.text.length }] },
      80,
    );

    expect(parts.length).toBeGreaterThan(1);
    for (const { markup } of parts) expect(markup).toMatch(/^> \*\*word.*word\*\*$/);
  });
});

describe("introduced", () => {
  it("puts a list's lead-in before the quote, when it is not quoted itself", () => {
    const source = sourceOf("Needed:\n- a pass");
    const [section] = source.sections;
    const item = {
      span: { start: 8, end: 16 },
      role: "item" as const,
      context: [{ start: 0, end: 7 }],
    };
    const listed = {
      ...source,
      sections: [{ headings: section?.headings ?? [], paragraphs: [item] }],
    };

    expect(introduced(quote(listed, item.span), "> a pass")).toBe("-# Needed:\n> a pass");
    expect(introduced(whole(listed), "> it")).toBe("> it");
  });

  it("sets a table's header over its row, column over column", () => {
    const source = sourceOf("| Fare  | kr |\n| Adult | 68 |");
    const row = {
      span: { start: 15, end: 29 },
      role: "row" as const,
      context: [{ start: 0, end: 14 }],
    };
    const table = { ...source, sections: [{ headings: [], paragraphs: [row] }] };

    expect(introduced(quote(table, row.span), "```\n| Adult | 68 |\n```")).toBe(
      "```\n| Fare  | kr |\n| Adult | 68 |\n```",
    );
  });
});

describe("block and setOff", () => {
  it("show hidden characters and keep line breaks", () => {
    expect(block("a\r\nb\u202E")).toBe("```\na\nb⟦U+202E⟧\n```");
    expect(setOff("a\nb")).toBe("> a\n> b");
  });
});
