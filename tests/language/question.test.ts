/** What a question is read as. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST_QUESTION, readQuestion } from "../../src/language/question.js";

function surfaces(text: string): string[] {
  return readQuestion(text).concepts.map(({ surface }) => surface);
}

describe("readQuestion", () => {
  it("speaks of its content words, each once, in order", () => {
    expect(surfaces("How many soldiers guard the bridge, which soldiers?")).toEqual([
      "soldiers",
      "guard",
      "bridge",
    ]);
  });

  it("leaves out the words that only frame a question", () => {
    expect(surfaces("hey guys, could you please tell me about the ferry")).toEqual(["ferry"]);
    expect(surfaces("I'm lost, i’m at the ferry")).toEqual(["lost", "ferry"]);
    expect(surfaces("what happens when the ferry is late")).toEqual(["ferry", "late"]);
  });

  it("keeps framing words where there is nothing else", () => {
    expect(surfaces("help")).toEqual(["help"]);
  });

  it("speaks of the first 250 words and 50 names of code, however many there are", () => {
    const words = Array.from({ length: 400 }, (_, at) => `zq${"abcdefghij"[at % 10]!}${at}`);
    const code = Array.from({ length: 80 }, (_, at) => `a_b${at}`);

    const found = surfaces([...words, ...code].join(" "));

    expect(found.slice(0, 250)).toEqual(words.slice(0, 250));
    expect(found.slice(250)).toEqual(code.slice(0, 50));
  });

  it("tells names by a capital away from the start and by digits", () => {
    const { concepts } = readQuestion(" Soldiers near Minsk with 300 tanks");

    expect(concepts.map(({ typed, isName }) => [typed, isName])).toEqual([
      ["Soldiers", false],
      ["near", false],
      ["Minsk", true],
      ["300", true],
      ["tanks", false],
    ]);
  });

  it.each([
    ["How long is the pier?", [["long", "time"]]],
    ["how old is the old bridge", [["old", "other"]]],
    ["Is the long pier closed?", []],
    ["How many long piers are there?", []],
  ])("tells of %j what names the measure", (text, expected) => {
    const measures = readQuestion(text).concepts.filter(({ measure }) => measure);

    expect(measures.map(({ surface, measure }) => [surface, measure])).toEqual(expected);
  });

  it("keeps the pieces of a compound beside it", () => {
    const { concepts } = readQuestion("What does HashMap offer?");

    expect(concepts[0]).toMatchObject({
      term: "hashmap",
      surface: "hashmap",
      typed: "HashMap",
      isName: true,
      isNumber: false,
      parts: ["hash", "map"],
    });
  });

  it("says what kind of thing is asked", () => {
    expect(readQuestion("Who sailed?").kind).toBe("person");
  });

  it("keeps the text as it was typed and reads no more than the limit", () => {
    const text = `${"la ".repeat(LONGEST_QUESTION / 3)}ferry`;

    const question = readQuestion(text);

    expect(question.text).toBe(text);
    expect(question.concepts.map(({ surface }) => surface)).not.toContain("ferry");
  });

  it.each(["", " ", "the", "🙂", "?!", "\u200b", "\ud800"])("speaks of nothing in %j", (text) => {
    expect(readQuestion(text).concepts).toEqual([]);
  });

  it("reads any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const { concepts } = readQuestion(text);

        expect(concepts.every(({ typed }) => text.includes(typed))).toBe(true);
        expect(new Set(concepts.map(({ term }) => term)).size).toBe(concepts.length);
      }),
    );
  });
});
