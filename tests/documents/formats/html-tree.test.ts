/** The tree of a page and the walks through it. */
import { describe, expect, it } from "vitest";
import {
  attribute,
  type Element,
  find,
  findAll,
  isBlock,
  readTree,
  walk,
  wordsOf,
} from "../../../src/documents/formats/html-tree.js";

const named =
  (wanted: string) =>
  ({ name }: Element): boolean =>
    name === wanted;

describe("readTree", () => {
  it("decodes entities and closes what is left open", async () => {
    const root = await readTree("<UL><li>a &lt; b<li>c</ul>d");

    expect(findAll(root, named("li")).map(wordsOf)).toEqual(["a < b", "c"]);
    expect(wordsOf(root)).toBe("a < b c d");
  });

  it("has the words of scripts that hold data and of no others", async () => {
    const root = await readTree(
      '<script>x()</script><style>p {}</style><svg><text>s</text></svg><script type="application/ld+json">{}</script>',
    );

    expect(findAll(root, named("script")).map(({ children }) => children)).toEqual([[], ["{}"]]);
    expect(findAll(root, named("style")).map(({ children }) => children)).toEqual([[]]);
  });

  it("closes empty elements in pages that are XML", async () => {
    const page = "<p><a id='x'/>one</p><script/><p>two</p>";

    expect(wordsOf(await readTree(`<?xml version="1.0"?>${page}`))).toContain("one two");
  });

  it("refuses what is too long", async () => {
    await expect(readTree("x".repeat(20_000_001))).rejects.toMatchObject({
      message: "has more than 20 million characters; split it or save it as plain text",
    });
  });

  it("refuses what is nested too deep", async () => {
    await expect(readTree("<i>".repeat(2000))).rejects.toMatchObject({ name: "DocumentError" });
    await expect(readTree("<i>".repeat(900))).resolves.toMatchObject({ name: "#root" });
  });
});

describe("walk", () => {
  it("tells of elements and words in order and skips what it is told to", async () => {
    const told: string[] = [];
    walk(await readTree("<p>a<b>b</b><i>c</i></p>d"), {
      enter({ name }) {
        told.push(`<${name}>`);
        return name !== "i";
      },
      leave: ({ name }) => told.push(`</${name}>`),
      text: (words) => told.push(words),
    });

    expect(told).toEqual(["<p>", "a", "<b>", "b", "</b>", "<i>", "</p>", "d"]);
  });
});

describe("find", () => {
  it("gives the first in the order of the page, or nothing", async () => {
    const root = await readTree("<div><p id=a></p></div><p id=b></p>");

    expect(find(root, named("p"))?.attributes).toEqual({ id: "a" });
    expect(find(root, named("h1"))).toBeUndefined();
  });
});

describe("wordsOf", () => {
  it("keeps blocks apart and the parts of a word together", async () => {
    expect(wordsOf(await readTree("<td><p>one</p><p>t<b>w</b>o</p>3<br>4</td>"))).toBe(
      "one two 3 4",
    );
  });
});

describe("isBlock", () => {
  it("knows what stands on lines of its own", async () => {
    const root = await readTree("<p></p><custom-tag></custom-tag>");

    expect(findAll(root, isBlock).map(({ name }) => name)).toEqual(["p"]);
  });
});

describe("attribute", () => {
  it("is trimmed, and absent where blank or only JavaScript's own", async () => {
    const [p] = findAll(await readTree('<p id=" x " class=" ">'), named("p"));

    expect([attribute(p!, "id"), attribute(p!, "class"), attribute(p!, "constructor")]).toEqual([
      "x",
      undefined,
      undefined,
    ]);
  });
});
