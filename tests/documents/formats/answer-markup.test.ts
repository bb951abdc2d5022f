/** HTML in answers is read as a page is; what only speaks of tags stays. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markedBlocks, withoutMarkup } from "../../../src/documents/formats/answer-markup.js";

describe("withoutMarkup", () => {
  it.each([
    ["Open <b>daily</b>.", "Open daily."],
    ["One.<br>Two.<br />\nThree.", "One.\nTwo.\nThree."],
    ["Tom &amp; Anna&#39;s&nbsp;boat", "Tom & Anna's boat"],
    ['See <a href="https://a.example">the page</a>.', "See the page."],
    ["One &amp; two\nThree", "One & two\nThree"],
    ["Fill in the **form** at\n[our page](https://a.example/x).", "Fill in the form at\nour page."],
    ["Ask <@123456789012345678> <:ok:123456789012345678>", "Ask :ok:"],
  ])("reads %j", async (text, words) => {
    expect(await withoutMarkup(text)).toBe(words);
  });

  it.each([
    "It is open if a < b and c > d.",
    "Use the <b> tag for bold words.",
    "Write `<b>bold</b>` or `&amp;`.",
    "Vec<T> and Map<string, number> are types.",
    "AT&T; R&D;",
    "2 ** 3 is 8, and 2 * 3 * 4 is 24",
    "Write `**bold**` for bold words.",
    "  two  spaces\n\nand lines",
  ])("leaves %j", async (text) => {
    expect(await withoutMarkup(text)).toBe(text);
  });
});

describe("markedBlocks", () => {
  it("gives paragraphs, items, rows and headings, without what nobody sees", async () => {
    const blocks = await markedBlocks(
      "<p>Bring these:</p><ul><li>a <b>pass</b></li><li>a coat</li></ul><script>x()</script><h3>Prices</h3><table><tr><th>Day</th><th>Price</th></tr><tr><td>Monday</td><td>5</td></tr></table>",
    );

    expect(
      blocks?.map(({ role, pieces }) => [role, pieces.map(({ text }) => text).join("")]),
    ).toEqual([
      ["prose", "Bring these:"],
      ["item", "a pass"],
      ["item", "a coat"],
      ["title", "Prices"],
      ["row", "Day | Price"],
      ["row", "Monday | 5"],
    ]);
  });

  it.each(["Open daily.", "Use the <p> tag.", "Write `<p>words</p>`."])(
    "leaves %j to others",
    async (answer) => {
      expect(await markedBlocks(answer)).toBeUndefined();
    },
  );
});

it("reads any text", async () => {
  const units = ["<p>", "</p>", "<", ">", "<b", "</b>", "&amp;", "&", "`", "\n", "a ", "<!--", "é"];
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom(...units) }), async (text) => {
      expect(typeof (await withoutMarkup(text))).toBe("string");
      for (const { pieces } of (await markedBlocks(text)) ?? []) expect(pieces).not.toEqual([]);
    }),
  );
});
