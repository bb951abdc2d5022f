/** What a corpus is about as a whole. */
import { describe, expect, it } from "vitest";
import { libraryOf, type Files } from "../support/library-of.js";

async function impliedOf(files: Files): Promise<string[]> {
  const { implied, terms } = (await libraryOf(files)).index;
  return terms.terms().filter((_, number) => implied[number] === 1);
}

describe("impliedTerms", () => {
  it("are those that stand in at least half of the sources, however often in one", async () => {
    const implied = await impliedOf({
      "a.txt": "The ferry sails. Ferry tickets are cheap. Tickets, tickets!\n",
      "b.txt": "A ferry sinks.\n",
      "c.txt": "Dogs are welcome.\n",
      "d.txt": "Dogs swim.\n",
    });

    expect(implied.sort()).toEqual(["dog", "ferri"]);
  });

  it("are none of two sources or fewer", async () => {
    expect(await impliedOf({ "a.txt": "The ferry sails.\n", "b.txt": "A ferry sinks.\n" })).toEqual(
      [],
    );
    expect(await impliedOf({})).toEqual([]);
  });
});
