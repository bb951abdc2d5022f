/** Answers from tables and from lists of questions, whose entries say little by themselves. */
import { describe, expect, it } from "vitest";
import { ask } from "../../src/answer/ask.js";
import { libraryOf } from "../support/library-of.js";
import { textsOf } from "../support/quotes-of.js";

describe("ask", () => {
  it("answers from the row of the one that is named, beside a text on another", async () => {
    const ships = await libraryOf({
      "ships.csv": "Ship,Passengers\nAstra,420\nBorea,350\n",
      "ferry.md": "# The ferry\n\nThe ferry carries two hundred passengers. It leaves at nine.",
    });
    const firstOf = (question: string): string | undefined => textsOf(ask(ships, question))[0];

    expect(firstOf("How many passengers does the Borea carry?")).toBe("Borea | 350");
    expect(firstOf("How many passengers does the ferry carry?")).toBe(
      "The ferry carries two hundred passengers.",
    );
    expect(ask(ships, "How many passengers does the Cirrus carry?").kind).toBe("not-found");
    expect(ask(ships, "How many cars does the Borea carry?").kind).toBe("not-found");
  });

  it("answers from a list of questions whose answers are a word or two", async () => {
    const list = {
      "When does the sauna open?": "At nine.",
      "May guests use the kitchen?": "No, they may not.",
    };
    const faq = await libraryOf({
      "faq.json": JSON.stringify(list),
      "club.md": "# The club\n\nThe club was founded in 1950. Members meet on Fridays.",
    });

    for (const [question, answer] of Object.entries(list)) {
      expect(textsOf(ask(faq, question))).toEqual([answer]);
    }
  });
});
