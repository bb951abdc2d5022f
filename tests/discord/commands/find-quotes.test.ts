/** "Find quotes" reads a message for its question. */
import { describe, expect, it } from "vitest";
import { findQuotes } from "../../../src/discord/commands/find-quotes.js";
import { commandContract } from "../../contracts/command-contract.js";
import { deskWith, typed, wordsOf } from "../../support/discord-desk.js";

commandContract(findQuotes);

describe("Find quotes", () => {
  it("answers the question of a message privately", async () => {
    const input = typed({}, { target: "Hi all! How many troops took part? Thanks." });
    const reply = findQuotes.run(input, deskWith([]));

    expect(reply).toMatchObject({ kind: "message", audience: "private" });
    expect(wordsOf(await reply.message())).toContain("### How many troops took part?");
  });

  it("says so where a message has no words", () => {
    expect(() => findQuotes.run(typed({}, { target: "👍 <@1>" }), deskWith([]))).toThrow(
      "I find no words in this message that I could look up.",
    );
  });
});
