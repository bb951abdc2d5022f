/** What is struck through is found between tildes and between tags. */
import { describe, expect, it } from "vitest";
import { markdown } from "../../../src/documents/formats/markdown.js";
import { struckInside } from "../../../src/documents/formats/markdown-struck.js";

/** What each paragraph strikes through, as it stands in the file. */
async function struckIn(text: string): Promise<string[][]> {
  const { sections } = await markdown.parse(text);
  return sections.flatMap(({ paragraphs }) =>
    paragraphs.map(({ struck = [] }) => struck.map(({ start, end }) => text.slice(start, end))),
  );
}

describe("struckInside", () => {
  it("finds what stands between tildes and tags, and tells apart what is not struck", async () => {
    const text =
      "It is ~~ten *euros*~~ <s>eleven</s> twelve, `~~no~~` ~no~ \\~~no~~ <b>no</b>.\n\n" +
      "- ~~gone~~\n\n| a | b |\n|---|---|\n| ~~c~~ | <del>d</del> e |\n\n```\n~~no~~\n```\n";

    expect(await struckIn(text)).toEqual([
      ["~~ten *euros*~~", "<s>eleven</s>"],
      ["~~gone~~"],
      ["~~c~~", "<del>d</del>"],
      [],
    ]);
  });

  it("finds what blocks of HTML strike, over paragraphs too", async () => {
    const text = "<div>\n<del><p>One</p><p>Two</p></del><p>Three <s>four</s></p>\n</div>\n";

    expect(await struckIn(text)).toEqual([["One"], ["Two"], ["<s>four</s>"]]);
  });

  it("strikes nothing by a tag that is never closed, and once what is struck twice", async () => {
    expect(await struckIn("One <s>two.\n\n~~Three <s>four</s> five~~ six.")).toEqual([
      [],
      ["~~Three <s>four</s> five~~"],
    ]);
  });

  it("cuts to the span", () => {
    const struck = [{ start: 2, end: 9 }];

    expect(struckInside("0123456789", { start: 4, end: 7 }, { tags: [], struck })).toEqual({
      struck: [{ start: 4, end: 7 }],
    });
    expect(struckInside("0123456789", { start: 0, end: 2 }, { tags: [], struck })).toEqual({});
  });
});

describe("a heading", () => {
  it("is told without what is struck in it, and has the address that its page gives it", async () => {
    const { sections } = await markdown.parse("## Fees ~~2019~~ 2020\n\nTen euros.");

    expect(sections).toMatchObject([{ headings: ["Fees 2020"], anchor: "fees-2019-2020" }]);
  });
});
