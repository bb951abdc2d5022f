/** Half a corpus: what is left answers as before, what is gone makes its questions unanswerable. */
import { describe, expect, it } from "vitest";
import { halved, withoutFallenGold } from "../../src/evaluate/half.js";
import type { GoldQuestion } from "../../src/evaluate/questions.js";
import { sourceOf } from "../support/library-of.js";

const TEXT = `Ferries

The first ferry is white and sails at noon.

The second ferry is old and sails at night.

The third ferry is long and sails at dawn.

The fourth ferry is small and sails at dusk.
`;
const FERRIES = await sourceOf("docs/ferries.txt", TEXT);

function shown({ text, sections }: typeof FERRIES): string[] {
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  return paragraphs.map(({ span }) => text.slice(span.start, span.end));
}

describe("halved", () => {
  it("leaves out every second paragraph, and no title", () => {
    expect(shown(halved(FERRIES))).toEqual([
      "Ferries",
      "The first ferry is white and sails at noon.",
      "The third ferry is long and sails at dawn.",
    ]);
  });

  it("counts on from section to section", async () => {
    const source = await sourceOf("a.md", "# One\n\nFirst.\n\n## Two\n\nSecond.\n\nThird.\n");

    expect(shown(halved(source)).filter((text) => text.endsWith("."))).toEqual([
      "First.",
      "Third.",
    ]);
  });

  it("leaves the text and all places in it as they are", () => {
    expect(halved(FERRIES)).toEqual({ ...FERRIES, sections: halved(FERRIES).sections });
  });
});

describe("withoutFallenGold", () => {
  const base = { question: "?", answerable: true, sentences: [], ranges: [] };
  const answerableOf = (gold: Partial<GoldQuestion>): boolean | undefined =>
    withoutFallenGold([{ ...base, id: "g", ...gold }], [halved(FERRIES)])[0]?.answerable;
  const rangeOf = (words: string) => ({
    file: "ferries.txt",
    start: TEXT.indexOf(words),
    end: TEXT.indexOf(words) + words.length,
  });

  it("keeps a question whose sentence or bytes are left", () => {
    const sentence = "The third ferry is long and sails at dawn.";

    expect(answerableOf({ sentences: [{ doc: "ferries.txt", sentence }] })).toBe(true);
    expect(answerableOf({ ranges: [rangeOf("at dawn")] })).toBe(true);
    expect(answerableOf({ ranges: [rangeOf("at dusk"), rangeOf("at noon")] })).toBe(true);
  });

  it("makes unanswerable what is left nowhere", () => {
    const sentence = "The second ferry is old and sails at night.";

    expect(answerableOf({ sentences: [{ doc: "ferries.txt", sentence }] })).toBe(false);
    expect(answerableOf({ ranges: [rangeOf("at dusk")] })).toBe(false);
    expect(answerableOf({ ranges: [{ ...rangeOf("at noon"), file: "other.txt" }] })).toBe(false);
  });

  it("leaves unanswerable what was so before", () => {
    expect(answerableOf({ answerable: false, ranges: [rangeOf("at noon")] })).toBe(false);
  });
});
