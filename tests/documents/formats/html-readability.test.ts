/** Reader view on trees of pages. */
import { describe, expect, it } from "vitest";
import { articleOf } from "../../../src/documents/formats/html-readability.js";
import { find, readTree, wordsOf } from "../../../src/documents/formats/html-tree.js";

const TEXT = "The ferry leaves at nine, and it carries two hundred people, as the timetable says. ";
const STORY = `<div class="story"><h2 id="times">Times</h2>${`<p>${TEXT.repeat(4)}</p>`.repeat(4)}</div>`;

describe("articleOf", () => {
  it("gives the article as a tree, with the ids of its headings", async () => {
    const article = await articleOf(await readTree(`<div>menu</div>${STORY}`));

    expect(wordsOf(article!)).toContain(TEXT.trim());
    expect(find(article!, ({ name }) => name === "h2")?.attributes).toMatchObject({ id: "times" });
  });

  it("leaves the tree that it is given as it is", async () => {
    const tree = await readTree(STORY);
    const before = wordsOf(tree);

    await articleOf(tree);

    expect(wordsOf(tree)).toBe(before);
  });

  it("takes names of elements that are none for words in the line", async () => {
    expect(wordsOf((await articleOf(await readTree(`${STORY}<a"b>c</a"b>`)))!)).toContain(
      TEXT.trim(),
    );
  });

  it("does not look at pages that are too deep or too large", async () => {
    const deep = await readTree(`${"<div>".repeat(300)}${STORY}`);
    const large = await readTree(`${"<i>x</i>".repeat(20_001)}${STORY}`);

    const long = await readTree(`${STORY}<p>${"word ".repeat(200_000)}`);

    expect(await articleOf(long)).toBeUndefined();
    expect(await articleOf(deep)).toBeUndefined();
    expect(await articleOf(large)).toBeUndefined();
  });
});
