/** Gold questions come in two styles, and a wrong line is named. */
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.js";
import { readQuestions } from "../../src/evaluate/questions.js";

describe("readQuestions", () => {
  it("reads gold told by its words, acceptable ones after the best", async () => {
    const line = JSON.stringify({
      id: "g1",
      question: "How many troops?",
      type: "how-many",
      phrasing: "direct",
      notes: "they disagree",
      answerable: true,
      gold: [{ doc: "a.txt", sentence: "Some 7,000 troops.", answer: "7,000" }],
      also_acceptable: [{ doc: "b.txt", sentence: "Thousands." }],
    });

    expect(await readQuestions(line)).toEqual([
      {
        id: "g1",
        question: "How many troops?",
        answerable: true,
        sentences: [
          { doc: "a.txt", sentence: "Some 7,000 troops.", answer: "7,000" },
          { doc: "b.txt", sentence: "Thousands." },
        ],
        ranges: [],
        type: "how-many",
        phrasing: "direct",
        notes: "they disagree",
      },
    ]);
  });

  it("reads gold told by its bytes, with the file beside it or in it", async () => {
    const line = JSON.stringify({
      id: "s1",
      question: "Who?",
      answerable: true,
      file: "x.txt",
      golds: [
        { start: 3, end: 9 },
        { file: "y.txt", start: 0, end: 4 },
      ],
    });

    expect(await readQuestions(line)).toEqual([
      {
        id: "s1",
        question: "Who?",
        answerable: true,
        sentences: [],
        ranges: [
          { file: "x.txt", start: 3, end: 9 },
          { file: "y.txt", start: 0, end: 4 },
        ],
      },
    ]);
  });

  it("passes over blank lines and names a question without an id by its line", async () => {
    const text = '\r\n\n{"question":"Who?","answerable":false}\r\n\n';

    const questions = await readQuestions(text);

    expect(questions.map(({ id }) => id)).toEqual(["line 3"]);
  });

  it("repairs damaged words as those of a source are", async () => {
    const sentence = "Officials said itâ€™s over.";
    const gold = [{ doc: "a.txt", sentence }];
    const line = JSON.stringify({ question: "Is it over?", answerable: true, gold });

    const [question] = await readQuestions(line);

    expect(question?.sentences).toEqual([{ doc: "a.txt", sentence: "Officials said it’s over." }]);
  });

  it.each([
    ["{", "Line 2 is not JSON."],
    ["[1]", "Line 2: expected an object with a question."],
    ['{"answerable":true}', 'Line 2: "question" is missing or not a string.'],
    ['{"question":"Who?"}', 'Line 2: "answerable" must be true or false.'],
    [
      '{"question":"Who?","answerable":true}',
      'Line 2: an answerable question needs "gold" or "golds".',
    ],
    [
      '{"question":"Who?","answerable":true,"gold":[{"doc":"a.txt"}]}',
      'Line 2: each "gold" needs "doc" and "sentence".',
    ],
    [
      '{"question":"Who?","answerable":true,"golds":[{"start":1,"end":2}]}',
      'Line 2: each of "golds" needs "start" and "end", and a "file" here or beside it.',
    ],
  ])("says what is wrong with %s", async (line, message) => {
    const reading = readQuestions(`\n${line}\n`);

    await expect(reading).rejects.toThrow(UserError);
    await expect(reading).rejects.toThrow(message);
  });
});
