/** Commands are written only when Discord has others. */
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/discord/commands/index.js";
import { arePublished } from "../../src/discord/publish.js";

const WANTED = COMMANDS.map(({ definition }) => definition);

/** The commands as Discord gives them back: with ids, defaults, and fields in another order. */
function published(): Record<string, unknown>[] {
  return WANTED.map((definition, at): Record<string, unknown> => {
    const { name, ...rest } = definition;
    return {
      id: `${at}`,
      version: "1",
      default_member_permissions: null,
      nsfw: false,
      options: [],
      description: "",
      ...structuredClone(rest),
      contexts: [...(rest.contexts ?? [])].reverse(),
      name,
    };
  }).reverse();
}

describe("arePublished", () => {
  it("knows our commands in what Discord makes of them", () => {
    expect(arePublished(WANTED, published())).toBe(true);
  });

  it.each<[string, (commands: Record<string, unknown>[]) => unknown]>([
    ["a command is missing", (commands) => commands.pop()],
    ["one is there that we don't have", (commands) => commands.push({ type: 1, name: "old" })],
    ["a description differs", ([first]) => Object.assign(first ?? {}, { description: "x" })],
    [
      "a translation is missing",
      ([first]) => Object.assign(first ?? {}, { name_localizations: null }),
    ],
    ["it works elsewhere", ([first]) => Object.assign(first ?? {}, { contexts: [0] })],
  ])("sees that %s", (_, change) => {
    const given = published();
    change(given);

    expect(arePublished(WANTED, given)).toBe(false);
  });
});
