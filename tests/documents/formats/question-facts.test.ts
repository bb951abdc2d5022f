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

    expect(factsOf([entry, [["URL", ""]], entry])).toEqual({
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

    expect(factsOf(asides)).toEqual({ details: {}, unread: ["url", "date", "price", "votes"] });
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
    ).toEqual({ details: {}, unread: [] });
  });
});
