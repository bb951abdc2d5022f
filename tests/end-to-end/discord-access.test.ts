/** Who the built bot lets see and do what, and what it makes of controls that nobody was given. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";
import type { Exchange } from "../support/fake-discord/exchange.js";
import type { Scene } from "../support/fake-discord/types.js";
import { messagesOf } from "../support/press-everything.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ROLE = "876543210987654321";
const MANAGER: Scene = { permissions: 1n << 5n };
const MEMBER: Scene = { roles: ["111111111111111111", ROLE] };
const WAGES = "How much does Captain Solheim earn?";
const FERRY = "How many passengers does the ferry to Ulvik carry?";
/** What stands in the kept-back file, its name, and its folder and tag. */
const KEPT = /900|kroner|wages|staff|salary/i;
const UNKNOWN = "This button is from an older version of the bot.";

let work: AtWork;

beforeAll(async () => {
  work = await prepareWork();
  const corpus = join(work.folder, "corpus");
  mkdirSync(join(corpus, "staff"), { recursive: true });
  mkdirSync(join(corpus, "notices"));
  writeFileSync(
    join(corpus, "notices", "ferry.txt"),
    "The ferry to Ulvik carries 212 passengers.\n",
  );
  writeFileSync(join(corpus, "staff", "wages.txt"), "Captain Solheim earns 900 kroner.\n");
  writeFileSync(join(corpus, "staff", "broken.pdf"), "no PDF");
  writeFileSync(join(corpus, "timetable.pdf"), "no PDF");
  writeFileSync(
    join(corpus, "sources.json"),
    JSON.stringify({
      sources: { "staff/wages.txt": { tags: ["salary"] } },
      access: [{ folder: "staff", roles: [ROLE], servers: [work.discord.home.id] }],
    }),
  );
  await work.start({ CORPUS_DIR: corpus });
});

afterAll(async () => {
  await work.end();
});

const ask = (question: string, scene: Scene, options: Record<string, string> = {}) =>
  work.discord.slash({ name: "ask", options: { question, ...options }, ...scene });

const said = (exchange: Exchange): string =>
  [exchange.text(), JSON.stringify(exchange.choices ?? [])].join("\n").replaceAll("**", "");

describe("a folder for one role in one server", () => {
  it("answers its members", async () => {
    expect(said(await ask(WAGES, MEMBER))).toContain("earns 900 kroner");
    expect(said(await work.discord.slash({ name: "sources", ...MEMBER }))).toContain("2 sources");
  });

  it.each<readonly [string, Scene]>([
    ["a member without the role", {}],
    ["the role in another server", { userInstall: "guild", roles: [ROLE] }],
    ["a direct message", { dm: true }],
    ["a manager without the role", MANAGER],
  ])("is not there for %s", async (_, scene) => {
    const { discord } = work;
    const typed = (name: string, option: string, value: string) =>
      discord.autocomplete({ name, option, value, ...scene });
    const exchanges = [
      await ask(WAGES, scene),
      await ask(FERRY, scene),
      await discord.slash({ name: "sources", ...scene }),
      await typed("ask", "source", "wa"),
      await typed("ask", "in", "sta"),
      await typed("ask", "in", "sal"),
      await typed("ask", "question", "capt"),
      await typed("sources", "in", ""),
    ];

    expect(exchanges[1]?.text()).toContain("212");
    expect(exchanges[2]?.text()).toContain("1 source");
    for (const exchange of exchanges) {
      expect(said(exchange).replace(WAGES, "")).not.toMatch(KEPT);
    }
    expect(said(await ask(WAGES, scene, { in: "staff" }))).toContain("I know no folder or tag");
    expect(discord.violations).toEqual([]);
  });

  it("comes into nothing that all may see", async () => {
    const { discord } = work;
    const own = await ask(WAGES, MEMBER);
    const shared = await discord.button({ message: own.message!, label: "Share", ...MEMBER });
    const posted = await ask(WAGES, MEMBER, { visibility: "everyone" });

    expect(messagesOf(shared).some(({ ephemeralFor }) => ephemeralFor === undefined)).toBe(false);
    expect(said(shared)).toContain("This answer quotes sources that not everyone here may see");
    expect(said(posted).replace(WAGES, "")).not.toMatch(KEPT);
    expect(discord.violations).toEqual([]);
  });

  it("is closed again to a member who lost the role, on old cards too", async () => {
    const { discord } = work;
    const own = await ask(WAGES, MEMBER);

    for (const label of ["Context", "Exact text", "Why these?"]) {
      const pressed = await discord.button({ message: own.message!, label });
      expect(said(pressed).replace(WAGES, "")).not.toMatch(KEPT);
    }
    expect(discord.violations).toEqual([]);
  });
});

describe("the files that can't be used", () => {
  /** Presses the button in a list of sources: one of the presser's own, or a manager's. */
  const unreadable = async (scene: Scene, of: Scene = scene) => {
    const list = await work.discord.slash({ name: "sources", ...of });
    const customId = String(list.find("Unreadable files")?.custom_id);
    return work.discord.button({ message: list.message!, customId, ...scene });
  };

  it("are named to managers, those that are kept from them apart", async () => {
    const [all, open] = [await unreadable({ ...MEMBER, ...MANAGER }), await unreadable(MANAGER)];

    for (const { isEphemeral } of [all, open]) expect(isEphemeral).toBe(true);
    for (const told of [all, open]) expect(said(told)).toContain("timetable.pdf");
    expect(said(all)).toContain("staff/broken.pdf");
    expect(said(open)).not.toMatch(/staff|broken/);
    expect(work.discord.violations).toEqual([]);
  });

  it.each<readonly [string, Scene]>([
    ["a member who can't manage the server", MEMBER],
    ["a manager of a server that does not have the bot", { userInstall: "guild", ...MANAGER }],
    ["anybody in a direct message", { dm: true, ...MANAGER }],
  ])("are not offered to %s", async (_, scene) => {
    const list = await work.discord.slash({ name: "sources", ...scene });

    expect(list.labels()).not.toContain("Unreadable files");
    expect(said(list)).not.toMatch(/timetable|staff|broken/);
  });

  it("stay unnamed to who is no manager any more", async () => {
    const told = await unreadable({}, MANAGER);

    expect(said(told)).toContain("Only members who can manage this server");
    expect(said(told)).not.toMatch(/timetable|staff|broken/);
    expect(work.discord.violations).toEqual([]);
  });
});

describe("a control that nobody was given", () => {
  /** The meaning of the button, with one field put in place of another. */
  const forged = (id: string, at: number, value: string): string => {
    const fields = id.split(":");
    fields[at] = value;
    return fields.join(":");
  };

  it("does nothing, whatever it says, and is politely refused", async () => {
    const { discord } = work;
    const card = await ask(FERRY, {});
    const others = await ask(FERRY, { user: "bob" });
    const id = String(card.find("Context")?.custom_id);
    const ids = [
      forged(id, 1, "remove"),
      forged(id, 1, "reload"),
      forged(id, 2, "00000000"),
      forged(id, 3, "1"),
      forged(id, 4, "0123456789ab"),
      forged(id, 4, "../../etc/passwd"),
      forged(id, 5, "0-1"),
      String(others.find("Context")?.custom_id),
      "staff/wages.txt",
      "",
      "x".repeat(100),
    ];

    for (const customId of ids) {
      const pressed = await discord.button({ message: card.message!, customId, force: true });
      expect(pressed.isEphemeral).toBe(true);
      expect(said(pressed)).toContain(UNKNOWN);
      expect(card.message!.deleted).toBe(false);
    }
    expect(discord.violations).toEqual([]);
  });

  it("is not taken from a menu either", async () => {
    const { discord } = work;
    const list = await discord.slash({ name: "sources" });
    const menu = JSON.stringify(list.message!.components).match(/v1:menu:[^"]*/)?.[0] ?? "";
    const pressed = await discord.select({
      message: list.message!,
      customId: menu,
      values: [menu.replace("menu", "download").replace(":-:-:-", ":0123456789ab:-:-")],
      force: true,
    });

    expect(said(pressed)).toContain(UNKNOWN);
    expect(discord.violations).toEqual([]);
  });

  it("of another person's private answer is theirs alone", async () => {
    const { discord } = work;
    const card = await ask(FERRY, {});

    for (const label of ["Context", "Why these?", "Share"]) {
      const customId = String(card.find(label)?.custom_id);
      const pressed = await discord.button({
        message: card.message!,
        customId,
        user: "bob",
        force: true,
      });
      expect(said(pressed)).toContain("This answer belongs to someone else.");
    }
    expect(discord.violations).toEqual([]);
  });
});

it("carries no path in any control", async () => {
  const cards = [
    await ask(WAGES, MEMBER, { in: "staff" }),
    await ask(FERRY, {}, { in: "notices" }),
  ];
  const ids = cards.flatMap(({ message }) =>
    [...JSON.stringify(message!.components).matchAll(/"(v1:[^"]*)"/g)].map(([, id]) => id ?? ""),
  );

  expect(ids.length).toBeGreaterThan(4);
  expect(ids.filter((id) => /[/.]|staff|notices|ferry|wages/.test(id) || id.length > 100)).toEqual(
    [],
  );
});

it("reads the folder again for managers only, whoever the server shows the command to", async () => {
  const { discord } = work;
  const denied = await discord.slash({ name: "reload", showsAll: true });
  const done = await discord.slash({ name: "reload", ...MANAGER });
  const elsewhere = { name: "reload", ...MANAGER, userInstall: "guild", force: true } as const;

  const refused = [denied, await discord.slash(elsewhere)];
  for (const told of refused) {
    expect(told.text()).toContain("Only members who can manage this server");
  }
  expect(done.text()).toContain("The folder has been read again");
  expect(said(done)).not.toMatch(KEPT);
  expect(discord.violations).toEqual([]);
});
