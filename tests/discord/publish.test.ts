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

const APPLICATION = "1200000000000000000";
const GLOBAL = `/applications/${APPLICATION}/commands`;
const HOME = "123456789012345678";
const AWAY = "223456789012345678";
const inServer = (id: string) => `/applications/${APPLICATION}/guilds/${id}/commands`;

/** Publishes to a Discord that has these commands at these routes, and notes what is put where. */
function publishing(
  there: Readonly<Record<string, unknown>>,
  { guildId, put = () => undefined }: { guildId?: string; put?: (route: string) => unknown } = {},
) {
  const puts: unknown[] = [];
  const { log, of } = notedLog();
  const rest = {
    get: (route: string) => {
      const known = there[route];
      return known instanceof Error ? Promise.reject(known) : Promise.resolve(known ?? []);
    },
    put: (route: string, { body }: { body: unknown }) => {
      puts.push({ route, body });
      return put(route);
    },
  } as never;
  const { signal } = new AbortController();
  const about = { rest, application: APPLICATION, guildId, servers: [HOME, AWAY], log, signal };
  return { puts, of, done: publish(about) };
}

const refusal = () => Object.assign(new Error("no"), { code: 50001, status: 403 });

describe("publish", () => {
  it("writes the commands where Discord has others, and only there", async () => {
    const fresh = publishing({});
    const known = publishing({ [GLOBAL]: published() });

    expect(await Promise.all([fresh.done, known.done])).toEqual([undefined, undefined]);
    expect([fresh.puts, known.puts]).toEqual([[{ route: GLOBAL, body: WANTED }], []]);
    expect(fresh.of("commands published")).toHaveLength(1);
    expect(known.of("commands are up to date")).toHaveLength(1);
  });

  it("is the end where the bot is not in the server that it was told of", async () => {
    const put = () => Promise.reject(refusal());
    const elsewhere = publishing({ [GLOBAL]: published() }, { guildId: HOME, put });
    const everywhere = publishing({ [inServer(HOME)]: published() }, { put });

    expect(await elsewhere.done).toMatchObject({ code: 2 });
    expect(await everywhere.done).toBeUndefined();
    expect(everywhere.of("commands not published, answering all the same")).toHaveLength(1);
    // What was published before still works.
    expect([...elsewhere.puts, ...everywhere.puts]).toHaveLength(2);
  });

  it.each([
    ["everywhere, once they are for one server", HOME, GLOBAL],
    ["for one server, once they are everywhere", undefined, inServer(HOME)],
    ["for one server, once they are for another", AWAY, inServer(HOME)],
  ])("takes back what was published %s", async (_, guildId, before) => {
    const after = guildId === undefined ? GLOBAL : inServer(guildId);
    const old = [
      { type: 1, name: "sources" },
      { type: 1, name: "long gone" },
    ];
    const { puts, of, done } = publishing(
      { [before]: old },
      guildId === undefined ? {} : { guildId },
    );
    await done;

    expect(puts).toEqual([
      { route: after, body: WANTED },
      { route: before, body: [] },
    ]);
    expect(of("commands published before taken back")).toHaveLength(1);
  });

  it("leaves alone what none of its commands is among", async () => {
    const others = [
      { type: 1, name: "weather" },
      { type: 3, name: "ask" },
    ];
    const { puts, done } = publishing({ [GLOBAL]: others }, { guildId: HOME });
    await done;

    expect(puts).toEqual([{ route: inServer(HOME), body: WANTED }]);
  });

  it("goes on where it may not look, and where it can't take back, with a warning", async () => {
    const fault = Object.assign(new Error("Bad Gateway"), { status: 502 });
    const put = (route: string) => (route === inServer(AWAY) ? Promise.reject(fault) : {});
    const there = { [inServer(HOME)]: refusal(), [inServer(AWAY)]: published() };
    const { puts, of, done } = publishing(there, { put });

    expect(await done).toBeUndefined();
    expect(puts).toHaveLength(2);
    expect(of("commands published before not taken back")).toMatchObject([
      { why: "Bad Gateway, 502" },
    ]);
  });
});
