/** What is gathered for a sentence: which of the question's words stand where. */
import { describe, expect, it } from "vitest";
import type { Evidence, Presence } from "../../src/rank/evidence.js";
import { evidenceOn, libraryOf } from "../support/library-of.js";

const library = await libraryOf({
  "a.md": `# Harbour guide

The ferry is white. It sails at nine. Tickets are sold ashore. A crane stands by.

Cargo comes last.

# Winter

Ice comes first.
`,
  "b.txt": "Cranes lift 40 tons.\n\nAnna Weber lifts nothing.\n",
});

/** The words of the question that are present, each with how surely. */
function present(evidence: Evidence, presence: Presence): Record<string, number> {
  const words = evidence.query.wanted.map(({ concept }) => concept.typed);
  return Object.fromEntries(
    words.map((word, which) => [word, presence[which]!] as const).filter(([, sure]) => sure > 0),
  );
}

const QUESTION = "ferry sails ticket crane guide cargo";

describe("evidenceFor", () => {
  const evidence = evidenceOn(library, QUESTION, "It sails at nine.");

  it("tells words in the sentence, before it, after it and in its paragraph", () => {
    expect(present(evidence, evidence.inSentence)).toEqual({ sails: 1 });
    expect(present(evidence, evidence.inSentenceBefore)).toEqual({ ferry: 1 });
    expect(present(evidence, evidence.inSentenceAfter)).toEqual({ ticket: 1 });
    expect(present(evidence, evidence.inParagraph)).toEqual({
      ferry: 1,
      sails: 1,
      ticket: 1,
      crane: 1,
    });
  });

  it("tells words in the title and headings", () => {
    expect(present(evidence, evidence.inHeadings)).toEqual({ guide: 1 });
  });

  it("tells words that stand just as typed from those in other forms", () => {
    const sold = evidenceOn(library, QUESTION, "Tickets are sold ashore.");

    expect(present(evidence, evidence.asTyped)).toEqual({ sails: 1 });
    expect(present(sold, sold.inSentence)).toEqual({ ticket: 1 });
    expect(present(sold, sold.asTyped)).toEqual({});
  });

  it("looks back within the section, and ahead within the paragraph only", () => {
    const first = evidenceOn(library, QUESTION, "The ferry is white.");
    const last = evidenceOn(library, QUESTION, "A crane stands by.");
    const next = evidenceOn(library, QUESTION, "Cargo comes last.");
    const winter = evidenceOn(library, QUESTION, "Ice comes first.");

    expect(present(first, first.inSentenceBefore)).toEqual({});
    expect(present(last, last.inSentenceAfter)).toEqual({});
    expect(present(next, next.inSentenceBefore)).toEqual({ crane: 1 });
    expect(present(winter, winter.inSentenceBefore)).toEqual({});
  });

  it("keeps related words apart, each less sure than the word", () => {
    const boat = evidenceOn(library, "boat", "The ferry is white.");

    expect(present(boat, boat.inSentence)).toEqual({});
    const { boat: sure = 0 } = present(boat, boat.byRelatives);
    expect(sure).toBeGreaterThan(0);
    expect(sure).toBeLessThan(1);
  });

  it("marks numbers of the asked thing, and other numbers where there are none", () => {
    const counted = evidenceOn(library, "How many tons do cranes lift?", "Cranes lift 40 tons.");
    const other = evidenceOn(library, "How many boats sail?", "Cranes lift 40 tons.");

    const words = ({ text, answers }: Evidence): string[] =>
      answers.map(({ start, end }) => text.slice(start, end));
    expect([words(counted), counted.isCounted]).toEqual([["40"], true]);
    expect([words(other), other.isCounted]).toEqual([["40"], false]);
  });

  it("counts a cell by the name of its column", async () => {
    const ships = await libraryOf({
      "ships.csv": "Ship,Passengers,Cars\nBorea,350,20\nAstra,420,9\n",
    });
    const words = ({ text, answers }: Evidence): string[] =>
      answers.map(({ start, end }) => text.slice(start, end));
    const counted = evidenceOn(ships, "How many passengers fit the Borea?", "Borea | 350 | 20");
    const other = evidenceOn(ships, "How many crew has the Borea?", "Borea | 350 | 20");

    expect([words(counted), counted.isCounted]).toEqual([["350"], true]);
    expect([words(other), other.isCounted]).toEqual([["350", "20"], false]);
  });

  it("takes no name for an answer that the question names itself", () => {
    const named = evidenceOn(library, "Who is Anna Weber?", "Anna Weber lifts nothing.");
    const asked = evidenceOn(library, "Who lifts nothing?", "Anna Weber lifts nothing.");

    expect(named.answers).toEqual([]);
    expect(asked.answers).toEqual([{ start: 0, end: "Anna Weber".length }]);
  });

  it("counts the sentence's words without stop words", () => {
    expect(evidenceOn(library, QUESTION, "A crane stands by.").length).toBe(2);
  });
});
