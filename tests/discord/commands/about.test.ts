/** `/about` tells what runs here. */
import { describe, expect, it } from "vitest";
import { about } from "../../../src/discord/commands/about.js";
import { commandContract } from "../../contracts/command-contract.js";
import { deskWith, sourceOf, typed, wordsOf } from "../../support/discord-desk.js";

commandContract(about);

describe("/about", () => {
  it("states sources, corpus revision and version", async () => {
    const reply = about.run(typed({}), deskWith([sourceOf("One.\nTwo.")]));

    expect(wordsOf(await reply.message())).toContain(
      "1 source, 2 sentences · Corpus `3f9c1a2b0000` · Version 1.2.3",
    );
  });
});
