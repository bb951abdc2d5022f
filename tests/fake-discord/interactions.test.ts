/** What the fake allows in answer to an interaction, by plain HTTP. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../support/fake-discord/fake-discord.js";
import { call, card, invoke, quiet, respond, webhook } from "./http.js";

const V2 = 32768;
const EPHEMERAL = 64;

let discord: FakeDiscord;

beforeEach(async () => {
  discord = await startFakeDiscord();
});

afterEach(async () => {
  await discord.stop();
});

const kinds = (): string[] => discord.violations.map(({ kind }) => kind);

describe("an interaction's answers", () => {
  it("take one first response and then edits and follow-ups", async () => {
    const exchange = await invoke(discord);

    expect((await respond(discord, exchange, 4, card("first"))).status).toBe(204);
    expect(
      (
        await call(
          discord,
          "PATCH",
          `${webhook(discord, exchange)}/messages/@original`,
          card("second"),
        )
      ).status,
    ).toBe(200);
    expect((await call(discord, "POST", webhook(discord, exchange), card("third"))).status).toBe(
      200,
    );

    expect(exchange.text()).toBe("second");
    expect(exchange.followUps.map(({ components }) => components)).toEqual([
      [{ type: 10, content: "third", id: 1 }],
    ]);
    expect(discord.violations).toEqual([]);
  });

  it("know no webhook before the first response, and no message after a deletion", async () => {
    const exchange = await invoke(discord);
    const original = `${webhook(discord, exchange)}/messages/@original`;

    expect((await call(discord, "GET", original)).body).toMatchObject({ code: 10015 });
    await respond(discord, exchange, 4, card("first"));
    expect((await call(discord, "DELETE", original)).status).toBe(204);
    expect((await call(discord, "GET", original)).body).toMatchObject({ code: 10008 });
  });

  it("follow up with a message of their own after a deferral was deleted", async () => {
    const exchange = await invoke(discord);
    await respond(discord, exchange, 5);
    await call(discord, "DELETE", `${webhook(discord, exchange)}/messages/@original`);
    await call(discord, "POST", webhook(discord, exchange), {
      flags: EPHEMERAL,
      content: "sorry",
      ...quiet,
    });

    expect(exchange.original?.deleted).toBe(true);
    expect(exchange.followUps.map(({ content }) => content)).toEqual(["sorry"]);
    expect(discord.violations).toEqual([]);
    expect(discord.warnings).toEqual([]);
  });

  it("are of a type that fits the interaction", async () => {
    const exchange = await invoke(discord);

    const reply = await respond(discord, exchange, 7, card("a"));

    expect(reply.body).toEqual({
      message: "Invalid Form Body",
      code: 50035,
      errors: {
        type: {
          _errors: [{ code: "BASE_TYPE_CHOICES", message: "Value must be one of {4, 5, 9}." }],
        },
      },
    });
    expect(exchange.refusals[0]?.reasons).toEqual([
      "type BASE_TYPE_CHOICES Value must be one of {4, 5, 9}.",
    ]);
  });

  it("stay refused without using up the first response", async () => {
    const exchange = await invoke(discord);

    expect((await respond(discord, exchange, 4, { content: "", ...quiet })).body).toMatchObject({
      code: 50006,
    });
    expect((await respond(discord, exchange, 4, card("x".repeat(4001)))).body).toMatchObject({
      errors: { data: { components: {} } },
    });
    expect((await respond(discord, exchange, 4, card("fine"))).status).toBe(204);

    expect(kinds()).toEqual(["invalid-payload", "invalid-payload"]);
  });

  it("may defer with the ephemeral flag only, and the first follow-up is the answer", async () => {
    const exchange = await invoke(discord);

    await respond(discord, exchange, 5, { flags: V2 | EPHEMERAL });
    await call(discord, "POST", webhook(discord, exchange), { content: "answer", ...quiet });

    expect(exchange.isEphemeral).toBe(true);
    expect(exchange.text()).toBe("answer");
    expect(exchange.followUps).toEqual([]);
    expect(discord.warnings.map(({ kind }) => kind)).toEqual(["flags-ignored", "followup-as-edit"]);
  });

  it("die of too many bytes: a lost callback, a 500 on an edit", async () => {
    const exchange = await invoke(discord);
    const long = card("質".repeat(3500));

    expect((await respond(discord, exchange, 4, long)).body).toMatchObject({ code: 10062 });
    await respond(discord, exchange, 5);
    expect(
      (await call(discord, "PATCH", `${webhook(discord, exchange)}/messages/@original`, long))
        .status,
    ).toBe(500);

    expect(kinds()).toEqual(["text-too-many-bytes", "text-too-many-bytes", "deferred-unresolved"]);
  });

  it("must not hold half characters", async () => {
    const reply = await respond(discord, await invoke(discord), 4, card("cut 😀".slice(0, 5)));

    expect(reply.body).toMatchObject({ code: 50109 });
  });

  it("are watched for mentions", async () => {
    const exchange = await invoke(discord);

    await respond(discord, exchange, 4, {
      content: "@everyone <@1>",
      allowed_mentions: { parse: ["everyone"] },
    });

    expect(exchange.message?.pings).toEqual(["@everyone"]);
    expect(kinds()).toEqual(["mentions-uncontrolled", "mass-mention"]);
  });
});
