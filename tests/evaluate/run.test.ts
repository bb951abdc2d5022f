/** Every gold question is asked twice, and every quote is held against its file. */
import { describe, expect, it } from "vitest";
import { runQuestions } from "../../src/evaluate/run.js";
import type { GoldQuestion } from "../../src/evaluate/questions.js";
import { libraryOf } from "../support/library-of.js";

const FERRY = "The “ferry” to Ulvik carries 212 passengers.\nIt sails at noon.\n";
const FILES = {
  "ferry.txt": FERRY,
  "copy.txt": Buffer.from(`\ufeff${FERRY}`, "utf16le"),
};
const QUESTIONS: GoldQuestion[] = [
  ["q1", "How many passengers does the ferry to Ulvik carry?", true],
  ["q2", "Who sells tickets for the ferry in Bergen?", false],
  ["q3", "Where is tungsten?", false],
].map(([id, question, answerable]) => ({
  id: id as string,
  question: question as string,
  answerable: answerable as boolean,
  sentences: answerable ? [{ doc: "ferry.txt", sentence: "carries 212 passengers" }] : [],
  ranges: [],
}));

describe("runQuestions", async () => {
  const library = await libraryOf(FILES);
  const ferryOnly = await libraryOf({ "ferry.txt": FERRY });
  const stored = (path: string) => Buffer.from(FILES[path as keyof typeof FILES]);

  it("gives every question's answers in order, as shipped and without abstention", () => {
    const outcomes = runQuestions(library, QUESTIONS, stored);

    expect(outcomes.map(({ gold, shipped, open }) => [gold.id, shipped.kind, open.kind])).toEqual([
      ["q1", "found", "found"],
      ["q2", "not-found", "found"],
      ["q3", "not-found", "not-found"],
    ]);
    expect(outcomes.filter(({ ms }) => !(ms >= 0))).toEqual([]);
  });

  it("tells what was asked for, and the answer's words: as stated, else by their bytes", () => {
    const [gold] = QUESTIONS;
    const bytesOf = (words: string) => {
      const start = Buffer.byteLength(FERRY.slice(0, FERRY.indexOf(words)));
      return { file: "ferry.txt", start, end: start + Buffer.byteLength(words) };
    };
    const stated = [{ doc: "ferry.txt", sentence: "It sails.", answer: "at noon" }];
    const ranges = [bytesOf("212 passengers"), bytesOf("“ferry”")];

    const outcomes = runQuestions(
      ferryOnly,
      [
        { ...gold!, sentences: stated },
        { ...gold!, ranges, sentences: [] },
      ],
      stored,
    );

    expect(outcomes.map(({ kind }) => kind)).toEqual(["number", "number"]);
    expect(outcomes.map(({ answers }) => answers)).toEqual([
      ["at noon"],
      ["212 passengers", "“ferry”"],
    ]);
  });

  it("finds every quote and every copy of it in its file, whatever its encoding", () => {
    const [first] = runQuestions(library, QUESTIONS, stored);

    expect(first?.quotes).toBeGreaterThanOrEqual(4);
    expect(first?.verbatimQuotes).toBe(first?.quotes);
  });

  it("notices that a file is not what was quoted", () => {
    const spoilt = (path: string) =>
      path === "ferry.txt" ? Buffer.from(FERRY.replace("212", "300")) : stored(path);

    const [first] = runQuestions(library, QUESTIONS, spoilt);

    expect(first?.verbatimQuotes).toBeLessThan(first?.quotes ?? 0);
    expect(first?.verbatimQuotes).toBeGreaterThan(0);
  });

  it("verifies the quotes of repaired text", async () => {
    const damaged = "Officials said the ferryâ€™s 212 passengers are safe.\n";
    const repaired = await libraryOf({ "a.txt": damaged });

    const [first] = runQuestions(repaired, QUESTIONS, () => Buffer.from(damaged));

    expect(first?.quotes).toBeGreaterThan(0);
    expect(first?.verbatimQuotes).toBe(first?.quotes);
  });
});
