/** What can be looked up of what people type and write. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionInMessage, questionOf } from "../../src/discord/question.js";
import { hostileText } from "../support/hostile-text.js";

describe("questionOf", () => {
  it.each([
    ["  How\n many? ", "How many?"],
    ["a\u200Bb\u202E", "ab"],
    ["?!", undefined],
    ["", undefined],
  ])("makes a line of %j", (typed, question) => {
    expect(questionOf(typed)).toBe(question);
  });

  it("keeps to 300 units, cut between words", () => {
    expect(questionOf("word ".repeat(100))).toBe("word ".repeat(60).trim());
  });

  it("is cut no differently for what stands far behind", () => {
    const long = "How many ferries sail to the island in summer? ".repeat(20);

    expect(questionOf(long + "漢字👨‍👩‍👧‍👦 ".repeat(300))).toBe(questionOf(long.slice(0, 700)));
  });

  it("stays the same when asked again", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const once = questionOf(text);
        expect(questionOf(once ?? "")).toBe(once);
      }),
    );
  });
});

describe("questionInMessage", () => {
  it.each([
    [
      "its last question",
      "Hi! Is it on? How many troops took part? Thanks.",
      "How many troops took part?",
    ],
    ["all of it where it asks nothing", "Zapad drills, Barents Sea", "Zapad drills, Barents Sea"],
    ["not what it quotes", "> Who are you?\nWhere is the pool?", "Where is the pool?"],
    ["not code, links and mentions", "<@1> see https://a.b/?q ```why?``` `now`", "see now"],
    ["a question in Japanese", "こんにちは。何人が参加しましたか？", "何人が参加しましたか？"],
    ["nothing where there is no word", "👍 <:x:1>", undefined],
  ])("takes %s", (_, content, question) => {
    expect(questionInMessage(content)).toBe(question);
  });

  it("reads any long message in moments", () => {
    const started = performance.now();
    for (const piece of ["```", "> ", "<@", "https://", "?", "<a:", "*"])
      questionInMessage(piece.repeat(4000));

    expect(performance.now() - started).toBeLessThan(1000);
  });
});
