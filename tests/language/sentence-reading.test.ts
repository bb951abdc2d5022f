/** A sentence is read once while it is looked at. */
import { describe, expect, it } from "vitest";
import { readSentence } from "../../src/language/sentence-reading.js";
import { termsOf } from "../../src/language/terms.js";
import { read } from "../../src/language/wink.js";

describe("readSentence", () => {
  it("gives the tokens and terms of a sentence, and the same ones again", () => {
    const text = "Around 7,000 troops took part.";
    const reading = readSentence(text);

    expect(reading).toEqual({ tokens: read(text).tokens, terms: termsOf(read(text).tokens) });
    expect(readSentence(text)).toBe(reading);
  });

  it("forgets what was read longest ago, and keeps nothing long", () => {
    const [first, kept, long] = ["The first one.", "Read again.", "So long. ".repeat(100)];
    const readings = [first, kept, long].map(readSentence);
    for (let at = 0; at < 999; at += 1) {
      readSentence(`Boat ${at}.`);
      readSentence(kept);
    }

    expect(readSentence(kept)).toBe(readings[1]);
    expect(readSentence(first)).not.toBe(readings[0]);
    expect(readSentence(long)).not.toBe(readings[2]);
    expect(readSentence(long)).toEqual(readings[2]);
  });
});
