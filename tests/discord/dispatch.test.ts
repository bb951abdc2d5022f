/** The right answer to each interaction, and a polite refusal to the others. */
import { describe, expect, it } from "vitest";
import { type Outcome, dispatch, refusalCard } from "../../src/discord/dispatch.js";
import type { Limit } from "../../src/discord/limit.js";
import type { Message } from "../../src/discord/payload.js";
import { answerCard } from "../../src/discord/views/answer.js";
import {
  OTHER,
  cited,
  deskWith,
  found,
  sourceOf,
  viewOf,
  viewerIn,
  wordsOf,
} from "../support/discord-desk.js";
import { dialog, onMessage, press, slash, typing } from "../support/interactions.js";

const SOURCE = sourceOf("Around 7,000 troops took part.");
const ANSWER = found([cited(SOURCE, SOURCE.text)]);
const DESK = deskWith([SOURCE], ANSWER);
const CARD = answerCard(ANSWER, viewOf());
const WHY = "v1:why:3f9c1a2b:5xz8tljtmwqg:-:-:0";
const unlimited: Limit = () => Promise.resolve(0);

const outcomeOf = (interaction: unknown, desk = DESK, limit = unlimited): Promise<Outcome> =>
  dispatch(interaction, desk, limit, (error, visitor) => refusalCard(error, visitor, "ref"));

async function wordsFor(outcome: Outcome): Promise<string> {
  const { act } = outcome;
  if (!("message" in act)) throw new Error(`no message but ${act.kind}`);
  const message: Message = await act.message();
  return wordsOf(message);
}

describe("dispatch", () => {
  it("runs commands, also on messages", async () => {
    expect(await wordsFor(await outcomeOf(slash("ask", { question: "How many?" })))).toContain(
      "**",
    );
    expect(await outcomeOf(onMessage("Find quotes", "How many?"))).toMatchObject({
      what: "message command Find quotes",
      act: { kind: "message", audience: "private" },
    });
  });

  it("completes what is typed, and answers nothing to unknown commands", async () => {
    expect((await outcomeOf(typing("ask", "source", ""))).act).toEqual({
      kind: "choices",
      choices: [{ name: SOURCE.title, value: SOURCE.id }],
    });
    expect((await outcomeOf(typing("gone", "x", ""))).act).toEqual({
      kind: "choices",
      choices: [],
    });
  });

  it("answers a press on its own private card, and refuses others'", async () => {
    expect(await wordsFor(await outcomeOf(press(CARD, WHY)))).toContain("**Why these quotes?**");
    expect(await wordsFor(await outcomeOf(press(CARD, WHY, { user: OTHER })))).toContain(
      "This answer belongs to someone else.",
    );
  });

  it("answers anyone's press on a public card, privately", async () => {
    const card = answerCard(ANSWER, viewOf({ viewer: viewerIn("en-US", { isPublic: true }) }));

    expect((await outcomeOf(press(card, WHY, { user: OTHER, isPublic: true }))).act).toMatchObject({
      kind: "message",
      audience: "private",
    });
  });

  it("says that the corpus has changed, and offers to ask again", async () => {
    const old = answerCard(
      ANSWER,
      viewOf({ viewer: viewerIn("en-US", { revision: "0".repeat(64) }) }),
    );
    const outcome = await outcomeOf(press(old, WHY.replace("3f9c1a2b", "00000000")));

    expect(await wordsFor(outcome)).toContain(
      "The sources have changed since this answer was made.",
    );
  });

  it("answers what is typed into a dialog", async () => {
    const id = "v1:ask-within:3f9c1a2b:5xz8tljtmwqg:30b24056cddd:-:-";

    expect(await wordsFor(await outcomeOf(dialog(id, "How many?")))).toContain(
      "-# Only in: Russia",
    );
  });

  it("refuses a dialog that was opened for somebody else", async () => {
    const id = "v1:ask-within:3f9c1a2b:5xz8tljtmwqg:30b24056cddd:-:-";

    expect(await wordsFor(await outcomeOf(dialog(id, "How many?", { user: OTHER })))).toContain(
      "This answer belongs to someone else.",
    );
  });

  it.each([
    ["a forged control", press(CARD, "v1:reload:3f9c1a2b:1:-:-:-")],
    ["a control that is not on the card", press(CARD, WHY.replace(/0$/, "1"))],
    ["an unknown command", slash("drop-tables")],
    ["an unknown kind of interaction", { type: 99 }],
    ["no interaction at all", null],
  ])("refuses %s politely", async (_, interaction) => {
    expect(await wordsFor(await outcomeOf(interaction))).toContain(
      "from an older version of the bot",
    );
  });

  it("tells whoever asks too much how long to wait, and lets them turn pages", async () => {
    const limit: Limit = () => Promise.resolve(31);

    expect(
      await wordsFor(await outcomeOf(slash("ask", { question: "How many?" }), DESK, limit)),
    ).toContain("You can ask the next one in 31 seconds.");
    expect(await wordsFor(await outcomeOf(press(CARD, WHY), DESK, limit))).toContain(
      "Why these quotes?",
    );
  });

  it("turns a fault of ours into a card with a reference", async () => {
    const broken = {
      ...DESK,
      app: {
        ...DESK.app,
        get library(): never {
          throw new TypeError("boom");
        },
      },
    };
    const outcome = await outcomeOf(slash("sources"), broken);

    await expect(wordsFor(outcome)).rejects.toThrow("boom");
    expect(wordsOf(refusalCard(new TypeError("boom"), outcome.visitor, "ab12"))).toContain(
      "`ab12`",
    );
    expect(wordsOf(refusalCard(new TypeError("boom"), outcome.visitor, "ab12"))).not.toContain(
      "boom",
    );
  });

  it("names nobody's words in what it says for the log", async () => {
    expect((await outcomeOf(slash("my secret"))).what).toBe("/unknown");
    expect((await outcomeOf(slash("ask", { question: "secret" }))).what).toBe("/ask");
  });
});
