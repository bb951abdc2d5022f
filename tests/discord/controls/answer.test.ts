/** Turning pages, asking again, and why. */
import { describe, expect, it } from "vitest";
import type { Reply } from "../../../src/discord/commands/command.js";
import {
  askAgain,
  askCorrected,
  askTyped,
  explain,
  turnPage,
} from "../../../src/discord/controls/answer.js";
import { answerCard } from "../../../src/discord/views/answer.js";
import { staleCard } from "../../../src/discord/views/problem.js";
import {
  OTHER,
  cited,
  controlsOf,
  deskWith,
  found,
  notFound,
  pressOn,
  sourceOf,
  viewOf,
  viewerIn,
  wordsOf,
} from "../../support/discord-desk.js";

const WORDS = ["One is here.", "Two is here.", "Three is here.", "Four is here."];
const SOURCE = sourceOf(WORDS.join("\n"));
const ANSWER = found(WORDS.map((words) => cited(SOURCE, words)));
const DESK = deskWith([SOURCE], ANSWER);
const PRIVATE = answerCard(ANSWER, viewOf());
const PUBLIC = answerCard(ANSWER, viewOf({ viewer: viewerIn("en-US", { isPublic: true }) }));

async function wordsFor(reply: Reply): Promise<string> {
  if (!("message" in reply)) throw new Error("no message");
  return wordsOf(await reply.message());
}

describe("turnPage", () => {
  it("turns a private card in its place", async () => {
    const reply = turnPage(pressOn(PRIVATE, "More"), DESK);

    expect(reply.kind).toBe("update");
    expect(await wordsFor(reply)).toContain("> Four is here.");
  });

  it("turns a public card for its asker, and gives others a view of their own", async () => {
    const own = turnPage(pressOn(PUBLIC, "More", { isPrivate: false }), DESK);
    const others = turnPage(pressOn(PUBLIC, "More", { isPrivate: false, userId: OTHER }), DESK);

    expect(own.kind).toBe("update");
    expect(others).toMatchObject({ kind: "message", audience: "private" });
    if (!("message" in own) || !("message" in others)) throw new Error("no message");
    expect(controlsOf(await own.message()).at(-1)?.label).toBe("Remove");
    expect(controlsOf(await others.message()).at(-1)).toMatchObject({
      label: "Share",
      control: { asker: OTHER },
    });
  });
});

describe("askAgain", () => {
  it("asks the question of the card", async () => {
    const card = staleCard(viewerIn("en-US"), "How many?");

    expect(await wordsFor(askAgain(pressOn(card, "Ask again"), DESK))).toContain("### How many?");
  });
});

describe("askCorrected", () => {
  it("asks with the misspelt words put right", async () => {
    const desk = deskWith([SOURCE], (question) =>
      question.includes("soldeirs")
        ? notFound({ corrections: [{ from: "soldeirs", to: "soldiers" }] })
        : ANSWER,
    );
    const card = answerCard(await desk.app.ask("How many soldeirs?"), viewOf());
    const press = pressOn(card, "Did you mean: How many soldiers?");

    expect(await wordsFor(askCorrected(press, desk))).toContain("### How many soldiers?");
  });
});

describe("explain", () => {
  it("explains the quotes of the page, in a card of its own", async () => {
    const second = answerCard(ANSWER, viewOf({ page: 1 }));
    const reply = explain(pressOn(second, "Why these?"), DESK);

    expect(reply).toMatchObject({ kind: "message", audience: "private" });
    expect(await wordsFor(reply)).toContain("“Four is here.”");
    expect(await wordsFor(reply)).not.toContain("One is here.");
  });
});

describe("askTyped", () => {
  it("refuses an empty question", () => {
    expect(() => askTyped(pressOn(PRIVATE, "Why these?"), DESK, undefined)).toThrow(
      "There is no question here",
    );
  });
});
