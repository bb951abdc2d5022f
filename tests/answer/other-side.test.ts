/** A reader sees that another source says something else, also where it would stand further down. */
import { describe, expect, it } from "vitest";
import { otherSide, withOtherSide } from "../../src/answer/other-side.js";
import { selectQuotes } from "../../src/answer/select-quotes.js";
import { libraryOf, rankedFor, textOf, type Files } from "../support/library-of.js";

const QUESTION = "How many troops took part in the joint drills?";
const SEVEN = "The joint drills, in which troops took part, involved 7,000 troops in all.";
const NINE = "Around 9,000 troops came, as others say.";
const OTHERS = [
  "Troops of Norway took part in the joint drills of spring, in the cold of the north.",
  "The joint drills at sea were those in which troops took part for the first time.",
  "Nobody knows when the joint drills, in which troops took part, will be held again.",
  "Two officers watched how troops took part in the joint drills, in which many took part.",
  "Of 800 troops who took part in the joint drills, in which troops took part, some fell ill.",
  "In the joint drills some 900 troops took part, in which part troops took, in the snow.",
].join("\n\n");

async function shownFor(question: string, files: Files, limit = 3) {
  const library = await libraryOf(files);
  const ranked = rankedFor(library, question);
  const selected = selectQuotes(ranked, library.index, limit);
  return {
    before: selected.map(({ candidate }) => textOf(candidate)),
    after: withOtherSide(ranked, selected, limit).map(({ candidate }) => textOf(candidate)),
    other: otherSide(ranked, selected),
  };
}

describe("withOtherSide", () => {
  it("shows third what another source counts differently", async () => {
    const files = {
      "a.txt": `${SEVEN}\n\n${OTHERS}\n`,
      "b.txt": `The joint drills went on for days in the cold and the rain.\n\n${NINE}\n`,
    };

    const { before, after } = await shownFor(QUESTION, files);

    expect(before[0]).toBe(SEVEN);
    expect(before).not.toContain(NINE);
    expect(after).toEqual([before[0], before[1], NINE]);
  });

  it("keeps the quotes where the other side is shown, or nobody differs", async () => {
    const alone = await shownFor(QUESTION, { "a.txt": `${SEVEN}\n\n${OTHERS}\n` });
    const shown = await shownFor(QUESTION, { "a.txt": `${SEVEN}\n`, "b.txt": `${NINE}\n` });
    const agreed = NINE.replace("9,000", "7,000");
    const same = await shownFor(QUESTION, { "a.txt": `${SEVEN}\n\n${OTHERS}\n`, "b.txt": agreed });

    for (const { before, after } of [alone, shown, same]) expect(after).toEqual(before);
  });

  it("leaves shorter answers as they are", async () => {
    const files = {
      "a.txt": `${SEVEN}\n\n${OTHERS}\n`,
      "b.txt": `The joint drills went on for days in the cold and the rain.\n\n${NINE}\n`,
    };

    const { before, after } = await shownFor(QUESTION, files, 2);

    expect(after).toEqual(before);
  });

  it("shows another source that puts the same matter in another word", async () => {
    const closed = "Norway has closed its border with Sweden.";
    const restricted = "Norway is to restrict traffic over its border with Sweden.";
    const files = {
      "a.txt": `${closed}\n`,
      "b.txt": `${restricted}\n\nThe weather stayed dry.\n`,
    };

    const { after } = await shownFor("norway sweden border closed", files);

    expect(after).toContain(closed);
    expect(after).toContain(restricted);
  });

  it("shows both sides where the third quote is the first to give a number", async () => {
    const games = "Norway is wrapping up five days of war games in the cold north.";
    const unseen = "War games in the cold north of the country are war games of the cold.";
    const seven = "The drills in the north, which lasted long, involved around 7,000 troops.";
    const nine = "Officially, around 9,000 personnel are participating.";
    const files = {
      "a.txt": `${games}\n\n${unseen}\n\n${seven}\n`,
      "b.md": `# War games in the cold north\n\nThe wind was bitter for days.\n\n${nine}\n`,
    };

    const library = await libraryOf(files);
    const ranked = rankedFor(library, "what's the headcount for these war games in the north?");
    const shown = [games, unseen, seven].map((text) =>
      ranked.find((candidate) => textOf(candidate) === text)!,
    );
    const selected = selectQuotes(shown, library.index, 3);

    const after = withOtherSide(ranked, selected, 3).map(({ candidate }) => textOf(candidate));

    expect(after).toEqual([games, seven, nine]);
  });

  it("has nothing to add to nothing", () => {
    expect(otherSide([], [])).toBeUndefined();
    expect(withOtherSide([], [], 3)).toEqual([]);
  });
});
