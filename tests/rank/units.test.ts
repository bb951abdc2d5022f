/** What "how many" counts. */
import { expect, it } from "vitest";
import { unitsOf } from "../../src/rank/units.js";
import { libraryOf, queryFor } from "../support/library-of.js";

const library = await libraryOf({
  "a.txt": "The convoy carried 40 trucks and 300 soldiers over the bridge with 12 drivers.\n",
});
const unitsIn = (question: string) => [...unitsOf(queryFor(library, question))];

it("is the thing right behind the words", () => {
  expect(unitsIn("How many trucks did the convoy carry?")).toEqual(["truck"]);
});

it("is any word that surely means it", () => {
  const units = unitsIn("How many troops did the convoy carry?");

  expect(units).toContain("soldier");
  expect(units).not.toContain("driver");
});

it("is any thing asked for where no word says what counts", () => {
  expect(unitsIn("trucks of the convoy").sort()).toEqual(["convoy", "truck"]);
});

it("is any word for people of the asked kind, also where it was mistyped", () => {
  expect(unitsIn("How many soldeirs did the convoy carry?")).toContain("personnel");
});

it("is the people where a question without how many asks for people", () => {
  const units = unitsIn("headcount of the convoy");

  expect(units).toContain("soldier");
  expect(units).not.toContain("convoy");
});
