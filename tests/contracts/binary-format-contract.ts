/** What every format whose text is extracted promises, whatever bytes it is given. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Format, Parsed } from "../../src/documents/formats/format.js";
import { DocumentError } from "../../src/errors.js";
import type { Paragraph, Span } from "../../src/model.js";

/** Real files by what they show. */
export type Samples = Readonly<Record<string, Uint8Array>>;

/** Files that are tried for each property: reading a PDF takes some ms. */
const RUNS = 40;

/** Runs the suite for one format. `parse` reads bytes; a text format's caller decodes them. */
export function describeBinaryFormat(
  format: Pick<Format, "name" | "extensions">,
  parse: (bytes: Uint8Array) => Promise<Parsed>,
  samples: Samples,
): void {
  const files = fc.constantFrom(...Object.values(samples));

  describe(`${format.name} as a format of bytes`, () => {
    it("has lower-case extensions with a dot", () => {
      expect(format.extensions.every((extension) => /^\.[a-z0-9]+$/.test(extension))).toBe(true);
    });

    it.each(Object.entries(samples))("keeps every promise for %s", async (_name, bytes) => {
      const parsed = await parse(bytes);

      checkExtracted(parsed);
      expect(parsed.sections.length).toBeGreaterThan(0);
      expect(await parse(bytes)).toEqual(parsed);
    });

    it("leaves the bytes as they are", async () => {
      for (const bytes of Object.values(samples)) {
        const before = bytes.slice();

        await parse(bytes);

        expect(Buffer.from(bytes).equals(before)).toBe(true);
      }
    });

    it("reads random bytes or says what is wrong with them", async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
          await readOrRefuse(parse, bytes);
        }),
        { numRuns: RUNS },
      );
    });

    it("reads files that are cut off or says what is wrong with them", async () => {
      await fc.assert(
        fc.asyncProperty(files, fc.double({ min: 0, max: 1, noNaN: true }), async (file, part) => {
          await readOrRefuse(parse, file.subarray(0, Math.floor(file.length * part)));
        }),
        { numRuns: RUNS },
      );
    });

    it("reads files with flipped bits or says what is wrong with them", async () => {
      const flips = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 7 })), {
        minLength: 1,
        maxLength: 12,
      });
      await fc.assert(
        fc.asyncProperty(files, flips, async (file, places) => {
          const bytes = file.slice();
          for (const [at, bit] of places) bytes[at % bytes.length]! ^= 1 << bit;

          await readOrRefuse(parse, bytes);
        }),
        { numRuns: RUNS },
      );
    });
  });
}

/** Whatever comes back keeps the promises; whatever is thrown is a DocumentError with words. */
async function readOrRefuse(
  parse: (bytes: Uint8Array) => Promise<Parsed>,
  bytes: Uint8Array,
): Promise<void> {
  try {
    checkExtracted(await parse(bytes));
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    expect(error.message).toMatch(/\p{L}{2,} .*[;,] .*\p{L}/u);
  }
}

/** Holds what was extracted against the promises of `Parsed`. */
export function checkExtracted({ text, sections, milestones = [] }: Parsed): void {
  let cursor = 0;
  for (const { headings, paragraphs } of sections) {
    expect(headings.filter((heading) => heading === "" || heading.trim() !== heading)).toEqual([]);
    expect(paragraphs.length).toBeGreaterThan(0);
    expect(paragraphs.every(hasGapsInside)).toBe(true);
    for (const { span, context = [], marks = [] } of paragraphs) {
      const words = text.slice(span.start, span.end);
      if (span.start < cursor || words === "" || words.trim() !== words) {
        expect.fail(`bad paragraph ${JSON.stringify({ span, words, cursor })}`);
      }
      cursor = span.end;
      expect(isInOrder(marks, text) && isInOrder(context, text)).toBe(true);
    }
  }
  const starts = milestones.map(({ start }) => start);
  expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
  expect(starts.every((start) => start >= 0 && start <= text.length)).toBe(true);
  expect(text).not.toMatch(/\p{Cs}/u);
}

function hasGapsInside({ span, gaps = [] }: Paragraph): boolean {
  return gaps.every((gap, at) => {
    return gap > (gaps[at - 1] ?? -1) && gap >= span.start && gap <= span.end;
  });
}

function isInOrder(spans: readonly Span[], text: string): boolean {
  return spans.every(
    ({ start, end }, index) =>
      start < end && end <= text.length && start >= (spans[index - 1]?.end ?? 0),
  );
}
