/** A quote is as long as it needs to be understood, and no longer. */
import { describe, expect, it } from "vitest";
import {
  fitTogether,
  hull,
  predecessorOf,
  withBareSentence,
  withWhatFollows,
} from "../../src/answer/quote-span.js";
import type { Library } from "../../src/answer/library.js";
import type { Sentence } from "../../src/model.js";
import { libraryOf } from "../support/library-of.js";

const GUIDE = `# Ferry

The ferry is old. It sails at noon. Dogs are welcome.

The rules are:

- Sit down.
- Be quiet.

To start the engine, run:

\`\`\`console
$ engine start
\`\`\`

Note this:

It sails.
`;

function sentenceOf({ sentences }: Library, start: string): Sentence {
  return sentences.find(({ source, span }) => source.text.startsWith(start, span.start))!;
}

describe("predecessorOf", async () => {
  const library = await libraryOf({ "guide.md": GUIDE });
  const before = (start: string): string | undefined => {
    const found = predecessorOf(sentenceOf(library, start), library.sentences);
    return found && found.source.text.slice(found.span.start, found.span.end);
  };

  it("gives the sentence before one that opens with a pronoun", () => {
    expect(before("It sails at noon")).toBe("The ferry is old.");
  });

  it("gives none for a sentence that stands on its own", () => {
    expect(before("Dogs are")).toBeUndefined();
  });

  it("does not reach into another paragraph", () => {
    expect(before("It sails.\n")).toBeUndefined();
  });
});

describe("withBareSentence", async () => {
  const library = await libraryOf({
    "a.md": "Three. Donors get five. Some get six.\n\nYes.\n\nIt rains. Not yet!\n",
  });
  const whole = (start: string): string => {
    const sentence = sentenceOf(library, start);
    const span = withBareSentence(sentence, library.sentences);
    return sentence.source.text.slice(span.start, span.end);
  };

  it.each([
    ["Three.", "Three. Donors get five."],
    ["Donors", "Three. Donors get five."],
    ["Some", "Some get six."],
    ["Yes.", "Yes."],
    ["Not yet!", "It rains. Not yet!"],
  ])("makes of %j %j", (start, expected) => {
    expect(whole(start)).toBe(expected);
  });

  it("leaves a sentence alone without a new span, so that others can join it", () => {
    const sentence = sentenceOf(library, "Some");

    expect(withBareSentence(sentence, library.sentences)).toBe(sentence.span);
  });
});

describe("withWhatFollows", async () => {
  const library = await libraryOf({ "guide.md": GUIDE });
  const whole = (start: string, from = library): string => {
    const sentence = sentenceOf(from, start);
    const { start: first, end } = withWhatFollows(sentence);
    return sentence.source.text.slice(first, end);
  };

  it("brings a whole list to the sentence that leads in to it", () => {
    expect(whole("The rules are:")).toBe("The rules are:\n\n- Sit down.\n- Be quiet.");
  });

  it("brings a block of code with both its fences", () => {
    expect(whole("To start")).toBe("To start the engine, run:\n\n```console\n$ engine start\n```");
  });

  it("leaves a lead-in to running text alone", () => {
    expect(whole("Note this:")).toBe("Note this:");
  });

  it("leaves a list alone that is too long to read", async () => {
    const long = `The rules are:\n\n${"- Sit down and be quiet, please.\n".repeat(40)}`;
    const library = await libraryOf({ "long.md": long });

    expect(whole("The rules are:", library)).toBe("The rules are:");
  });
});

describe("hull and fitTogether", () => {
  it("join spans, and say from which length on they are too long", () => {
    expect(hull({ start: 5, end: 9 }, { start: 1, end: 3 })).toEqual({ start: 1, end: 9 });
    expect(fitTogether({ start: 0, end: 300 }, { start: 301, end: 600 })).toBe(true);
    expect(fitTogether({ start: 0, end: 300 }, { start: 301, end: 601 })).toBe(false);
  });
});
