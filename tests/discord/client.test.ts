/** The one module that talks to Discord, against the least of a Discord. */
import { afterEach, describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/discord/commands/index.js";
import { type DiscordFront, openDiscord } from "../../src/discord/client.js";
import type { Log } from "../../src/log.js";
import { deskWith, sourceOf } from "../support/discord-desk.js";
import { slash } from "../support/interactions.js";
import { type LoopbackDiscord, startLoopbackDiscord } from "../support/loopback-discord.js";

const APPLICATION = "1200000000000000000";
const TOKEN = "not.a.token";

let discord: LoopbackDiscord | undefined;
let front: DiscordFront | undefined;

afterEach(async () => {
  await front?.stop();
  await discord?.stop();
});

async function start(
  about: { answers?: Record<string, { status: number; body: unknown }>; guildId?: string } = {},
) {
  const lines: string[] = [];
  const note = (event: string, fields: object = {}) => {
    lines.push(`${event} ${JSON.stringify(fields)}`);
  };
  const log: Log = { error: note, warn: note, info: note, debug: () => undefined };
  discord = await startLoopbackDiscord(about);
  front = openDiscord({
    token: TOKEN,
    apiUrl: discord.apiUrl,
    ...(about.guildId === undefined ? {} : { guildId: about.guildId }),
    desk: deskWith([sourceOf("Yes.")]),
    limit: () => Promise.resolve(0),
    log,
  });
  return { discord, front, lines };
}

describe("openDiscord", () => {
  it("publishes the commands, tells the invite links, answers, and stops with code 0", async () => {
    const { discord, front, lines } = await start();
    const { body } = await discord.called(`PUT /applications/${APPLICATION}/commands`);
    discord.dispatch("INTERACTION_CREATE", slash("about"));
    const answer = await discord.called("/callback");
    await front.stop();

    expect(body).toEqual(JSON.parse(JSON.stringify(COMMANDS.map(({ definition }) => definition))));
    expect(answer.body).toMatchObject({
      type: 4,
      data: { flags: 32768 + 64, allowed_mentions: { parse: [] } },
    });
    expect(await front.ended).toEqual({ code: 0, reason: "" });
    expect(lines.join("\n")).toContain(
      `https://discord.com/oauth2/authorize?client_id=${APPLICATION}&integration_type=0`,
    );
    expect(lines.join("\n")).toContain("integration_type=1&scope=applications.commands");
    expect(lines.join("\n")).not.toContain(TOKEN);
  });

  it("sends a file with its card", async () => {
    const { discord } = await start();
    await discord.called("PUT");
    const id = "v1:download:3f9c1a2b:5xz8tljtmwqg:30b24056cddd:-:-";
    const press = { ...slash("x"), type: 3, data: { custom_id: id, component_type: 2 } };
    discord.dispatch("INTERACTION_CREATE", {
      ...press,
      message: { id: "1", flags: 64, components: [{ type: 2, custom_id: id }] },
    });
    const { body } = await discord.called("/callback");

    expect(String(body)).toContain('filename="30b24056cddd.txt"');
    expect(String(body)).toContain("attachment://30b24056cddd.txt");
  });

  it("survives interactions of any shape", async () => {
    const { discord } = await start();
    await discord.called("PUT");
    for (const odd of [{}, { type: 2 }, { type: 99 }, { type: 3, message: 5 }]) {
      discord.dispatch("INTERACTION_CREATE", { ...odd, id: "1", token: "t" });
    }
    discord.dispatch("INTERACTION_CREATE", { ...slash("about"), id: "7" });

    expect((await discord.called("/interactions/7/")).body).toMatchObject({ type: 4 });
  });

  it("ends with one clear line on a wrong token", async () => {
    const { front } = await start({
      answers: {
        "GET /gateway/bot": { status: 401, body: { message: "401: Unauthorized", code: 0 } },
      },
    });

    expect(await front.ended).toMatchObject({
      code: 1,
      reason: expect.stringMatching(/^Discord refused the token/) as string,
    });
  });

  it("ends where the server to publish in is not its own", async () => {
    const guildId = "123456789012345678";
    const route = `GET /applications/${APPLICATION}/guilds/${guildId}/commands`;
    const { front } = await start({
      guildId,
      answers: { [route]: { status: 403, body: { message: "Missing Access", code: 50001 } } },
    });

    expect(await front.ended).toMatchObject({
      code: 2,
      reason: expect.stringContaining(guildId) as string,
    });
  });

  it("ends when Discord closes the gateway for good", async () => {
    const { discord, front } = await start();
    await discord.called("PUT");
    discord.closeGateway(4014);

    expect(await front.ended).toMatchObject({
      code: 1,
      reason: expect.stringContaining("intents") as string,
    });
  });

  it("tries again while Discord can't be reached, and can be stopped meanwhile", async () => {
    const { front, lines, discord } = await start({
      answers: { "GET /gateway/bot": { status: 503, body: {} } },
    });
    await discord.called("GET /gateway/bot");
    await front.stop();

    expect(await front.ended).toEqual({ code: 0, reason: "" });
    expect(lines.join("\n")).not.toContain(TOKEN);
  });
});
