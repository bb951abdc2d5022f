/** A card's words without its dress. */
import { describe, expect, it } from "vitest";
import { button, container, message, section, text } from "../../../src/discord/payload.js";
import { plainMessage } from "../../../src/discord/views/plain.js";

describe("plainMessage", () => {
  it("keeps the words and drops buttons and files", () => {
    const card = message(
      [container(0, [text("One"), section([text("Two")], button("a", "A"))])],
      [{ name: "a.txt", bytes: new Uint8Array() }],
    );

    expect(plainMessage(card)).toEqual(message([text("One\n\nTwo")]));
  });

  it("cuts at a word's end and says so", () => {
    const card = message([text("word ".repeat(700).trim())]);

    expect(plainMessage(card).body.components).toEqual([text(`${"word ".repeat(400).trim()} …`)]);
  });

  it("says something where a card has no words", () => {
    expect(plainMessage(message([])).body.components).toEqual([text("…")]);
  });
});
