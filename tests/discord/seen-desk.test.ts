/** What is kept from somebody is kept from them in every command, button, list and count. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Desk } from "../../src/discord/commands/command.js";
import { dispatch, refusalCard } from "../../src/discord/dispatch.js";
import { type Message, componentsOf } from "../../src/discord/payload.js";
import { deskSeenBy } from "../../src/discord/seen-desk.js";
import { ASKER, OTHER, controlsOf, deskWith, visitor, wordsOf } from "../support/discord-desk.js";
import { onMessage, press, slash, typing } from "../support/interactions.js";
import {
  FERRY,
  OPEN,
  READ_FOR_ALL,
  ROLE,
  SECRET,
  SERVER,
  WAGES,
  deskOver,
  limitedDesk,
} from "../support/limited-desk.js";
import { partlyKept, questionOnThem } from "../support/partly-kept.js";

const MANAGE = (1n << 5n).toString();
const MEMBER = { server: SERVER, roles: [ROLE], permissions: MANAGE };
/** Everyone who lacks something: the role, the server, or both. */
const STRANGERS = [
  { server: SERVER, roles: [], permissions: MANAGE },
  { server: "111111111111111111", roles: [ROLE], permissions: MANAGE },
  {},
];
const DESK = limitedDesk();

const refuse = (error: unknown) => refusalCard(error, visitor, "ref");

async function outcomeOf(interaction: unknown, desk = DESK) {
  return (await dispatch(interaction, desk, () => Promise.resolve(0), refuse)).act;
}

/** The card that comes of an interaction; a refusal's where it fails while it is made. */
async function cardOf(interaction: unknown): Promise<Message> {
  const act = await outcomeOf(interaction);
  if (!("message" in act)) throw new Error(`no message but ${act.kind}`);
  return Promise.resolve().then(act.message).catch(refuse);
}

/** Without what is in bold. */
const wordsFor = async (interaction: unknown) =>
  wordsOf(await cardOf(interaction)).replaceAll("**", "");

/** What the button with a label carries. */
function idOn({ body }: Message, label: string): string {
  const found = componentsOf(body.components).find((part) => part["label"] === label);
  if (found === undefined) throw new Error(`no ${label}`);
  return String(found["custom_id"]);
}

describe("what is kept from somebody", () => {
  it("is answered from for those who may see it, and for nobody else", async () => {
    expect(await wordsFor(slash("ask", { question: WAGES }, MEMBER))).toContain("900 kroner");
    for (const stranger of STRANGERS) {
      const words = await wordsFor(slash("ask", { question: WAGES }, stranger));
      expect(words).not.toMatch(/900|Wages|captain of the ferry earns/);
    }
  });

  it.each(STRANGERS)("is in no list, count, option or problem for %j", async (stranger) => {
    expect(await wordsFor(slash("sources", {}, stranger))).toContain("### 1 source\n");
    expect(await wordsFor(slash("about", {}, stranger))).toContain("1 source, 1 sentence ·");
    for (const [command, option] of [
      ["ask", "source"],
      ["ask", "in"],
      ["ask", "question"],
      ["sources", "in"],
    ] as const) {
      const act = await outcomeOf(typing(command, option, "", stranger));
      expect(JSON.stringify(act)).not.toMatch(/Wages|staff|pay/);
    }
    for (const named of [
      { source: SECRET.id },
      { source: "Wages" },
      { in: "staff" },
      { in: "pay" },
    ]) {
      const words = await wordsFor(slash("ask", { question: WAGES, ...named }, stranger));
      expect(words).toMatch(/I know no (?:source|folder or tag) by that name/);
      expect(words).not.toMatch(/folder staff|tag pay/);
    }
  });

  it("is in lists, counts and options for those who may see it", async () => {
    expect(await wordsFor(slash("sources", {}, MEMBER))).toContain("### 2 sources\n");
    expect(JSON.stringify(await outcomeOf(typing("ask", "in", "", MEMBER)))).toContain("staff");
  });

  it("is named in problems to managers who may see it only", async () => {
    const problemsFor = async (about: object) => {
      const list = await cardOf(slash("sources", {}, about));
      return wordsFor(press(list, idOn(list, "Unreadable files"), about));
    };

    expect(await problemsFor(MEMBER)).toContain("staff/b.pdf");
    expect(await problemsFor(STRANGERS[0]!)).not.toContain("staff");
  });

  it("stays out of answers for everyone, whoever asks", async () => {
    const options = { question: WAGES, visibility: "everyone" };

    expect(await wordsFor(slash("ask", options, MEMBER))).not.toContain("900");
    expect(await wordsFor(slash("ask", { ...options, source: SECRET.id }, MEMBER))).toContain(
      "I know no source by that name",
    );
  });

  it("is not shared, and what all may see is", async () => {
    const secret = await cardOf(slash("ask", { question: WAGES }, MEMBER));
    const open = await cardOf(slash("ask", { question: FERRY, source: OPEN.id }, MEMBER));

    expect(await wordsFor(press(secret, idOn(secret, "Share"), MEMBER))).toContain(
      "This answer quotes sources that not everyone here may see",
    );
    const act = await outcomeOf(press(open, idOn(open, "Share"), MEMBER));
    const posted = act.kind === "update" && act.post ? await act.post() : undefined;
    expect(posted && wordsOf(posted)).toContain("212** passengers");
    const context = await wordsFor(
      press(posted!, idOn(posted!, "Context"), { server: SERVER, isPublic: true, user: OTHER }),
    );
    expect(context).toContain("In its context");
  });

  it("does not come into a public card by its buttons", async () => {
    const options = { question: WAGES, visibility: "everyone" };
    const card = await cardOf(slash("ask", options, MEMBER));
    const labels = controlsOf(card).map(({ label }) => label);
    const pressed = { ...MEMBER, isPublic: true, user: ASKER };

    for (const label of labels.filter((name) => /^(?:Why|Context|Exact|More)/.test(name))) {
      expect(await wordsFor(press(card, idOn(card, label), pressed))).not.toMatch(/900|Wages/);
    }
    expect(labels.length).toBeGreaterThan(0);
  });

  it("is refused to those who lost the right to it, or press it elsewhere", async () => {
    const secret = await cardOf(slash("ask", { question: WAGES }, MEMBER));

    for (const stranger of STRANGERS) {
      for (const label of ["Context", "Why these?", "Exact text", "Share"]) {
        const words = await wordsFor(press(secret, idOn(secret, label), stranger));
        expect(words).toContain("The sources have changed since this answer was made.");
        expect(words).not.toMatch(/900|Wages/);
      }
    }
    const list = await cardOf(slash("sources", {}, MEMBER));
    const [menu] = JSON.stringify(list.body).match(/v1:menu:[^"]*/) ?? [];
    const [choice] = JSON.stringify(list.body).match(/v1:source:[^"]*000000000002[^"]*/) ?? [];
    expect(await wordsFor(press(list, menu!, { values: [choice!] }))).toContain(
      "This source is no longer there.",
    );
  });
});

/** All that a desk says and offers to a stranger, on every surface, but for the corpus' revision. */
async function saidBy(desk: Desk, asked: string): Promise<unknown[]> {
  const { revision } = (await desk.app.seenBy(visitor.audience))?.library ?? desk.app.library;
  const withoutRevision = (said: unknown): string =>
    JSON.stringify(said).replaceAll(new RegExp(`${revision.slice(0, 8)}[0-9a-f]*`, "g"), "…");
  const answer = async (interaction: unknown) => {
    const act = await outcomeOf(interaction, desk);
    const card = "message" in act ? await Promise.resolve().then(act.message).catch(refuse) : act;
    const posted = act.kind === "update" ? await act.post?.() : undefined;
    return { card, said: withoutRevision([act.kind, card, posted]) };
  };
  const said: string[] = [];
  for (const interaction of [
    slash("ask", { question: asked }),
    slash("ask", { question: asked, visibility: "everyone" }),
    slash("ask", { question: asked, in: "x" }),
    slash("sources"),
    slash("about"),
    onMessage("Find quotes", asked),
  ]) {
    const { card, said: first } = await answer(interaction);
    said.push(first);
    if (!("body" in card)) continue;
    const ids = componentsOf(card.body.components).map((part) => part["custom_id"]);
    for (const id of ids.filter((one) => typeof one === "string")) {
      said.push((await answer(press(card, id, { values: [id] }))).said);
    }
  }
  for (const [command, option] of [
    ["ask", "question"],
    ["ask", "source"],
    ["ask", "in"],
    ["sources", "in"],
  ] as const) {
    for (const typed of ["", asked.slice(0, 4)]) {
      said.push((await answer(typing(command, option, typed))).said);
    }
  }
  return said;
}

it("a corpus that somebody sees in part is to them one that lacks the rest, wherever they look", () =>
  fc.assert(
    fc.asyncProperty(partlyKept, questionOnThem, async (sources, asked) => {
      const lacking = sources.filter(({ access }) => access === undefined);
      const [seen, other] = [deskOver(sources), deskOver(lacking)];

      expect(await saidBy(seen, asked)).toEqual(await saidBy(other, asked));
    }),
    { numRuns: 40 },
  ));

describe("deskSeenBy", () => {
  it("tells when the folder was read as far as one may know", async () => {
    const seconds = READ_FOR_ALL.getTime() / 1000;

    for (const about of [...STRANGERS, MEMBER]) {
      expect(await wordsFor(slash("sources", {}, about))).toContain(`<t:${seconds}:R>`);
    }
  });

  it("is the desk itself where there are no rules", async () => {
    const desk = deskWith([OPEN]);

    expect(await deskSeenBy(desk, visitor)).toBe(desk);
  });

  it("tells after reading again of what one sees only", async () => {
    const seen = await deskSeenBy(DESK, visitor);

    expect(await seen.reload()).toMatchObject({
      sources: 1,
      problems: 1,
      changes: { added: 0, changed: 0, removed: 0, read: 0 },
    });
  });
});
