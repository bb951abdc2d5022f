/** A quote's context and exact text. */
import { describe, expect, it } from "vitest";
import { showContext, showExact } from "../../../src/discord/controls/quote.js";
import { answerCard } from "../../../src/discord/views/answer.js";
import {
  cited,
  controlsOf,
  deskWith,
  found,
  pressOn,
  sourceOf,
  viewOf,
  wordsOf,
} from "../../support/discord-desk.js";

const SOURCE = sourceOf("Before it.\nIt says this.\nAfter it.");
const ANSWER = found([cited(SOURCE, "It says this."), cited(SOURCE, "After it.")]);
const DESK = deskWith([SOURCE], ANSWER);
const CARD = answerCard(ANSWER, viewOf());

describe("showContext", () => {
  it("shows the quote among its neighbours, beside the answer", async () => {
    const reply = showContext(pressOn(CARD, "Context"), DESK);

    expect(reply).toMatchObject({ kind: "message", audience: "private" });
    expect(reply.kind === "message" && wordsOf(await reply.message())).toContain(
      "> Before it.\n> \n> **It says this.**\n> \n> After it.",
    );
  });

  it("marks an old source as the answer does", async () => {
    const old = { ...SOURCE, published: "2020-01-01" };
    const desk = deskWith([old], ANSWER, { staleBefore: new Date("2025-01-01") });
    const reply = showContext(pressOn(CARD, "Context"), desk);

    expect(reply.kind === "message" && wordsOf(await reply.message())).toContain("out of date");
  });

  it("turns its own pages in place", () => {
    const press = pressOn(CARD, "Context");

    expect(showContext({ ...press, control: { ...press.control, page: 0 } }, DESK).kind).toBe(
      "update",
    );
  });

  it("refuses a span that the source does not have", () => {
    const press = pressOn(CARD, "Context");
    const forged = { ...press, control: { ...press.control, span: { start: 5, end: 5000 } } };

    expect(() => showContext(forged, DESK)).toThrow("older version");
  });

  it("refuses a source that is gone", () => {
    expect(() => showContext(pressOn(CARD, "Context"), deskWith([]))).toThrow("no longer there");
  });
});

describe("showExact", () => {
  it("hands over the bytes and offers the other quotes of the answer", async () => {
    const reply = showExact(pressOn(CARD, "Exact text"), DESK);
    if (reply.kind !== "message") throw new Error("no message");
    const message = await reply.message();

    expect(new TextDecoder().decode(message.files[0]?.bytes)).toBe("It says this.");
    expect(controlsOf(message).map(({ label }) => label)).toEqual(["After it."]);
  });

  it("stays with one reading of the sources where they change while it is made", async () => {
    const changed = sourceOf("Other words.\nMore of them.");
    const others = found([cited(changed, "Other words."), cited(changed, "More of them.")], {
      revision: "f".repeat(64),
    });
    const desk = deskWith([SOURCE], () => {
      Object.assign(desk.app, { library: { ...desk.app.library, revision: others.revision } });
      return others;
    });
    const reply = showExact(pressOn(CARD, "Exact text"), desk);
    if (reply.kind !== "message") throw new Error("no message");
    const message = await reply.message();

    expect(new TextDecoder().decode(message.files[0]?.bytes)).toBe("It says this.");
    expect(controlsOf(message)).toEqual([]);
  });

  it("works without an answer, from a quote's context", async () => {
    const reply = showExact({ ...pressOn(CARD, "Exact text"), components: [] }, DESK);

    expect(reply.kind === "message" && controlsOf(await reply.message())).toEqual([]);
  });
});
