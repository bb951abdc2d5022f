/** Why these quotes, in plain words. */
import { describe, expect, it } from "vitest";
import { COMMAND_LOCALES, tongueOf } from "../../../src/discord/strings.js";
import { whyCard } from "../../../src/discord/views/why.js";
import { SIGNALS } from "../../../src/rank/signals/index.js";
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
      What counted, strongest first:
      \`▮▮▮▮▮▮▮▮\` rare words of your question stand in it and around it
      \`▮▮▮▮▯▯▯▯\` has 2 of 3 words of the question"
    `);
  });

  it("has words in every language for every signal", () => {
    const names = SIGNALS.map(({ signal }) => signal.name).sort();

    for (const locale of ["en-US", ...COMMAND_LOCALES]) {
      expect(Object.keys(tongueOf(locale).strings.why.meanings).sort()).toEqual(names);
    }
  });
});
