/** What columns beside questions and answers state, and which are told as not read. */
import { describe, expect, it } from "vitest";
import { factsOf } from "../../../src/documents/formats/question-facts.js";

describe("factsOf", () => {
  it("takes what all entries state alike", () => {
    const entry = [
      ["URL", "https://a.example/faq"],
      ["Date", "2025-02-01"],
      ["author", " Anna  Berg "],
      ["lang", "en"],
    ] as const;

    expect(factsOf([entry, [["URL", ""]], entry])).toMatchObject({
      details: {
        url: "https://a.example/faq",
        published: "2025-02-01",
        author: "Anna Berg",
        language: "en",
      },
      unread: [],
    });
  });

  it("names what differs, what is of no such form, and what nobody knows", () => {
    const asides = [
      [
        ["url", "https://a.example/1"],
        ["date", "last week"],
        ["price", 5],
      ],
      [
        ["url", "https://a.example/2"],
        ["date", "last week"],
        ["votes", { up: 1 }],
      ],
    ] as const;

    const { details, unread } = factsOf(asides);

    expect({ details, unread }).toEqual({ details: {}, unread: ["date", "price", "votes"] });
  });

  it("takes addresses and dates that differ as stated of their own entries", () => {
    const first = [
      ["url", "https://a.example/1"],
      ["date", "2025-02"],
      ["author", "Anna"],
    ] as const;
    const second = [["url", " https://a.example/2 "]] as const;
    const third = [
      ["date", "2024"],
      ["author", "Bo"],
    ] as const;

    const { details, unread, statedBy } = factsOf([first, second, third]);

    expect({ details, unread }).toEqual({ details: {}, unread: ["author"] });
    expect([first, second, third, []].map((entry) => statedBy(entry))).toEqual([
      { url: "https://a.example/1", published: "2025-02" },
      { url: "https://a.example/2" },
      { published: "2024" },
      undefined,
    ]);
  });

  it("takes nothing from a column of which one cell has another form", () => {
    const entries = [[["url", "https://a.example/1"]], [["url", "see the handbook"]]] as const;

    const { details, unread, statedBy } = factsOf(entries);

    expect({ details, unread }).toEqual({ details: {}, unread: ["url"] });
    expect(statedBy(entries[0])).toBeUndefined();
  });

  it("passes over empty columns and those for programs", () => {
    expect(
      factsOf([
        [
          ["id", 7],
          ["", "x"],
          ["@type", "Question"],
          ["price", " "],
        ],
      ]),
    ).toMatchObject({ details: {}, unread: [] });
  });
});
