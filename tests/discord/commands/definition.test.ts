/** Commands are named in every language, by their English names in code. */
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../../src/discord/commands/index.js";
import { described, textOption } from "../../../src/discord/commands/definition.js";

describe("described", () => {
  it("gives names and descriptions in every language", () => {
    expect(described(({ about }) => about)).toMatchObject({
      name: "about",
      name_localizations: { de: "über", ja: "このボットについて" },
      description: "What this bot is, how it decides, and what it keeps about you",
    });
  });
});

describe("textOption", () => {
  it("takes text", () => {
    expect(textOption(({ question }) => question)).toMatchObject({ type: 3, name: "question" });
  });
});

describe("the list of commands", () => {
  it("has no name twice, in any language", () => {
    const names = COMMANDS.map(({ definition }) => definition);
    for (const locale of [undefined, "de", "fr", "es-ES", "pt-BR", "ja"] as const) {
      const all = names.map(({ name, name_localizations }) =>
        locale === undefined ? name : name_localizations?.[locale],
      );
      expect(new Set(all).size).toBe(names.length);
    }
  });
});
