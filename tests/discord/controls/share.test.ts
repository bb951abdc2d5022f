/** Sharing once, and taking back. */
import { describe, expect, it } from "vitest";
import { remove, share } from "../../../src/discord/controls/share.js";
import { firstTime } from "../../../src/discord/once.js";
import { answerCard } from "../../../src/discord/views/answer.js";
import {
  ASKER,
  OTHER,
  cited,
  controlsOf,
  deskWith,
  found,
  pressOn,
  sourceOf,
  viewOf,
  viewerIn,
  wordsOf,
} from "../../support/discord-desk.js";

const SOURCE = sourceOf("Yes.");
const ANSWER = found([cited(SOURCE, "Yes.")]);
const PRIVATE = answerCard(ANSWER, viewOf());
const PUBLIC = answerCard(ANSWER, viewOf({ viewer: viewerIn("en-US", { isPublic: true }) }));

describe("share", () => {
  it("posts the same card for everyone, with who asked, and marks the private one", async () => {
    const reply = share(pressOn(PRIVATE, "Share"), deskWith([SOURCE], ANSWER));

    if (reply.kind !== "update" || !reply.post) throw new Error("nothing is posted");
    expect(JSON.stringify((await reply.message()).body)).toContain(
      '"label":"Shared","disabled":true',
    );
    const posted = await reply.post();
    expect(wordsOf(posted)).toContain(`-# Asked by <@${ASKER}>`);
    expect(controlsOf(posted).at(-1)?.label).toBe("Remove");
  });

  it("posts once on a double click", () => {
    const desk = { ...deskWith([SOURCE], ANSWER), isFirst: firstTime(60_000, () => 0) };
    const replies = [1, 2].map(() => share(pressOn(PRIVATE, "Share"), desk));

    expect(replies.map((reply) => "post" in reply)).toEqual([true, false]);
  });

  it("shares nothing that everyone sees already", () => {
    expect(() =>
      share(pressOn(PRIVATE, "Share", { isPrivate: false }), deskWith([SOURCE], ANSWER)),
    ).toThrow("older version");
  });
});

describe("remove", () => {
  it("is for the asker and for moderators", () => {
    const desk = deskWith([SOURCE], ANSWER);
    const press = pressOn(PUBLIC, "Remove", { isPrivate: false });

    expect(remove(press, desk)).toEqual({ kind: "remove" });
    expect(remove({ ...press, userId: OTHER, canManageMessages: true }, desk)).toEqual({
      kind: "remove",
    });
    expect(() => remove({ ...press, userId: OTHER }, desk)).toThrow("Only the person who asked");
  });
});
