/** What a page shows around its content. */
import { describe, expect, it } from "vitest";
import { html } from "../../../src/documents/formats/html.js";
import { aroundOf, linesOf } from "../../../src/documents/formats/html-around.js";
import { find, readTree } from "../../../src/documents/formats/html-tree.js";

const parse = async (page: string) => html.parse(Buffer.from(page));

describe("linesOf", () => {
  it("has a line for each block, without what browsers don't show", async () => {
    const page =
      "<p>One <b>two</b><br>three<div>four<style>x</style><p hidden>no<p style='display: none'>no</div>five";

    expect(linesOf(await readTree(page))).toEqual(["One two", "three", "four", "five"]);
  });

  it("has none of an element that is not shown", async () => {
    const root = await readTree("<p hidden>no");

    expect(linesOf(find(root, ({ name }) => name === "p")!)).toEqual([]);
  });
});

describe("aroundOf", () => {
  it("has each line once that the content has not, or less often", () => {
    expect(aroundOf([], ["a", "b", "a", "c", "c", "c"], ["a", "b"])).toBe("a\nc");
  });

  it("takes a paragraph that reader view divides for no line around it", () => {
    expect(aroundOf([], ["menu", "One. Two."], ["One.", "Two."])).toBe("menu");
  });

  it("knows of nothing around where reader view leaves hardly a line as it was", () => {
    const changed = Array.from({ length: 101 }, (_, at) => `new ${at}`);

    expect(aroundOf([], ["menu"], changed)).toBe("");
  });
});

describe("a page", () => {
  it("keeps what stands around its content, each line once, and not what is hidden", async () => {
    const page =
      "<header>Top</header><nav><a>Home</a></nav><p hidden>no</p><main><p>Words here.</p></main><footer>Foot</footer><footer>Foot</footer>";

    const { text, around } = await parse(page);

    expect(text).toBe("Words here.");
    expect(around?.split("\n").sort()).toEqual(["Foot", "Home", "Top"]);
  });

  it("has nothing around a page that is all content", async () => {
    expect(await parse("<p>Words here.</p>")).not.toHaveProperty("around");
  });
});
