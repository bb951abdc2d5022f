/** Which part of a page is its content. */
import { describe, expect, it } from "vitest";
import { mainOf } from "../../../src/documents/formats/html-main.js";
import { readTree, wordsOf } from "../../../src/documents/formats/html-tree.js";

async function content(page: string): Promise<string> {
  return wordsOf(await mainOf(await readTree(page)));
}

const TEXT = "The ferry leaves at nine, and it carries two hundred people, as the timetable says. ";
const PARAGRAPHS = `<p>${TEXT.repeat(4)}</p>`.repeat(4);

describe("mainOf", () => {
  it("is the one <main>, or the one article in it", async () => {
    expect(await content("<div>a</div><main>b</main>")).toBe("b");
    expect(await content("<div>a</div><div role=main>b</div>")).toBe("b");
    expect(await content(`<main>a<article>${TEXT}</article></main>`)).toBe(TEXT.trim());
  });

  it("is the one article of a page without <main>", async () => {
    expect(await content("<div>a</div><article>Some words</article>")).toBe("Some words");
  });

  it("is what reader view keeps where much stands around it", async () => {
    const links = '<li><a href="/x">Another story that is not this one at all</a></li>'.repeat(60);
    const found = await content(
      `<body><div class="menu"><ul>${links}</ul></div><div class="story">${PARAGRAPHS}</div></body>`,
    );

    expect(found).toContain(TEXT.trim());
    expect(found).not.toContain("Another story");
  });

  it("is the whole body, without header and asides, where little stands around it", async () => {
    const found = await content(
      `<body><header>Site</header><h1>Ferry</h1>${PARAGRAPHS}<ul><li>short</li></ul><aside>More</aside></body>`,
    );

    expect(found).toMatch(/^Ferry The ferry .* short$/);
  });

  it("is the body of a page too short for reader view, or of none at all", async () => {
    expect(await content("<body><p>Short.</p></body>")).toBe("Short.");
    expect(await content("Short.")).toBe("Short.");
    expect(await content("")).toBe("");
  });
});
