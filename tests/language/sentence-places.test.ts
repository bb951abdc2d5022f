/** What is found around a mark that may end a sentence. */
import { describe, expect, it } from "vitest";
import { places } from "../../src/language/sentence-places.js";

describe("places", () => {
  it("gives the mark, what closes it and the words on both sides", () => {
    expect([...places("He left the (U.S.)”\n“The army")].at(-1)).toEqual({
      mark: { start: 16, end: 17 },
      end: 19,
      next: 20,
      hasSpace: true,
      before: "U.S",
      after: "The",
      afterEnd: " ",
      following: "upper",
    });
  });

  it("gives no place at the end of the text", () => {
    expect([...places("It is late.\n")]).toEqual([]);
  });

  it("takes a row of marks for one", () => {
    const text = "No?! Then . . . . Yes... so";

    expect(Array.from(places(text), ({ mark }) => text.slice(mark.start, mark.end))).toEqual([
      "?!",
      ". . . .",
      "...",
    ]);
  });

  it.each([
    ["x. The", "upper"],
    ["x. then", "lower"],
    ["x. iPhone", "upper"],
    ["x. 5", "digit"],
    ["x. 你", "caseless"],
    ["x. ქართული", "caseless"],
    ["x. `code`", "code"],
    ["x. https://a.b", "code"],
    ["x. – y", "mark"],
    ["x. →", "other"],
  ])("tells what follows in %j", (text, following) => {
    expect(Array.from(places(text), (place) => place.following)[0]).toBe(following);
  });

  it("leaves emoji, notes and link targets with the sentence", () => {
    const text = "Go! 👨‍👩‍👧 [Yes.](#top) No.[12] End";

    expect(Array.from(places(text), ({ next }) => text.slice(next))).toEqual([
      "[Yes.](#top) No.[12] End",
      "No.[12] End",
      "End",
    ]);
  });
});
