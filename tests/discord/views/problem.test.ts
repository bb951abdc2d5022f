/** When something does not work, a person reads why and what to do. */
import { describe, expect, it } from "vitest";
import { tongueOf } from "../../../src/discord/strings.js";
import { problemCard, staleCard } from "../../../src/discord/views/problem.js";
import { controlsOf, viewerIn, wordsOf } from "../../support/discord-desk.js";

describe("problemCard", () => {
  it("says what happened", () => {
    expect(wordsOf(problemCard(tongueOf("fr"), "Réessayez."))).toBe(
      "**Cela n’a pas fonctionné**\nRéessayez.",
    );
  });
});

describe("staleCard", () => {
  it("offers to ask again", () => {
    const card = staleCard(viewerIn("en-US"), "How many?", "30b24056cddd");

    expect(wordsOf(card)).toContain(
      "### How many?\n**The sources have changed since this answer was made.**",
    );
    expect(controlsOf(card)).toMatchObject([
      { label: "Ask again", control: { action: "ask-again", source: "30b24056cddd" } },
    ]);
  });

  it("offers nothing where the question is not known", () => {
    expect(controlsOf(staleCard(viewerIn("en-US")))).toEqual([]);
  });
});
