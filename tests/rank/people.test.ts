/** What counts people may say so in another word for them. */
import { expect, it } from "vitest";
import { peopleTerms } from "../../src/rank/people.js";

it("takes the words for the same kind of people as one", () => {
  const terms = peopleTerms(["soldiers"]);

  expect(terms).toEqual(expect.arrayContaining(["troop", "personnel", "peopl"]));
  expect(terms).not.toContain("passeng");
});

it("takes any of them where people at large are counted", () => {
  const terms = peopleTerms(["people"]);

  expect(terms).toEqual(expect.arrayContaining(["troop", "worker", "visitor", "passeng"]));
});

it("gives none for things", () => {
  expect(peopleTerms(["trucks", "levels"])).toEqual([]);
  expect(peopleTerms([])).toEqual([]);
});
