/** Discord's interactions as plain inputs, whatever shape they come in. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInteraction } from "../../src/discord/interaction.js";
import { button, message, row, selectRow, text } from "../../src/discord/payload.js";
import { tongueOf } from "../../src/discord/strings.js";
import { ASKER } from "../support/discord-desk.js";
import { dialog, onMessage, press, slash, typing } from "../support/interactions.js";

const PERSON = {
  userId: ASKER,
  audience: { roles: [] },
  tongue: tongueOf("en-US"),
  canManageServer: false,
  canManageMessages: false,
};
const ID = "v1:why:3f9c1a2b:z:-:-:0";
const MENU = "v1:menu:3f9c1a2b:z:-:-:-";
const CARD = message([
  text("hello"),
  row(button(ID, "Why?")),
  selectRow(MENU, "Choose", [{ label: "Why", value: ID }]),
]);

describe("readInteraction", () => {
  it("reads a command", () => {
    expect(readInteraction(slash("ask", { question: "Why?" }))).toEqual({
      kind: "run",
      name: "ask",
      isOnMessage: false,
      input: { ...PERSON, options: { question: "Why?" } },
    });
  });

  it("reads a command on a message", () => {
    expect(readInteraction(onMessage("Find quotes", "Why?"))).toMatchObject({
      isOnMessage: true,
      input: { target: "Why?" },
    });
  });

  it("reads an option being typed", () => {
    expect(readInteraction(typing("ask", "source", "fe"))).toMatchObject({
      kind: "complete",
      input: { option: "source", typed: "fe" },
    });
  });

  it("reads a press, and whether the message is private", () => {
    expect(readInteraction(press(CARD, ID))).toMatchObject({
      kind: "press",
      control: { action: "why", asker: "35" },
      input: { isPrivate: true, components: CARD.body.components },
    });
    expect(readInteraction(press(CARD, ID, { isPublic: true }))).toMatchObject({
      input: { isPrivate: false },
    });
  });

  it("reads what is chosen in a menu and typed in a dialog", () => {
    expect(readInteraction(press(CARD, MENU, { values: [ID] }))).toMatchObject({
      control: { action: "why" },
    });
    expect(
      readInteraction(dialog("v1:ask-within:3f9c1a2b:z:30b24056cddd:-:-", "Why?")),
    ).toMatchObject({
      control: { action: "ask-within" },
      input: { typed: "Why?" },
    });
  });

  it.each([
    ["another page", press(CARD, ID.replace(/0$/, "1"))],
    ["another asker", press(CARD, ID.replace(":z:", ":y:"))],
    ["a choice that the menu does not have", press(CARD, MENU, { values: [`${ID}1`] })],
    ["a choice in what is no menu", press(CARD, ID, { values: [ID] })],
    ["a choice on its own", press(CARD, "", { values: [ID] })],
    ["a message without controls", press(message([text("hello")]), ID)],
  ])("takes nothing that does not stand on the message: %s", (_, forged) => {
    expect(readInteraction(forged)).toMatchObject({ kind: "press", control: undefined });
  });

  it("reads where somebody is, and with which roles", () => {
    const inServer = slash("ask", {}, { server: "12", roles: ["34", "x", "56"] });

    expect(readInteraction(inServer)).toMatchObject({
      input: { audience: { server: "12", roles: ["34", "56"] } },
    });
    expect(readInteraction({ ...inServer, guild_id: "no id" })).toMatchObject({
      input: { audience: { roles: [] } },
    });
  });

  it.each([
    [(1n << 5n).toString(), { canManageServer: true, canManageMessages: false }],
    [(1n << 13n).toString(), { canManageServer: false, canManageMessages: true }],
    [(1n << 3n).toString(), { canManageServer: true, canManageMessages: true }],
    ["lots", { canManageServer: false, canManageMessages: false }],
  ])("reads the permissions %s", (permissions, can) => {
    expect(readInteraction(slash("ask", {}, { permissions }))).toMatchObject({ input: can });
  });

  it("takes nobody for a manager of a server that does not have the bot", () => {
    const managing = { permissions: (1n << 5n).toString(), server: "12" };
    const isManager = (interaction: object) => {
      const read = readInteraction(interaction);
      return "input" in read && read.input.canManageServer;
    };
    const inServer = slash("ask", {}, managing);

    expect(isManager(inServer)).toBe(true);
    expect(isManager(slash("ask", {}, { ...managing, isUserInstall: true }))).toBe(false);
    for (const owners of [{ 0: "13" }, { 0: "0" }, {}, undefined, "12"]) {
      expect(isManager({ ...inServer, authorizing_integration_owners: owners })).toBe(false);
    }
  });

  it("takes any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 9 }), (value, type) => {
        const odd = { type, data: value, member: value, message: value };
        expect(["run", "complete", "press", "unknown"]).toContain(readInteraction(odd).kind);
        expect(readInteraction(value).kind).toBe("unknown");
      }),
    );
  });
});
