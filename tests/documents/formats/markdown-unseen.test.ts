/** What of Markdown is taken out before it is read. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seenOf } from "../../../src/documents/formats/markdown-unseen.js";

/** The text that is seen, with the spaces at the ends of its lines cut. */
const seen = (text: string): string => seenOf(text).text.replace(/ +$/gm, "");

describe("seenOf", () => {
  it.each([
    ["imports and exports", 'import A from "a";\nexport const b = {\n  c: 1,\n};\n\nText.'],
    [
      "component tags over lines",
      '<Card\n  title="a > b"\n  on={() => ({ c: ">" })}\n>\n\n</Card>\nText.',
    ],
    ["comments between braces", "{/* one\ntwo */}\nText."],
    ["marks of boxes", ":::note Title\nText.\n:::"],
    ["lines for builders", "{{#include a.rs}}\n{% raw %}\n<<< @/a.ts\n[TOC]\nText."],
  ])("leaves out %s", (_name, text) => {
    expect(seen(text).trim()).toBe("Text.");
  });

  it("keeps words between tags and those of quotes", () => {
    expect(seen("a <Tab b={c}>words</Tab> d").replace(/ +/g, " ")).toBe("a words d");
    expect(seen("> [!NOTE]\n> Text.")).toBe(">\n> Text.");
    expect(seen("## Fees {/* fees */}")).toBe("## Fees");
  });

  it("makes quotes of the texts of boxes", () => {
    expect(seen('!!! note "Title"\n\n    Text.\n\n    - item\n\nAfter.')).toBe(
      "\n\n>   Text.\n\n>   - item\n\nAfter.",
    );
  });

  it.each([
    "```jsx\nimport A from 'a';\n<Card a={b}>\n:::note\n```",
    "Write `<Tabs>` and `{/* x */}` in code.",
    "A Vec<T> and an Option<String> are types.",
    "Import this: the export of cars is an import of others.",
    "export of goods rose.",
    "import duties rose.",
    "He called the\nexport function of the app.",
    "<Unfinished tag",
    "{/* unfinished",
  ])("leaves as it is %j", (text) => {
    expect(seenOf(text)).toEqual({ text, hidden: [], hasComponents: false, boxes: [] });
  });

  it.each([
    [
      "a component that is written into the page",
      'export default function Page() {\n  const a = "x";\n\n  return <p>{a}</p>;\n}\n\nWords.',
    ],
    [
      "elements made of a list",
      "<A>\n{items.map((item) => (\n  <li>{item}</li>\n\n))}\n</A>\nWords.",
    ],
    ["a story", "<Story>\n  {(args) => <Button {...args}>Click</Button>}\n</Story>\n\nWords."],
  ])("hides %s to its last bracket", (_case, text) => {
    expect(seenOf(text).text.trim()).toBe("Words.");
  });

  it("hides no more than an import whose bracket is never closed", () => {
    expect(seenOf("export const a = {\n  b\n\nWords.").text.trim()).toBe("Words.");
  });

  it("keeps every place of the text", () => {
    const unit = fc.constantFrom(
      ..."<A>|</A>|<A b={|}>|{/*|*/}|:::|```|\n|\n\n|    |> |[!NOTE]|!!! a|import a from 'a'|{{#b}}|word|`|\"".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const { text: read, hidden } = seenOf(text);

        expect(read).toHaveLength(text.length);
        expect(read.replace(/[^\n]/g, "")).toBe(text.replace(/[^\n]/g, ""));
        expect(
          hidden.every(({ start, end }, at) => start < end && start > (hidden[at - 1]?.end ?? -1)),
        ).toBe(true);
      }),
    );
  });

  it("looks for the ends of tags only so far", () => {
    expect(seenOf("<A b={\n".repeat(50_000)).hidden).toEqual([]);
  });
});
