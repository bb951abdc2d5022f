/** Few quotes, and none that says what another says already. */
import { describe, expect, it } from "vitest";
import { selectQuotes } from "../../src/answer/select-quotes.js";
import { libraryOf, rankedFor, textOf, type Files } from "../support/library-of.js";

async function selectionOf(files: Files, question: string, limit: number) {
  const library = await libraryOf(files);
  const selected = selectQuotes(rankedFor(library, question), library.index, limit);
  return selected.map(({ candidate, copies }) => [textOf(candidate), copies.map(textOf)]);
}

describe("selectQuotes", () => {
  it("joins near-copies to the best of them", async () => {
    const files = {
      "a.txt": "Defence Minister Khrenin watched the joint drills near Borisov on Monday.\n",
      "b.txt": "Defence minister Khrenin watched the joint drills near Borisov on Monday!\n",
      "c.txt": "The joint drills were large.\n",
    };

    expect(await selectionOf(files, "Khrenin joint drills Borisov", 3)).toEqual([
      [
        "Defence Minister Khrenin watched the joint drills near Borisov on Monday.",
        ["Defence minister Khrenin watched the joint drills near Borisov on Monday!"],
      ],
      ["The joint drills were large.", []],
    ]);
  });

  it("keeps sentences apart that differ in one of few words", async () => {
    const files = { "a.txt": "The ferry carries 212 people.\n\nThe ferry carries 300 people.\n" };

    expect(await selectionOf(files, "ferry people", 3)).toEqual([
      ["The ferry carries 212 people.", []],
      ["The ferry carries 300 people.", []],
    ]);
  });

  it("gives the best up to the limit, copies of them not counted", async () => {
    const files = {
      "a.txt": "The white ferry sails.\n\nThe ferry rests.\n\nA ferry sinks.\n",
      "b.txt": "The white ferry sails.\n",
    };

    expect(await selectionOf(files, "white ferry sails", 2)).toEqual([
      ["The white ferry sails.", ["The white ferry sails."]],
      ["The ferry rests.", []],
    ]);
  });

  it("gives the same first two however many are wanted", async () => {
    const files = {
      "a.txt": "The white ferry sails. It sails at noon.\n\nThe ferry rests.\n\nA ferry sinks.\n",
      "b.txt": "The white ferry sails.\n\nThe ferry rests!\n\nWhite sails are old.\n",
    };
    const firstTwo = async (limit: number) => {
      const selection = await selectionOf(files, "white ferry sails", limit);
      return selection.slice(0, 2).map(([text]) => text);
    };

    expect(await firstTwo(3)).toEqual(await firstTwo(2));
    expect(await firstTwo(10)).toEqual(await firstTwo(2));
  });

  it.each([
    ["How many homes can I set?", "Three. Donors get five."],
    ["Is there a map?", "Not yet. Mara draws one."],
    ["Is there an end portal?", "Yes."],
  ])(
    "quotes the short answer under the heading that asks %j, and what goes with it",
    async (question, expected) => {
      const library = await libraryOf({
        "faq.md": [
          "## How many homes can I set?\n\nThree. Donors get five.",
          "## Is there a map?\n\nNot yet. Mara draws one.",
          "## Is there an end portal?\n\nYes.",
        ].join("\n\n"),
      });
      const [first] = selectQuotes(rankedFor(library, question), library.index, 3);

      const { start, end } = first!.span;
      expect(first!.candidate.sentence.source.text.slice(start, end)).toBe(expected);
    },
  );

  it("selects nothing of nothing", async () => {
    expect(await selectionOf({ "a.txt": "The ferry sails.\n" }, "tungsten", 3)).toEqual([]);
  });
});
