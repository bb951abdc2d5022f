/** The same corpus and question give the same answer, byte for byte. */
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask } from "../../src/answer/ask.js";
import { buildLibrary } from "../../src/answer/library.js";
import { openRelatedWords } from "../../src/language/related-words.js";
import { sourceOf } from "../support/library-of.js";

const CORPUS = fileURLToPath(new URL("../../corpus", import.meta.url));
const EXTRA = {
  "copy/a.txt": "The joint drills involved 7,000 troops.\n\nThe drills lasted five days.\n",
  "copy/b.md": "# Drills\n\nThe joint drills involved 7,000 troops.\n\nThe drills lasted a week.\n",
  "b.txt": "The joint drills involved 13,000 troops.\n",
};
const QUESTIONS = [
  "How many troops took part in the joint drills?",
  "How long did the drills last?",
  "Who watched the exercise in Belarus?",
  "drills",
  "Russia Belarus NATO Poland",
  "What is tungsten?",
  "",
];

describe("the answer", async () => {
  const names = readdirSync(CORPUS).filter((name) => name.endsWith(".txt"));
  const shipped = names.map((name) => sourceOf(name, readFileSync(join(CORPUS, name))));
  const extra = Object.entries(EXTRA).map(([path, text]) => sourceOf(path, text));
  const sources = await Promise.all([...shipped, ...extra]);
  const related = openRelatedWords();

  it("is the same whatever the order of the files", () => {
    const library = buildLibrary(sources, { related });
    const expected = QUESTIONS.map((question) =>
      ask(library, question, { abstain: false, limit: 10 }),
    );
    const orders = fc.shuffledSubarray(sources, { minLength: sources.length });

    fc.assert(
      fc.property(orders, (order) => {
        const shuffled = buildLibrary(order, { related });
        const answers = QUESTIONS.map((question) =>
          ask(shuffled, question, { abstain: false, limit: 10 }),
        );

        expect(JSON.stringify(answers)).toBe(JSON.stringify(expected));
      }),
      { numRuns: 8 },
    );
  });

  it("is the same however often it is asked for, and whatever was asked before", () => {
    const library = buildLibrary(sources, { related });
    const answersTo = (questions: readonly string[]) =>
      new Map(questions.map((question) => [question, JSON.stringify(ask(library, question))]));

    const forwards = answersTo(QUESTIONS);

    expect([...answersTo(QUESTIONS.toReversed())].toReversed()).toEqual([...forwards]);
  });

  it("tells one order of files from another by nothing, the revision included", () => {
    const revisions = [sources, sources.toReversed()].map((order) => buildLibrary(order).revision);

    expect(revisions[0]).toBe(revisions[1]);
  });
});
