/** Asking on behalf of somebody. */
import { describe, expect, it } from "vitest";
import { groupsOf } from "../../src/answer/groups.js";
import {
  answerMessage,
  answerTo,
  pressedAnswer,
  pressedQuestion,
  privateViewer,
  sourceOf as sourceWithId,
} from "../../src/discord/answering.js";
import { answerCard } from "../../src/discord/views/answer.js";
import { UserError } from "../../src/errors.js";
import {
  REVISION,
  cited,
  deskWith,
  found,
  pressOn,
  sourceOf,
  viewOf,
  visitor,
  wordsOf,
} from "../support/discord-desk.js";

const SOURCE = sourceOf("Yes.");
const ANSWER = found([cited(SOURCE, "Yes.")]);
const DESK = { ...deskWith([SOURCE], ANSWER), precision: { high: 0.97, medium: 0.8, low: 0.5 } };
const CARD = answerCard(
  ANSWER,
  viewOf({ within: { id: SOURCE.id, kind: "source", title: SOURCE.title } }),
);

describe("answerTo", () => {
  it("gives the answer and the view that was asked for", async () => {
    const { answer, view } = await answerTo(DESK, visitor, {
      question: "Is it?",
      page: 1,
      isPublic: true,
    });

    expect(answer.question).toBe("Is it?");
    expect(view).toMatchObject({ page: 1, viewer: { isPublic: true, revision: REVISION } });
  });

  it("refuses a source that is gone", async () => {
    await expect(
      answerTo(DESK, visitor, { question: "Is it?", within: "0".repeat(12) }),
    ).rejects.toThrow(UserError);
  });

  it("asks the sources of a folder or tag, and says so", async () => {
    const asked: unknown[] = [];
    const report = { ...SOURCE, path: "reports/a.txt" };
    const other = sourceOf("No.", { id: "000000000002", path: "b.txt" });
    const desk = deskWith([report, other], ANSWER, {
      ask: (_question, options) => {
        asked.push(options);
        return ANSWER;
      },
    });
    const [folder] = groupsOf([report, other]);
    const { view } = await answerTo(desk, visitor, { question: "Is it?", within: folder!.id });

    expect(asked).toEqual([{ limit: 10, sources: [report.id] }]);
    expect(view.within).toEqual({ id: folder!.id, kind: "folder", title: "reports" });
  });
});

describe("answerMessage", () => {
  it("tells the measured share of right answers", async () => {
    expect(wordsOf(await answerMessage(DESK, visitor, { question: "Is it?" }))).toContain("97%");
  });
});

describe("what was pressed", () => {
  it("is read from the card", () => {
    const press = pressOn(CARD, "Exact text");

    expect(pressedQuestion(press)).toBe(ANSWER.question);
    expect(pressedAnswer(press)).toEqual({ question: ANSWER.question, within: SOURCE.id, page: 0 });
  });

  it("is said to be lost where the card does not tell", () => {
    const press = { ...pressOn(CARD, "Exact text"), components: [] };

    expect(() => pressedQuestion(press)).toThrow("I can no longer tell which question this was.");
    expect(pressedAnswer(press)).toBeUndefined();
  });
});

describe("privateViewer and sourceOf", () => {
  it("are about the visitor and the corpus as it is", () => {
    expect(privateViewer(DESK, visitor)).toMatchObject({ asker: visitor.userId, isPublic: false });
    expect(sourceWithId(DESK, visitor, SOURCE.id)).toBe(SOURCE);
  });
});
