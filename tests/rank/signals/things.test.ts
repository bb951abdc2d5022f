/** Common words of the question count as much as rare ones here. */
import { expect, it } from "vitest";
import { things } from "../../../src/rank/signals/things.js";
import { evidenceOn, libraryOf } from "../../support/library-of.js";

const library = await libraryOf({
  "a.txt": "The ferry leaves Ulvik.\n\nThe ferry is blue.\n\nThe ferry is new.\n",
  "b.txt": "Sheep graze.\n",
});

const scoreOf = (question: string, text: string): number =>
  things.score(evidenceOn(library, question, text));

it("is the share of the question's things that are there, rare or not", () => {
  expect(scoreOf("ferry to Ulvik", "The ferry leaves Ulvik.")).toBe(1);
  expect(scoreOf("ferry to Ulvik", "The ferry is new.")).toBe(0.5);
});

it("is 0 where none is there", () => {
  expect(scoreOf("ferry to Ulvik", "Sheep graze.")).toBe(0);
});

it("takes for there what the corpus is about as a whole", async () => {
  const wide = await libraryOf({
    "a.txt": "The ferry leaves Ulvik.\n",
    "b.txt": "The ferry is blue.\n",
    "c.txt": "Ulvik has sheep.\n\nIt has a ferry.\n",
  });

  expect(things.score(evidenceOn(wide, "sheep and a ferry", "Ulvik has sheep."))).toBe(1);
});
