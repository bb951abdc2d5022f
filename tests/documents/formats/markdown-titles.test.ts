/** The words of boxes' titles: context of what stands in them, else words of their own. */
import { describe, expect, it } from "vitest";
import { markdown } from "../../../src/documents/formats/markdown.js";

/** Each paragraph's words, and those of its context. */
async function read(text: string): Promise<[string, string[]][]> {
  const parsed = await markdown.parse(text);
  const words = ({ start, end }: { start: number; end: number }) => parsed.text.slice(start, end);
  return parsed.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .map(({ span, context = [] }) => [words(span), context.map(words)]);
}

describe("withTitles", () => {
  it("tells what stands in a box its title", async () => {
    expect(await read(":::tip Pay early\n\nIt is cheaper.\n\n:::\n\nAfter.\n")).toEqual([
      ["It is cheaper.", ["Pay early"]],
      ["After.", []],
    ]);
  });

  it.each([
    "Before.\n\n:::tip Pay early to save\n:::\n\nAfter.\n",
    "Before.\n\n:::tip[Pay early to save]\n\n:::\n\nAfter.\n",
    'Before.\n\n!!! note "Pay early to save"\n\nAfter.\n',
    "Before.\r\n\r\n::: tip Pay early to save\r\n:::\r\n\r\nAfter.\r\n",
  ])("reads the title of a box that has no more than that: %j", async (text) => {
    expect(await read(text)).toEqual([
      ["Before.", []],
      ["Pay early to save", []],
      ["After.", []],
    ]);
  });

  it("tells a title alone in its box the title of the box around it", async () => {
    const text = "::::note Fees\n\n:::tip Pay early to save\n:::\n\n::::\n";

    expect(await read(text)).toEqual([["Pay early to save", ["Fees"]]]);
  });
});
