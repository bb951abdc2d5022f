/** What every command keeps: a definition Discord takes, and replies it takes, for anybody's input. */
import { describe, expect, it } from "vitest";
import { check } from "../../src/discord/check.js";
import type { Command, RunInput } from "../../src/discord/commands/command.js";
import { LIMITS } from "../../src/discord/payload.js";
import { tongueOf } from "../../src/discord/strings.js";
import { UserError } from "../../src/errors.js";
import { cited, deskWith, found, notFound, sourceOf, typed } from "../support/discord-desk.js";

interface Definition {
  readonly name: string;
  readonly description?: string;
  readonly integration_types?: unknown;
  readonly contexts?: unknown;
  readonly default_member_permissions?: string;
  readonly options?: readonly Definition[];
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly name: string }[];
}

/** The permission Manage Server, as Discord writes it. */
const MANAGE_SERVER = "32";

const SOURCE = sourceOf("The joint drills involved around 7,000 troops.");
const WORDS = [
  "How many troops?",
  "",
  "  ",
  "@everyone",
  "\u0000\u202E",
  "x".repeat(6000),
  "\uD800",
];

export function commandContract(command: Command): void {
  const definition = command.definition as Definition;
  const options = definition.options ?? [];

  describe(`the command ${definition.name}`, () => {
    it("works everywhere, or for those who manage a server with the bot and nobody else", () => {
      const isForAll = definition.default_member_permissions === undefined;

      expect(definition.integration_types).toEqual(isForAll ? [0, 1] : [0]);
      expect(definition.contexts).toEqual(isForAll ? [0, 1, 2] : [0]);
      if (isForAll) return;
      expect(definition.default_member_permissions).toBe(MANAGE_SERVER);
      // Whoever keeps the server can show the command to others.
      const strangers = { ...typed({}), canManageServer: false };
      expect(() => command.run(strangers, deskWith([SOURCE]))).toThrow(UserError);
    });

    it("is within Discord's limits", () => {
      expect(JSON.stringify(definition).length).toBeLessThan(8000);
      for (const { name, description } of [definition, ...options]) {
        expect(name.length).toBeLessThanOrEqual(LIMITS.commandName);
        expect((description ?? "").length).toBeLessThanOrEqual(LIMITS.commandDescription);
      }
      expect(new Set(options.map(({ name }) => name)).size).toBe(options.length);
    });

    it("asks for required options first, and suggests either choices or completions", () => {
      const required = options.map((option) => option.required === true);

      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
      for (const option of options) {
        expect(option.autocomplete === true && option.choices !== undefined).toBe(false);
      }
    });

    it.each(WORDS)(
      "replies to %j with a card that Discord takes, or a plain word",
      async (words) => {
        const input: RunInput = {
          ...typed(Object.fromEntries(options.map(({ name }) => [name, words]))),
          target: words,
          tongue: tongueOf("ja"),
          canManageServer: true,
        };
        for (const answer of [found([cited(SOURCE, SOURCE.text)]), notFound()]) {
          try {
            const reply = command.run(input, deskWith([SOURCE], answer));
            expect(check(await reply.message())).toEqual([]);
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
          }
        }
      },
    );

    it.each(["onlyMe", "everyone"])("knows without a desk who is to see the reply (%s)", (who) => {
      const input = { ...typed({ question: "Why?", visibility: who }), target: "Why?" };
      const { audience } = command.run({ ...input, canManageServer: true }, deskWith([SOURCE]));

      expect(audience === "everyone").toBe(command.isForEveryone?.(input) === true);
    });

    it.each(WORDS)("completes %j with choices that Discord takes", (words) => {
      for (const { name } of options.filter(({ autocomplete }) => autocomplete)) {
        const input = { ...typed({}), option: name, typed: words };
        const choices = command.complete?.(input, deskWith([SOURCE])) ?? [];

        expect(choices.length).toBeLessThanOrEqual(LIMITS.choices);
        for (const choice of choices) {
          for (const part of [choice.name, choice.value]) {
            expect(part.trim()).not.toBe("");
            expect(part.length).toBeLessThanOrEqual(LIMITS.choiceText);
          }
        }
        expect(new Set(choices.map((choice) => choice.name)).size).toBe(choices.length);
      }
    });
  });
}
