/** Every format that is text reads a line of megabytes, or says what is wrong with it. */
import { describe, expect, it } from "vitest";
import type { Format } from "../../src/documents/formats/format.js";
import { isSource, toSource } from "../../src/documents/to-source.js";
import type { Source, Span } from "../../src/model.js";

/** UTF-16 units of a line: some hundred pages. */
const LENGTH = 3_000_000;

const SENTENCE = "The ferry to Ulvik carries 212 passengers and sails at noon. ";

/** What lines of every format are made of. */
const COMMON: Readonly<Record<string, string>> = {
  "letters without a space": "x",
  spaces: " ",
  "letters beyond the basic plane": "😀",
  "quotation marks": '"',
  brackets: "[",
};

/**
 * Runs the suite for one format.
 * @param holding a file of it whose one long line is, or holds, the given one
 * @param signs the format's own signs, of which lines are made too, by what they are
 */
export function describeLongLines(
  { name, extensions }: Pick<Format, "name" | "extensions">,
  holding: (line: string) => string,
  signs: Readonly<Record<string, string>>,
): void {
  describe(`${name} with a line of 3 MB`, () => {
    it.each(Object.entries({ ...COMMON, ...signs }))(
      "reads %s or says what is wrong with them",
      async (_name, sign) => {
        const line = sign.repeat(LENGTH / sign.length);
        const outcome = await toSource(`long${extensions[0]!}`, Buffer.from(holding(line)));

        if (isSource(outcome)) expect(isSound(outcome)).toBe(true);
        else expect(outcome.reason).toMatch(/\p{L}{2,} .*[;,] .*\p{L}/u);
      },
      60_000,
    );

    it("reads sentences", async () => {
      const line = SENTENCE.repeat(LENGTH / SENTENCE.length);
      const outcome = await toSource(`long${extensions[0]!}`, Buffer.from(holding(line)));

      expect(isSource(outcome) && outcome.text.includes(SENTENCE.repeat(1000).trim())).toBe(true);
    }, 60_000);
  });
}

/** Whether every paragraph has words of the text, after those of the one before. */
function isSound({ text, sections }: Source): boolean {
  const spans = sections.flatMap(({ paragraphs }) => paragraphs.map(({ span }) => span));
  const isFilled = ({ start, end }: Span): boolean => /\S/.test(text.slice(start, end));
  return spans.every((span, at) => isFilled(span) && span.start >= (spans[at - 1]?.end ?? 0));
}
