/** Questions and answers by the names of their columns, and as headings over paragraphs. */
import { describe, expect, it } from "vitest";
import { assemble } from "../../../src/documents/formats/extracted-text.js";
import { blocksOf, columnsOf, isQuestion } from "../../../src/documents/formats/question-list.js";
import { showParsed } from "../../support/show-parsed.js";

describe("columnsOf", () => {
  it.each([
    [["Question", "Answer"], { question: 0, answer: 1 }],
    [["id", "q", "a"], { question: 1, answer: 2 }],
    [["Réponse", "Catégorie", "Question"], { question: 2, answer: 0, topic: 1 }],
    [["Frage", "Antwort (kurz)"], { question: 0, answer: 1 }],
    [["question_id", "question_text", "answer_text"], { question: 1, answer: 2 }],
    [["質問", "回答"], { question: 0, answer: 1 }],
    [["title", "content"], { question: 0, answer: 1 }],
    [["title", "question", "answer", "body"], { question: 1, answer: 2 }],
    [["Timestamp", "What is your question?", "Answer (by staff)"], { question: 1, answer: 2 }],
    [["id", "term", "definition"], { question: 1, answer: 2 }],
    [["tag", "patterns", "responses"], { question: 1, answer: 2, tags: 0 }],
    [["name", "acceptedAnswer"], { question: 0, answer: 1 }],
  ])("finds them among %j", (names, columns) => {
    expect(columnsOf(names)).toEqual(columns);
  });

  it.each([
    [["Ship", "Passengers"]],
    [["name", "description"]],
    [["question"]],
    [["a", "b"]],
    [[]],
  ])("finds none among %j", (names) => {
    expect(columnsOf(names)).toBeUndefined();
  });
});

describe("isQuestion", () => {
  it("goes by the question mark of any script", () => {
    expect(["Why?", "なぜ？", "لماذا؟"].map(isQuestion)).toEqual([true, true, true]);
    expect(["Why", "?", "No; never"].map(isQuestion)).toEqual([false, false, false]);
  });
});

describe("blocksOf", () => {
  it("files questions under topics and cuts answers into paragraphs and items", async () => {
    const list = [
      {
        question: "Who?",
        answer: "Anna.\n\nBring:\n- a coat\n2. a hat",
        row: 2,
        topics: ["Ferry"],
      },
      { question: "When?", answer: " ", row: 3, topics: ["Ferry"] },
      { question: "Where?", answer: "Here.", row: 4, topics: ["Ferry"] },
      { question: "", answer: "Nobody asked.", row: 5, topics: [] },
    ];

    const { text, sections, milestones } = assemble(await blocksOf(list));

    expect(showParsed({ text, sections, details: {} })).toEqual([
      "# Ferry > Who?",
      "prose: Anna.",
      "prose: Bring:",
      "item: a coat << Bring:",
      "item: a hat << Bring:",
      "# Ferry > Where?",
      "prose: Here.",
      "#",
      "prose: Nobody asked.",
    ]);
    expect(milestones.map(({ start, row }) => [row, text.slice(start).split("\n")[0]])).toEqual([
      [2, "Ferry"],
      [4, "Where?"],
      [5, "Nobody asked."],
    ]);
  });
});
