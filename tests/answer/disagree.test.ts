/** Sources that give different values for the same thing are told apart from those that don't. */
import { describe, expect, it } from "vitest";
import { disagreementOf } from "../../src/answer/disagree.js";
import type { Disagreement } from "../../src/model.js";
import { libraryOf, rankedFor, type Files } from "../support/library-of.js";

async function disagreementOn(question: string, files: Files): Promise<Disagreement | undefined> {
  return disagreementOf(rankedFor(await libraryOf(files), question));
}

const TROOPS = "How many troops took part in the joint drills?";
const TRUCKS = "How many trucks did the convoy carry over the bridge?";

describe("disagreementOf", () => {
  it("gives both values where two sources count differently", async () => {
    const disagreement = await disagreementOn(TROOPS, {
      "a.txt": "The joint drills, which lasted five days, involved around 7,000 troops.\n",
      "b.txt": "The joint drills involve around 13,000 troops, officials said.\n",
    });

    expect(disagreement?.kind).toBe("number");
    expect(disagreement?.values.map(({ value }) => value).sort()).toEqual([
      "around 13,000 troops",
      "around 7,000 troops",
    ]);
    expect(disagreement?.values.map(({ quote }) => quote)).toEqual([0, 1]);
  });

  it("gives both values also where the first quote gives none", async () => {
    const files = {
      "a.txt": "The joint drills, which lasted five days, involved around 7,000 troops.\n",
      "b.txt": "The joint drills involve around 13,000 troops, officials said.\n",
      "c.txt": "In the joint drills took part whoever could.\n",
    };
    const ranked = rankedFor(await libraryOf(files), TROOPS);
    const without = ranked.find(({ sentence }) => sentence.source.path === "c.txt")!;
    const others = ranked.filter((candidate) => candidate !== without);

    const values = disagreementOf([without, ...others])?.values;

    expect(values?.map(({ quote }) => quote)).toEqual([1, 2]);
  });

  it("knows the unit by another word for it", async () => {
    const disagreement = await disagreementOn(TROOPS, {
      "a.txt": "The joint drills involved around 7,000 troops.\n",
      "b.txt": "Troops in the joint drills: some 13,000 Russian and Belarusian soldiers.\n",
    });

    expect(disagreement?.values.map(({ value }) => value).sort()).toEqual([
      "around 7,000 troops",
      "some 13,000 Russian and Belarusian soldiers",
    ]);
  });

  it.each([
    ["7,000 troops", "7000 troops"],
    ["7,000 troops", "7k troops"],
    ["7,000 troops", "7 thousand troops"],
    ["three troops", "3 troops"],
    ["7,000 troops", "thousands of troops"],
  ])("sees none between %s and %s", async (one, other) => {
    const disagreement = await disagreementOn(TROOPS, {
      "a.txt": `The joint drills involved ${one}.\n`,
      "b.txt": `The joint drills involved ${other}, officials said.\n`,
    });

    expect(disagreement).toBeUndefined();
  });

  it.each([
    ["another thing", "The convoy of 12 drivers carried the trucks over the bridge.\n"],
    ["a date", "In 2024 the convoy carried trucks over the bridge.\n"],
    ["something far from the asked thing", "The convoy, 40 kilometres long, carried the trucks.\n"],
  ])("sees none where the other number counts %s", async (_, other) => {
    const files = { "a.txt": "The convoy carried 41 trucks over the bridge.\n", "b.txt": other };

    expect(await disagreementOn(TRUCKS, files)).toBeUndefined();
  });

  it("takes a number that the question names for a value, whatever it counts", async () => {
    const disagreement = await disagreementOn(
      "7k or 13k people in the joint drills? I see both numbers",
      {
        "a.txt": "The joint drills involved 7,000 men.\n",
        "b.txt": "The joint drills involve 13,000 personnel, officials said.\n",
      },
    );

    const values = disagreement?.values.map(({ value }) => value).sort();
    expect(values).toEqual(["13,000 personnel", "7,000"]);
  });

  it("holds no share against a count", async () => {
    const disagreement = await disagreementOn(TRUCKS, {
      "a.txt": "The convoy carried 41 trucks over the bridge.\n",
      "b.txt": "The convoy carried 70% trucks over the bridge.\n",
    });

    expect(disagreement).toBeUndefined();
  });

  it("sees none within one source: it tells of two events", async () => {
    const disagreement = await disagreementOn(TRUCKS, {
      "a.txt":
        "The convoy carried 40 trucks over the bridge. In spring the convoy carried 60 trucks over the bridge.\n",
    });

    expect(disagreement).toBeUndefined();
  });

  it("sees none where the second speaks of another matter", async () => {
    const disagreement = await disagreementOn(TRUCKS, {
      "a.txt": "The convoy carried 40 trucks over the bridge.\n",
      "b.txt": "The dealer and a convoy carry 60 trucks a year.\n",
    });

    expect(disagreement).toBeUndefined();
  });

  it("compares lengths of time for how long", async () => {
    const disagreement = await disagreementOn("How long did the repair of the bridge take?", {
      "a.txt": "The repair of the bridge lasted three weeks.\n",
      "b.txt": "The repair of the old bridge lasted five months, said the mayor.\n",
    });

    expect(disagreement).toEqual({
      kind: "number",
      values: [
        { value: "three weeks", quote: 0 },
        { value: "five months", quote: 1 },
      ],
    });
  });

  it.each([
    ["three weeks", "3 weeks", false],
    ["three weeks", "three months", true],
  ])("holds %s against %s with their units", async (one, other, isDispute) => {
    const disagreement = await disagreementOn("How long did the repair of the bridge take?", {
      "a.txt": `The repair of the bridge lasted ${one}.\n`,
      "b.txt": `The repair of the old bridge lasted ${other}, said the mayor.\n`,
    });

    expect(disagreement !== undefined).toBe(isDispute);
  });

  it.each([
    ["in May 1931", "in June 1932", true],
    ["on 5 May 1931", "in May", false],
  ])("holds the date %s against %s", async (one, other, isDispute) => {
    const disagreement = await disagreementOn("When did the bridge at Ulvik open?", {
      "a.txt": `The bridge at Ulvik did open ${one}.\n`,
      "b.txt": `As others say, the bridge at Ulvik did open ${other}, to their joy.\n`,
    });

    expect(disagreement?.kind).toBe(isDispute ? "date" : undefined);
  });

  it("has no view where no value is asked for, or nothing was found", async () => {
    const files = {
      "a.txt": "Anna led 40 trucks over the bridge.\n",
      "b.txt": "Bert led 60 trucks over the bridge.\n",
    };

    expect(await disagreementOn("Who led the trucks over the bridge?", files)).toBeUndefined();
    expect(disagreementOf([])).toBeUndefined();
  });
});
