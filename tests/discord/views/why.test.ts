/** Why these quotes, in plain words. */
import { describe, expect, it } from "vitest";
import { whyCard } from "../../../src/discord/views/why.js";
import { RELATED_WORDS } from "../../../src/explanation.js";
import { cited, found, sourceOf, viewOf, wordsOf } from "../../support/discord-desk.js";

describe("whyCard", () => {
  it("tells what is in bold, misspellings and what counted, strongest first", () => {
    const quoted = cited(
      sourceOf("Around 7,000 troops took part."),
      "Around 7,000 troops took part.",
      "troops",
      "part",
    );
    const answer = found([quoted], { corrections: [{ from: "tropps", to: "troops" }] });

    expect(wordsOf(whyCard(answer, answer.quotes, viewOf()))).toMatchInlineSnapshot(`
      "### How many troops took part?
      **Why these quotes?**
      -# Each sentence of the sources is compared with the question. Nothing is written by the bot.
      -# What counted, strongest first:
      Words taken to be misspelt: tropps → troops
      **Russia, Belarus launch Zapad-2025 drills** – “Around 7,000 troops took part.”
      Words in it that answer or match your question: **troops**, **part**
      \`▮▮▮▮▮▮▮▮\` rare words of your question stand in it and around it
      \`▮▮▮▮▯▯▯▯\` has 2 of 3 words of the question"
    `);
  });

  it("tells which related words were taken for those of the question", () => {
    const quoted = cited(sourceOf("7,000 troops took part."), "7,000 troops took part.");
    const part = { name: RELATED_WORDS, value: 0, detail: "“soldiers” as “troops”", parts: [] };
    const explanation = { ...quoted.explanation, parts: [...quoted.explanation.parts, part] };
    const answer = found([{ ...quoted, explanation }]);

    const card = whyCard(answer, answer.quotes, viewOf());

    expect(wordsOf(card)).toContain("Related words taken for yours: “soldiers” as “troops”");
  });
});
