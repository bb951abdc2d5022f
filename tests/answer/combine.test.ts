/** Several questions in one message: each gets its best quote, and what is missing is named. */
import { describe, expect, it } from "vitest";
import { ask } from "../../src/answer/ask.js";
import { libraryOf } from "../support/library-of.js";

const library = await libraryOf({
  "troops.txt":
    "The joint winter exercise near Ulvik involved around 7,000 troops from both countries.\n",
  "ferry.txt": "The blue harbour ferry to Bergen leaves at nine every morning in summer.\n",
  "sheep.txt": "Sheep graze on the northern meadows until the first snow of the year falls.\n",
});
const TROOPS = "How many troops did the joint winter exercise near Ulvik involve?";
const FERRY = "When does the blue harbour ferry to Bergen leave in summer?";
const NONE = "Which volcano erupted beside Reykjavik yesterday evening?";

const pathsOf = (question: string): string[] => {
  const answer = ask(library, question);
  return answer.kind === "found" ? answer.quotes.map(({ quote }) => quote.source.path) : [];
};

describe("a message of several questions", () => {
  it("gets the best quote of each, in the order of the questions", () => {
    expect(pathsOf(`${TROOPS} ${FERRY}`).slice(0, 2)).toEqual(["troops.txt", "ferry.txt"]);
    expect(pathsOf(`${FERRY} ${TROOPS}`).slice(0, 2)).toEqual(["ferry.txt", "troops.txt"]);
  });

  it("keeps the question as asked, and the confidence of the first quote's own", () => {
    const both = ask(library, `${TROOPS} ${FERRY}`);

    expect(both.question).toBe(`${TROOPS} ${FERRY}`);
    expect(both.confidence).toBe(ask(library, TROOPS).confidence);
  });

  it("names the question that nothing answers", () => {
    const answer = ask(library, `${TROOPS} ${NONE}`);

    expect(answer).toMatchObject({ kind: "found", unanswered: [NONE] });
  });

  it("names nothing where all are answered", () => {
    expect(ask(library, `${TROOPS} ${FERRY}`)).not.toHaveProperty("unanswered");
  });

  it("gives every answered question a quote, also beyond the limit", () => {
    const answer = ask(library, `${TROOPS} ${FERRY}`, { limit: 1 });

    expect(answer.kind === "found" && answer.quotes.length).toBe(2);
  });

  it("is not found where nothing answers any, with the reasons of each once", () => {
    const answer = ask(library, `${NONE} Which glacier melted beside Akureyri yesterday?`);

    expect(answer.kind).toBe("not-found");
    expect(answer.kind === "not-found" && new Set(answer.reasons).size).toBe(
      answer.kind === "not-found" ? answer.reasons.length : -1,
    );
  });

  it("shows a sentence that answers both once", () => {
    const paths = pathsOf(`${TROOPS} Which troops joined the winter exercise near Ulvik?`);

    expect(paths).toEqual(["troops.txt"]);
  });
});
