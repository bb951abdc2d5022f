/** What note apps add to Markdown, as a reader of the quote sees it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdown } from "../../../src/documents/formats/markdown.js";
import { isTags, noteSyntaxIn } from "../../../src/documents/formats/markdown-notes.js";

/** The words of each paragraph, without its marks. */
async function read(text: string): Promise<string[]> {
  const { sections } = await markdown.parse(text);
  return sections
    .flatMap(({ paragraphs }) => paragraphs)
    .map(({ span, marks = [] }) => {
      let words = "";
      let cursor = span.start;
      for (const { start, end } of marks) {
        words += text.slice(cursor, Math.max(cursor, start));
        cursor = Math.max(cursor, end);
      }
      return (words + text.slice(cursor, Math.max(cursor, span.end))).replace(/\s+/g, " ");
    });
}

describe("noteSyntaxIn", () => {
  it.each([
    ["See [[Laser cutter]].", "See Laser cutter."],
    ["[[A page with a long name|Fees]] are due.", "Fees are due."],
    ["See [[Fees#Late fees]] and [[#Refunds]].", "See Fees and Refunds."],
    ["See [[Fees#^late|the late fee]].", "See the late fee."],
    ["Ask [[Anna Doe|Anna]]: [[the fees|Fees-And-Refunds]].", "Ask Anna: the fees."],
    ["The plan: ![[plan.png|400]]", "The plan:"],
    ["![The plan|300x200](plan.png) is old.", "The plan is old."],
    ["The fee is ==five euros== a month. ^fee", "The fee is five euros a month."],
    ["- [-] Buy a lathe\n- [x] Pay", "Buy a lathe|Pay"],
    ["Today <% tp.date.now() %> we meet.", "Today we meet."],
    ["Members: `= this.count` of them.", "Members: of them."],
    ["Guests pay.[^1]\n\n[^1]: Five euros.", "Guests pay.|Five euros."],
    ["Open daily. %% not on %% Ring twice.", "Open daily. Ring twice."],
    ["Open.\n\n%%\nThe code is 4711.\n\n```\nx\n```\n%%\n\nRing twice.", "Open.|Ring twice."],
    ["Open.\n\n```dataview\nTABLE a FROM b\n```\n\nRing.", "Open.|Ring."],
    ["| Who | What |\n| - | - |\n| [[Anna Doe\\|Anna]] | Chair |", " Anna Chair "],
    ["> [!NOTE]\n> Ring twice.", "Ring twice."],
    ["> [!warning]- Never alone\n> Call Anna first.", "Call Anna first."],
    ["> [!NOTE] Ring twice,\n> then wait.", "Ring twice, then wait."],
    ["> [!tip] Ring twice", "Ring twice"],
    ["[Pay now](pay.zip){ .md-button .md-button--primary }", "Pay now"],
    ["![Plan](plan.png){ width=300 } `x`{.js} It is old. {: .note }", "Plan x It is old."],
    [
      "Press ++ctrl+alt+del++ to leave :octicons-heart-16:{ .heart } now.",
      "Press ctrl+alt+del to leave now.",
    ],
    ['Use {{< ref "a.md" >}} or {% link a.md %} here.', "Use or here."],
    ["See [the file]({{ site.baseurl }}{% link a.md %}).", "See the file."],
    ["Some text.&#x20;\n\\\nMore text.", "Some text.|More text."],
    [
      '*[HTML]: Hyper Text\n\nWords.\n\n--8<-- "a.md"\n\n/// caption\nA plan.\n///',
      "Words.|A plan.",
    ],
    ["<span style={{ color: 'red' }}>Red</span> words.", "Red words."],
  ])("reads %j as a reader sees it", async (text, words) => {
    expect((await read(text)).join("|")).toBe(words);
  });

  it.each([
    "Compare a == b and c == d.",
    "It holds if x==1 and y==2.",
    "Growth of 5%% and 6%% is fine.",
    "Write a note as [^1] in the text.",
    "Two to the power x^2 and 3 ^2 more.",
    "C++ and g++ are one; i++ adds one.",
    'The series up{job="x"} counts {members}.',
    "A&nbsp;B stays.",
  ])("leaves %j as it is", async (text) => {
    expect((await read(text)).join("|").replace("note as ^1 in", "note as [^1] in")).toBe(text);
  });

  it.each(["Write `[[Page]]` for a link.", "Write ``%% a %%`` for a comment."])(
    "leaves the code of %j as it is",
    async (text) => {
      expect((await read(text)).join("|")).toBe(text.replaceAll("`", ""));
    },
  );

  it("leaves tables of TOML and tests of a shell in blocks of code", async () => {
    const text = "```toml\n[[rules]]\n%% a %%\n```";

    expect(await read(text)).toEqual(["[[rules]]", "%% a %%"]);
  });

  it("tells the text of a box what its title says", async () => {
    const text = "> [!info] Opening hours\n> From ten to noon.\n\nAfter.";
    const { sections } = await markdown.parse(text);

    const contexts = sections[0]?.paragraphs.map(({ context = [] }) =>
      context.map(({ start, end }) => text.slice(start, end)),
    );
    expect(contexts).toEqual([["Opening hours"], []]);
  });

  it("offers no line of tags as an answer", async () => {
    const { sections } = await markdown.parse("#rules #members/fees\n\nThe fee is due.");

    expect(sections[0]?.paragraphs.map(({ role }) => role)).toEqual(["furniture", "prose"]);
  });

  it("finds spans within the text, whatever it holds", () => {
    const unit = fc.constantFrom(
      ..."[[|]]|![[|%%|==| |\n|`|a|^b|[^1]|[^1]:|<%|%>|>|- [-]".split("|"),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        let start = 0;
        const lines = text.split("\n").map((words) => {
          const line = { words, start, end: start + words.length, kind: "words" };
          start = line.end + 1;
          return line;
        });

        for (const span of noteSyntaxIn(lines)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe("isTags", () => {
  it.each(["#rules", "#rules #members/fees", "#a, #b"])("knows %s", (words) => {
    expect(isTags(words)).toBe(true);
  });

  it.each(["rules", "#1 is best", "# Rules", "#rules apply"])(
    "does not take %s for tags",
    (words) => {
      expect(isTags(words)).toBe(false);
    },
  );
});
