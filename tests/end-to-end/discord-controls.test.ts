/** Every button, menu and dialog of the built bot, by the person who asked and by others. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { PRESSES } from "../../src/discord/controls/index.js";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";
import type { FakeMessage, Scene } from "../support/fake-discord/types.js";
import { ABOUT_THE_KEEPER, enlargeCorpus } from "../support/large-corpus.js";
import { messagesOf, pressEverything, type Pressed } from "../support/press-everything.js";
import { englishIn, expectSound } from "../support/sound-exchange.js";

const QUESTION = "How many troops are participating in the Zapad-2025 drills?";
const MISSPELT = "how many soldeirs are in the zapad excercise";
const MANAGE_SERVER = 1n << 5n;
const MANAGE_MESSAGES = 1n << 13n;

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let work: AtWork;

beforeAll(async () => {
  work = await prepareWork();
  const corpus = work.copyCorpus();
  enlargeCorpus(corpus);
  await work.start({ CORPUS_DIR: corpus });
});

afterAll(async () => {
  await work.end();
});

/** The cards from which every other card can be reached. */
async function startingCards(scene: Scene, options: Record<string, string> = {}) {
  const { discord } = work;
  const ask = (question: string) =>
    discord.slash({ name: "ask", options: { question, ...options }, ...scene });
  const started = [
    await ask(QUESTION),
    await ask(MISSPELT),
    await ask(ABOUT_THE_KEEPER),
    await discord.slash({ name: "sources", ...scene }),
    await discord.slash({ name: "about", ...scene }),
  ];
  return started.flatMap(messagesOf);
}

async function pressAll(cards: readonly FakeMessage[], scene: Scene): Promise<Pressed[]> {
  const pressed: Pressed[] = [];
  for (const card of cards) pressed.push(...(await pressEverything(work.discord, card, scene)));
  return pressed;
}

const actionsIn = (pressed: readonly Pressed[]) => [
  ...new Set(pressed.map(({ action }) => String(action))),
];

/** "Ask again" stands on cards of a corpus that has changed; the restart test presses it. */
const ALL = Object.keys(PRESSES).filter((action) => action !== "ask-again");

describe.each<readonly [string, Scene, string]>([
  ["a server", {}, "en-US"],
  ["a direct message", { dm: true }, "de"],
  ["a group chat", { userInstall: true }, "ja"],
  ["a server without the bot", { userInstall: "guild" }, "fr"],
  ["a server of Brazilians", {}, "pt-BR"],
  ["a server of Spaniards", {}, "es-ES"],
])("in %s", (_, place, locale) => {
  it("every control of private cards works", async () => {
    const scene = { ...place, locale, permissions: MANAGE_SERVER };
    const pressed = await pressAll(await startingCards(scene), scene);
    const isServer = place.dm === undefined && place.userInstall === undefined;

    for (const { exchange } of pressed) {
      expectSound(exchange);
      expect(englishIn(exchange, locale)).toEqual([]);
    }
    expect(actionsIn(pressed).sort()).toEqual(
      // Who manages a server that does not have the bot manages nothing of it.
      ALL.filter((action) => isServer || action !== "problems").sort(),
    );
    expect(work.discord.violations).toEqual([]);
  });

  it("every control of public cards works for the person who asked", async () => {
    const scene = { ...place, locale };
    const cards = await startingCards(scene, { visibility: "everyone" });
    const pressed = await pressAll(cards.slice(0, 3), scene);

    for (const { exchange } of pressed) expectSound(exchange);
    expect(actionsIn(pressed)).toEqual(expect.arrayContaining(["answer-page", "why", "remove"]));
    expect(cards.slice(0, 3).every(({ deleted }) => deleted)).toBe(true);
    expect(work.discord.violations).toEqual([]);
  });

  it("others who press on a public card get a view of their own", async () => {
    const scene = { ...place, locale };
    const cards = (await startingCards(scene, { visibility: "everyone" })).slice(0, 3);
    const before = cards.map(({ components }) => JSON.stringify(components));
    const pressed = await pressAll(cards, { ...scene, user: "bob" });

    for (const { exchange } of pressed) {
      expectSound(exchange);
      expect(exchange.modal !== undefined || exchange.isEphemeral).toBe(true);
    }
    expect(cards.map(({ components }) => JSON.stringify(components))).toEqual(before);
    expect(cards.some(({ deleted }) => deleted)).toBe(false);
    expect(work.discord.violations).toEqual([]);
  });
});

describe("a shared answer", () => {
  const answer = () => work.discord.slash({ name: "ask", options: { question: QUESTION } });

  it("is posted once, however often the button is clicked, and names who asked", async () => {
    const private_ = await answer();
    const message = private_.message!;
    const share = { message, label: "Share" };
    const [first, second] = await Promise.all([
      work.discord.button(share),
      work.discord.button(share),
    ]);
    const shared = await first.until("the shared answer", ({ followUps }) => followUps[0]);
    // Whatever the second click still does is done before this is answered.
    await work.discord.slash({ name: "about" });

    expect(second.followUps).toEqual([]);
    expect(shared.ephemeralFor).toBeUndefined();
    expect(shared.pings).toEqual([]);
    expect(JSON.stringify(shared.components)).toContain(`<@${first.start.user.id}>`);
    expect(private_.labels()).toContain("Shared");
    expect(private_.find("Shared")?.disabled).toBe(true);
    expect(work.discord.violations).toEqual([]);
  });

  it("is removed by who asked or by a moderator, and by nobody else", async () => {
    const { discord } = work;
    const share = async () => {
      const pressed = await discord.button({ message: (await answer()).message!, label: "Share" });
      return pressed.until("the shared answer", ({ followUps }) => followUps[0]);
    };
    const [own, others] = [await share(), await share()];
    const refused = await discord.button({ message: own, label: "Remove", user: "bob" });
    await discord.button({ message: own, label: "Remove" });
    const moderator = { user: "mod", permissions: MANAGE_MESSAGES };
    await discord.button({ message: others, label: "Remove", ...moderator });
    await discord.until("both to be removed", () => own.deleted && others.deleted);

    expect(refused.isEphemeral).toBe(true);
    expect(refused.text()).toContain("Only the person who asked, or a moderator, can remove this.");
    expect(discord.violations).toEqual([]);
  });
});

describe("files that cannot be used", () => {
  it("are named, with the reason, to members who can manage the server only", async () => {
    const { discord } = work;
    const manager = { permissions: MANAGE_SERVER };
    const list = await discord.slash({ name: "sources", ...manager });
    const customId = String(list.find("Unreadable files")?.custom_id);
    // Whoever was a manager when the card came is none any more.
    const late = await discord.button({ message: list.message!, customId });
    const shown = await discord.button({ message: list.message!, customId, ...manager });
    const text = shown.text();
    const hidden = await discord.slash({ name: "sources" });
    const forged = await discord.button({ message: hidden.message!, customId, force: true });

    expect(text).toContain("9 files could not be used");
    expect(text).toMatch(/- \*\*broken-1\.txt\*\*\n {2}\S.+/);
    expect(hidden.labels()).not.toContain("Unreadable files");
    expect(late.text()).toContain("Only members who can manage this server");
    expect(forged.text()).toContain("This button is from an older version of the bot.");
    expect(late.text() + forged.text()).not.toContain("broken-");
    expect(discord.violations).toEqual([]);
  });
});
