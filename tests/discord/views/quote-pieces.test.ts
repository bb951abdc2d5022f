/** Quotes of Markdown files in pieces: words, and code without its fences. */
import { describe, expect, it } from "vitest";
import { isFenceBefore, paragraphsIn, piecesOf } from "../../../src/discord/views/quote-pieces.js";
import { markdown } from "../../../src/documents/formats/markdown.js";
import { sourceOf } from "../../support/discord-desk.js";

async function sourceFrom(text: string) {
  const { sections } = await markdown.parse(text);
  return { ...sourceOf(text, { format: "markdown" }), sections };
}

/** Each piece as its look, its language, and its words with `·` for line breaks. */
async function pieces(text: string): Promise<string[]> {
  const source = await sourceFrom(text);
  return piecesOf(source, { start: 0, end: text.length }).map(
    ({ look, language = "", start, end }) =>
      `${look} ${language}: ${text.slice(start, end).replaceAll("\n", "·")}`,
  );
}

describe("piecesOf", () => {
  it.each([
    ["Run:\n\n```sh\nnpm ci\n```", ["prose : Run:", "block sh: npm ci"]],
    ["```\nnpm ci\n```", ["block : npm ci"]],
    ["~~~ c++ {x}\na;\nb;\n~~~", ["block c++: a;·b;"]],
    ["- Run:\n\n  ```sh\n  npm ci\n  ```", ["prose : - Run:", "block sh: npm ci"]],
    ["```a\n1\n```\n\n```b\n2\n```", ["block a: 1", "block b: 2"]],
    [
      "Run:\n\n```sh\nnpm ci\n```\n\nThen wait.",
      ["prose : Run:", "block sh: npm ci", "prose : Then wait."],
    ],
  ])("shows %j with its fences as blocks", async (text, expected) => {
    expect(await pieces(text)).toEqual(expected);
  });

  it.each(["<!-- a\nb -->\n\n", "<Tabs>\n<Tab value={x}>\n\n", "{/* a */}\n\n"])(
    "leaves out %j before code, which no reader of the page sees",
    async (unseen) => {
      expect(await pieces(`Run:\n\n${unseen}\`\`\`sh\nnpm ci\n\`\`\``)).toEqual([
        "prose : Run:",
        "block sh: npm ci",
      ]);
    },
  );

  it("keeps a table's header, and whatever else stands between paragraphs", async () => {
    expect(await pieces("Fares:\n\n| a | b |\n|---|---|\n| 1 | 2 |")).toEqual([
      "prose : Fares:··| a | b |·|---|---|·",
      "block : | 1 | 2 |",
    ]);
  });
});

describe("paragraphsIn", () => {
  it("finds those that share something with a span", async () => {
    const source = await sourceFrom("One.\n\nTwo.\n\nThree.");

    expect(paragraphsIn(source, { start: 3, end: 7 }).map(({ span }) => span.start)).toEqual([
      0, 6,
    ]);
  });
});

describe("isFenceBefore", () => {
  it("tells a block's language from words", async () => {
    const source = await sourceFrom("a ``` sh\nb\n```");

    expect(isFenceBefore(source, 6)).toBe(true);
    expect(isFenceBefore(source, 9)).toBe(false);
    expect(isFenceBefore({ ...source, format: "plain-text" }, 6)).toBe(false);
  });
});
