/** What of packages' comments and pages becomes the bench's corpus, and its questions. */
import { describe, expect, it } from "vitest";
import {
  prose,
  questionOf,
  randomFrom,
  shuffled,
  withoutCopies,
} from "../../src/evaluate/bench-text.js";

const FERRY = "The ferry leaves the northern harbour every morning.";
const BOAT = "A small boat follows it with the letters of the island.";

describe("prose", () => {
  it("takes the sentences of doc comments, without tags, markup and short lines", () => {
    const code = `/**\n * The ferry leaves the <b>northern</b> \`harbour\`\n * every morning. Short.\n * @param a ${BOAT}\n */\nexport declare const a: string;\n/** ${BOAT} */`;

    expect(prose("a.d.ts", code)).toEqual([[FERRY], [BOAT]]);
  });

  it("takes the paragraphs of a page, without headings, lists and code", () => {
    const page = `# ${FERRY}\n\n${FERRY} ${BOAT}\n\n- ${BOAT}\n\n\`\`\`ts\n${BOAT}\n\`\`\`\n`;

    expect(prose("a.md", page)).toEqual([[FERRY, BOAT]]);
  });

  it("leaves out what is mostly no words", () => {
    expect(prose("a.md", "Call f(x, {a: 1}) => [1, 2, 3, 4, 5] || (b && c) == 17.")).toEqual([]);
  });
});

describe("withoutCopies", () => {
  it("keeps each sentence once, whatever its numbers", () => {
    const files = [
      { title: "a", paragraphs: [["Version 1 of it.", FERRY]] },
      { title: "b", paragraphs: [["Version 2 of it."], [FERRY, BOAT]] },
      { title: "c", paragraphs: [[FERRY]] },
    ];

    expect(withoutCopies(files)).toEqual([
      { title: "a", paragraphs: [["Version 1 of it.", FERRY]] },
      { title: "b", paragraphs: [[BOAT]] },
    ]);
  });
});

describe("randomFrom", () => {
  it("gives the same numbers for the same seed, all below one", () => {
    const draw = (seed: number): number[] => Array.from({ length: 50 }, randomFrom(seed));

    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7).every((number) => number >= 0 && number < 1)).toBe(true);
  });
});

describe("shuffled", () => {
  it("keeps all things, in an order that the seed decides", () => {
    const things = Array.from({ length: 20 }, (_, at) => at);

    expect(shuffled(things, randomFrom(1))).not.toEqual(things);
    expect(shuffled(things, randomFrom(1)).sort((a, b) => a - b)).toEqual(things);
  });
});

describe("questionOf", () => {
  it("asks with six of the sentence's longer words, in their order", () => {
    expect(questionOf("One ferry leaves every morning.", randomFrom(1))).toBe(
      "What about ferry leaves every morning?",
    );
    expect(questionOf(`${FERRY} ${BOAT}`, randomFrom(1)).split(" ")).toHaveLength(8);
  });
});
