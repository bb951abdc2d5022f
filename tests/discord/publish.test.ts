/** Commands are written only when Discord has others. */
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/discord/commands/index.js";
import { arePublished, publish } from "../../src/discord/publish.js";
import { notedLog } from "../support/tiny-shard.js";

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

describe("publish", () => {
  const publishing = (there: unknown, guildId?: string, put = () => Promise.resolve()) => {
    const puts: unknown[] = [];
    const { log, of } = notedLog();
    const rest = {
      get: () => Promise.resolve(there),
      put: (_route: unknown, options: unknown) => {
        puts.push(options);
        return put();
      },
    } as never;
    const { signal } = new AbortController();
    return { puts, of, done: publish({ rest, route: "/commands", guildId, log, signal }) };
  };

  it("writes the commands where Discord has others, and only there", async () => {
    const fresh = publishing([]);
    const known = publishing(published());

    expect(await Promise.all([fresh.done, known.done])).toEqual([undefined, undefined]);
    expect([fresh.puts, known.puts]).toEqual([[{ body: WANTED }], []]);
    expect(fresh.of("commands published")).toHaveLength(1);
    expect(known.of("commands are up to date")).toHaveLength(1);
  });

  it("is the end where the bot is not in the server that it was told of", async () => {
    const refuse = () =>
      Promise.reject(Object.assign(new Error("no"), { code: 50001, status: 403 }));
    const elsewhere = publishing([], "123456789012345678", refuse);
    const everywhere = publishing([], undefined, refuse);

    expect(await elsewhere.done).toMatchObject({ code: 2 });
    expect(await everywhere.done).toBeUndefined();
    expect(everywhere.of("commands not published, answering all the same")).toHaveLength(1);
  });
});
