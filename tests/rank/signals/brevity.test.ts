/** Short sentences before long ones, fragments not at all. */
import { expect, it } from "vitest";
import { brevity } from "../../../src/rank/signals/brevity.js";
import { evidenceOn, libraryOf } from "../../support/library-of.js";

const SHORT = "The ferry leaves the harbour at noon.";
const LONG = `${"The old white ferry leaves the busy northern harbour on mornings, ".repeat(3)}often late.`;
const FRAGMENT = "The ferry.";
const library = await libraryOf({ "a.txt": `${SHORT}\n\n${LONG}\n\n${FRAGMENT} Boats rest.\n` });

const scoreOf = (text: string): number => brevity.score(evidenceOn(library, "ferry", text));

it("falls with every word that carries meaning", () => {
  expect(scoreOf(SHORT)).toBeCloseTo(1 - 4 / 40, 9);
  expect(scoreOf(LONG)).toBeLessThan(scoreOf(SHORT));
});

it("is 0 for a fragment of one or two such words", () => {
  expect(scoreOf(FRAGMENT)).toBe(0);
});

it("stays 0 from forty such words on", () => {
  const evidence = evidenceOn(library, "ferry", SHORT);

  expect([40, 41, 10_000].map((length) => brevity.score({ ...evidence, length }))).toEqual([
    0, 0, 0,
  ]);
});
