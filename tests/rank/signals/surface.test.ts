/** Words count only in the form in which they were typed. */
import { expect, it } from "vitest";
import { surface } from "../../../src/rank/signals/surface.js";
import { evidenceOn, libraryOf } from "../../support/library-of.js";

const library = await libraryOf({ "a.txt": "The Ferry sails.\n\nFerries are sailing.\n" });

const scoreOf = (question: string, text: string): number =>
  surface.score(evidenceOn(library, question, text));

it("is 1 where every word stands as typed, whatever its case", () => {
  expect(scoreOf("ferry sails", "The Ferry sails.")).toBe(1);
});

it("is 0 where only other forms of the words stand", () => {
  expect(scoreOf("ferry sails", "Ferries are sailing.")).toBe(0);
});
