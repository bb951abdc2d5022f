/** What every format promises, whatever text it is given. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Parsed, TextFormat } from "../../src/documents/formats/format.js";
import type { Span } from "../../src/model.js";

/** Texts that have broken parsers: marks of all formats, odd white space, every line end. */
const UNITS = [
  ...Array.from("aZé中ع😀.?!:,-*#>|`_[]()<&\\~=+\"'“”{}%1 \t\n\r"),
  "\n\n",
  "\r\n",
  "- ",
  "1. ",
  "> ",
  "```\n",
  "\u200b",
  "\ufeff",
  "\u2028",
  "\u00a0",
  "<!--",
  "-->",
  "|-|-|\n",
  "<b>",
  "</b>",
  "~~",
  "<del>",
  "</del>",
  "[a](b)",
  "Some words here",
  "A full sentence stands here.",
  "---\n",
];

const hostile = fc.oneof(
  fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 120 }),
  fc.string({ unit: "binary", maxLength: 60 }),
);

const LARGE = [
  ["a line of 100,000 letters", "x".repeat(100_000)],
  ["100,000 spaces in a line", `a${" ".repeat(100_000)}b`],
  ["10,000 quote marks", `${">".repeat(10_000)} x\n`.repeat(3)],
  ["50,000 numbers of lists", "1. ".repeat(50_000)],
  ["50,000 brackets", "[".repeat(50_000)],
  ["20,000 unfinished links", "[a](".repeat(20_000)],
  ["20,000 unfinished tags", "<a <!-- ".repeat(20_000)],
  [
    "a list 1,000 deep",
    Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}- x`).join("\n"),
  ],
  ["50,000 short lines", "Word.\n".repeat(50_000)],
] as const;

/** ms of processor time in which each of the large texts has to be read, on a slow machine. */
const LONG_ENOUGH = 3000;

/** Runs the suite for one format. */
export function describeFormat(format: TextFormat): void {
  describe(`${format.name} as a format`, () => {
    it("has lower-case extensions with a dot", () => {
      expect(format.extensions.every((extension) => /^\.[a-z0-9]+$/.test(extension))).toBe(true);
    });

    it("keeps every promise for any text", async () => {
      await fc.assert(
        fc.asyncProperty(hostile, async (text) => {
          checkParsed(text, await format.parse(text));
        }),
        { numRuns: 400 },
      );
    });

    it("reads the same text the same way twice", async () => {
      await fc.assert(
        fc.asyncProperty(hostile, async (text) => {
          expect(await format.parse(text)).toEqual(await format.parse(text));
        }),
        { numRuns: 50 },
      );
    });

    it.each(LARGE)(
      "reads %s in good time",
      async (_name, text) => {
        const started = process.cpuUsage();
        const parsed = await format.parse(text);
        const { user, system } = process.cpuUsage(started);

        checkParsed(text, parsed);
        expect((user + system) / 1000).toBeLessThan(LONG_ENOUGH);
      },
      10_000,
    );
  });
}

function checkParsed(text: string, parsed: Parsed): void {
  expect(parsed.text).toBe(text);
  let cursor = 0;
  for (const { headings, paragraphs } of parsed.sections) {
    expect(headings.filter((heading) => heading === "" || heading.trim() !== heading)).toEqual([]);
    expect(paragraphs.length).toBeGreaterThan(0);
    for (const { span, context = [], marks = [], struck = [] } of paragraphs) {
      const words = text.slice(span.start, span.end);
      if (span.start < cursor || words === "" || words.trim() !== words) {
        expect.fail(
          `bad paragraph ${JSON.stringify({ span, words, cursor })} of ${JSON.stringify(text)}`,
        );
      }
      cursor = span.end;
      expect(isInOrder(marks) && isInOrder(struck)).toBe(true);
      expect(struck.every(({ start, end }) => start >= span.start && end <= span.end)).toBe(true);
      expect([...context, ...marks].every(({ end }) => end <= text.length)).toBe(true);
      expect(isInOrder(context)).toBe(true);
    }
  }
}

function isInOrder(spans: readonly Span[]): boolean {
  return spans.every(
    ({ start, end }, index) => start < end && start >= (spans[index - 1]?.end ?? 0),
  );
}
